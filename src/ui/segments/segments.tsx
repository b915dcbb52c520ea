import type { VNode } from 'preact'

type SegmentsProps = {
  label: string
  items: readonly { label: string; href: string; current?: boolean }[]
}

/** 区切りの切替: two or three ways to see the same, joined. */
export function Segments({ label, items }: SegmentsProps): VNode {
  return (
    <nav class="segments" aria-label={label}>
      <ul>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.current ? 'true' : undefined}>
              {item.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
