import type { ComponentChildren, VNode } from 'preact'
import { Marked } from '../marked'
import { Badge } from '../status/status'
import { useWords } from '../words'

export type NewsItem = {
  /** 「2026年01月26日」 */
  date: string
  /** ISO date for machines. */
  iso: string
  title: string
  href: string
  important?: boolean
}

/** お知らせ, newest first: date and title. */
export function NewsList({ items }: { items: readonly NewsItem[] }): VNode {
  const words = useWords()
  return (
    <ul class="news">
      {items.map((item) => (
        <li key={item.href}>
          <time dateTime={item.iso}>{item.date}</time>
          <p>
            {item.important && (
              <Badge tone="warn" icon="warning">
                {words.important}
              </Badge>
            )}{' '}
            <a href={item.href}>
              <Marked>{item.title}</Marked>
            </a>
          </p>
        </li>
      ))}
    </ul>
  )
}

type NewsStripProps = { title: string; items: readonly NewsItem[]; more: ComponentChildren }

/** みなさまへのお知らせ on the home page: heading, up to three, and the way to all. */
export function NewsStrip({ title, items, more }: NewsStripProps): VNode {
  return (
    <section class="news-strip">
      <h2>{title}</h2>
      <NewsList items={items} />
      <p class="news-more">{more}</p>
    </section>
  )
}
