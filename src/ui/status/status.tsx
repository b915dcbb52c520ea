import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import { Marked } from '../marked'
import { useWords } from '../words'
import type { ja } from '../words.ja'

export type StatusKind = keyof typeof ja.statuses

type Tone = 'grey' | 'act' | 'warn' | 'ok' | 'ng'

/** Grey waits for time, blue is the staff's turn, orange the applicant's, green and red are decided. */
export const statusLooks = {
  draft: { icon: 'pencil', tone: 'grey' },
  waiting: { icon: 'clock', tone: 'grey' },
  inReview: { icon: 'clock', tone: 'act' },
  returned: { icon: 'return', tone: 'warn' },
  inApproval: { icon: 'user', tone: 'act' },
  accepted: { icon: 'check', tone: 'ok' },
  rejected: { icon: 'close', tone: 'ng' },
  withdrawn: { icon: 'minus', tone: 'grey' },
  completed: { icon: 'check-circle', tone: 'ok' },
  paymentDue: { icon: 'warning', tone: 'warn' },
  paid: { icon: 'check', tone: 'ok' },
  lotteryPending: { icon: 'clock', tone: 'grey' },
  won: { icon: 'star', tone: 'ok' },
  lost: { icon: 'minus', tone: 'grey' },
  waitlisted: { icon: 'clock', tone: 'grey' },
  notYetOpen: { icon: 'calendar', tone: 'grey' },
  open: { icon: 'check', tone: 'ok' },
  closed: { icon: 'close', tone: 'grey' },
} as const satisfies Record<StatusKind, { icon: IconName; tone: Tone }>

type StatusBadgeProps = {
  status: StatusKind
  /** 44 px, white on the mark's colour: the state of the page. */
  large?: boolean
  /** The procedure's own word for it (L6). */
  label?: string
}

/** 処理状況 as icon and word. */
export function StatusBadge({ status, large, label }: StatusBadgeProps): VNode {
  const words = useWords()
  const { icon, tone } = statusLooks[status]
  return (
    <Badge tone={tone} icon={icon} large={large}>
      <Marked>{label ?? words.statuses[status]}</Marked>
    </Badge>
  )
}

type BadgeProps = { tone: Tone; icon: IconName; large?: boolean; children: ComponentChildren }

/** A state of something else than an application, e.g. 「アップロード完了」 of a file. */
export function Badge({ tone, icon, large, children }: BadgeProps): VNode {
  return (
    <span class={`status tone-${tone}${large ? ' status-lg' : ''}`}>
      <Icon name={icon} size={large ? 24 : 18} />
      {children}
    </span>
  )
}

/** 札: a fact, never a state. */
export function Chip({ icon, children }: { icon?: IconName; children: ComponentChildren }): VNode {
  return (
    <span class="chip">
      {icon && <Icon name={icon} size={18} />}
      <Marked>{children}</Marked>
    </span>
  )
}

/** Statuses and chips in a row. */
export function Chips({ children }: { children: ComponentChildren }): VNode {
  return <div class="chips">{children}</div>
}
