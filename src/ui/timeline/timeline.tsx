import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import { Marked } from '../marked'

export type TimelineItem = {
  title: string
  /** Date and time as shown, e.g. 「2026年01月29日 09時15分」. */
  at?: string
  /** Words below, e.g. who. */
  note?: ComponentChildren
  /** `done` outlined tick, `now` filled, `ahead` grey with its number. */
  state: 'done' | 'now' | 'ahead'
  tone?: 'act' | 'warn' | 'ok' | 'ng' | 'grey'
  icon?: IconName
}

/** 経過: what happened (newest first) or what follows (in order). */
export function Timeline({ items }: { items: readonly TimelineItem[] }): VNode {
  return (
    <ol class="timeline">
      {items.map((item, index) => (
        <li key={`${item.title}${item.at}`} class={`timeline-${item.state} tone-${item.tone ?? 'act'}`}>
          <span class="timeline-mark number" aria-hidden="true">
            {item.state === 'ahead' && !item.icon ? index + 1 : <Icon name={item.icon ?? 'check'} />}
          </span>
          <div class="timeline-words">
            <p class="timeline-title">
              <Marked>{item.title}</Marked>
            </p>
            {item.at && <p class="timeline-at number">{item.at}</p>}
            {item.note && <div>{item.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
