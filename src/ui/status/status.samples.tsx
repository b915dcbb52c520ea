import type { Sample } from '../gallery/sample'
import { Chip, Chips, StatusBadge, type StatusKind, statusLooks } from './status'

export const samples: Sample[] = [
  {
    name: 'status-large',
    title: '画面の状態',
    render: () => (
      <Chips>
        <StatusBadge status="inReview" large />
        <StatusBadge status="returned" large />
        <StatusBadge status="accepted" large />
        <StatusBadge status="rejected" large />
      </Chips>
    ),
  },
  {
    name: 'status-all',
    title: '処理状況',
    render: () => (
      <Chips>
        {(Object.keys(statusLooks) as StatusKind[]).map((status) => (
          <StatusBadge key={status} status={status} />
        ))}
      </Chips>
    ),
  },
  {
    name: 'chips',
    title: '札',
    render: () => (
      <Chips>
        <Chip>個人</Chip>
        <Chip>法人</Chip>
        <Chip>手数料 無料</Chip>
        <Chip icon="calendar">予約</Chip>
      </Chips>
    ),
  },
]
