import type { Sample } from '../gallery/sample'
import { DeskStatus } from './desk-status'
import { type DeskStatusKind, statusShapes } from './shapes'

const kinds = Object.keys(statusShapes) as DeskStatusKind[]

export const samples: Sample[] = [
  ...kinds.map((status) => ({
    name: `desk-status-${status}`,
    title: '表の中',
    render: () => <DeskStatus status={status} />,
  })),
  ...kinds.map((status) => ({
    name: `desk-status-badge-${status}`,
    title: '申込の頭',
    render: () => <DeskStatus status={status} badge />,
  })),
]
