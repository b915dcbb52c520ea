import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'
import { Marked } from '../marked'

type CardProps = {
  href: string
  title: string
  /** Statuses and chips above the title. */
  chips?: ComponentChildren
  /** Periods, each kept whole, e.g. 「受付開始：2025年04月08日 16時20分」. */
  dates?: readonly string[]
  /** 14 px, e.g. 「担当：青森県立図書館」. */
  note?: string
  level?: 'h2' | 'h3'
}

/** One result of a list: the title's link covers the card. */
export function Card({ href, title, chips, dates = [], note, level: Heading = 'h3' }: CardProps): VNode {
  return (
    <article class="card">
      <div class="card-words">
        {chips && <div class="chips">{chips}</div>}
        <Heading class="card-title">
          <a href={href}>
            <Marked>{title}</Marked>
          </a>
        </Heading>
        {dates.length > 0 && (
          <p class="card-dates number">
            {dates.map((date) => (
              <span key={date}>{date}</span>
            ))}
          </p>
        )}
        {note && (
          <p class="card-note">
            <Marked>{note}</Marked>
          </p>
        )}
      </div>
      <Icon name="chevron-right" size={24} />
    </article>
  )
}

/** Cards under each other, as a list. */
export function CardList({ children }: { children: readonly VNode[] }): VNode {
  return (
    <ul class="card-list">
      {children.map((card) => (
        <li key={card.key}>{card}</li>
      ))}
    </ul>
  )
}
