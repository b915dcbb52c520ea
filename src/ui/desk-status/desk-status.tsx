import type { VNode } from 'preact'
import { useStaffWords } from '../staff-words'
import { type DeskStatusKind, lookOf } from './shapes'

type DeskStatusProps = {
  status: DeskStatusKind
  /** The procedure's own word for it. */
  label?: string
  /** Bordered, 28 px: in the head of a case. */
  badge?: boolean
}

/** 状態 for staff: its own shape and its word, without a ground in tables. */
export function DeskStatus({ status, label, badge }: DeskStatusProps): VNode {
  const words = useStaffWords()
  const look = badge ? 'desk-status desk-status-badge' : 'desk-status'
  return (
    <span class={`${look} desk-status-${lookOf(status).tone}`}>
      <StatusGlyph status={status} />
      <span>{label ?? words.statuses[status]}</span>
    </span>
  )
}

/** The shape alone, always beside the word. */
export function StatusGlyph({ status }: { status: DeskStatusKind }): VNode {
  const { tone, line, fill, cut, dashed } = lookOf(status)
  return (
    <svg
      class={`desk-status-glyph desk-status-${tone}`}
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      aria-hidden="true"
    >
      {fill && <path d={fill} fill="currentcolor" />}
      <g stroke-width="1.8" stroke-linecap="round" stroke-linejoin="round">
        {line && <path d={line} stroke="currentcolor" stroke-dasharray={dashed ? '2 2.8' : undefined} />}
        {cut && <path class="desk-status-cut" d={cut} />}
      </g>
    </svg>
  )
}
