import type { VNode } from 'preact'
import { Icon } from '../icon/icon'
import { Marked } from '../marked'
import { useWords } from '../words'

/** A place on the way; the last one is this page. One in the middle may have no address, e.g. a category. */
export type Crumb = { label: string; href?: string }

/** パンくず: ホーム first. */
export function Breadcrumb({ crumbs }: { crumbs: readonly Crumb[] }): VNode {
  const words = useWords()
  return (
    <nav class="breadcrumb" aria-label={words.breadcrumb}>
      <ol>
        {crumbs.map((crumb, index) => {
          const last = index === crumbs.length - 1
          return (
            <li key={crumb.label}>
              {crumb.href ? (
                <a href={crumb.href}>
                  <Marked>{crumb.label}</Marked>
                </a>
              ) : (
                <span aria-current={last ? 'page' : undefined}>
                  <Marked>{crumb.label}</Marked>
                </span>
              )}
              {!last && <Icon name="chevron-right" size={14} />}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
