import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'

type SideSectionProps = {
  icon: IconName
  title: string
  /** Beside the title in grey, e.g. 「申込者には見えません」. */
  note?: string
  children: ComponentChildren
}

/** 脇の一節: what is known besides the answers, parted by lines. */
export function SideSection({ icon, title, note, children }: SideSectionProps): VNode {
  return (
    <section class="side-section">
      <h2>
        <Icon name={icon} size={18} />
        {title}
        {note && <span class="side-section-note">{note}</span>}
      </h2>
      {children}
    </section>
  )
}

export type HappeningLine = {
  key?: string
  icon: IconName
  title: ComponentChildren
  /** Date and more, e.g. 「1/15 09:10・メール送信済み」. */
  at: string
  note?: ComponentChildren
}

/** 履歴: what happened, newest first. */
export function Happenings({ items }: { items: readonly HappeningLine[] }): VNode {
  return (
    <ol class="happenings">
      {items.map((item, index) => (
        <li key={item.key ?? index}>
          <Icon name={item.icon} size={16} />
          <div>
            <p class="happening-title">{item.title}</p>
            <p class="happening-at number">{item.at}</p>
            {item.note && <div class="happening-note">{item.note}</div>}
          </div>
        </li>
      ))}
    </ol>
  )
}
