import type { VNode } from 'preact'
import { Icon } from '../icon/icon'
import { useWords } from '../words'

type StepPagerProps = { previous: string | null; next: string | null }

/** ページ送り of a list whose pages have no numbers, because it is read on from its last line. */
export function StepPager({ previous, next }: StepPagerProps): VNode | null {
  const words = useWords()
  if (!previous && !next) return null
  return (
    <nav class="pager" aria-label={words.pager}>
      <ul>
        {previous && (
          <li>
            <a href={previous} rel="prev">
              <Icon name="chevron-left" size={18} />
              <span>{words.previous}</span>
            </a>
          </li>
        )}
        {next && (
          <li>
            <a href={next} rel="next">
              <span>{words.next}</span>
              <Icon name="chevron-right" size={18} />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
