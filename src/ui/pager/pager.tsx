import type { VNode } from 'preact'
import { Icon } from '../icon/icon'
import { useWords } from '../words'

type PagerProps = {
  /** This page, counted from 1. */
  page: number
  pages: number
  hrefOf: (page: number) => string
}

/** The pages to name: first, last, this one and its neighbours; 0 stands for a gap. */
export function pagesToShow(page: number, pages: number): number[] {
  const shown = [1, page - 1, page, page + 1, pages].filter((one) => one >= 1 && one <= pages)
  const sorted = [...new Set(shown)].sort((a, b) => a - b)
  return sorted.flatMap((one, index) => (index > 0 && one - sorted[index - 1]! > 1 ? [0, one] : [one]))
}

/** ページ送り; nothing where there is one page. */
export function Pager({ page, pages, hrefOf }: PagerProps): VNode | null {
  const words = useWords()
  if (pages <= 1) return null
  return (
    <nav class="pager" aria-label={words.pager}>
      <ul>
        {page > 1 && (
          <li>
            <a href={hrefOf(page - 1)} rel="prev">
              <Icon name="chevron-left" size={18} />
              <span>{words.previous}</span>
            </a>
          </li>
        )}
        {pagesToShow(page, pages).map((one, index) => (
          <PagerEntry key={one || -index} one={one} page={page} pages={pages} hrefOf={hrefOf} />
        ))}
        {page < pages && (
          <li>
            <a href={hrefOf(page + 1)} rel="next">
              <span>{words.next}</span>
              <Icon name="chevron-right" size={18} />
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}

function PagerEntry({ one, page, pages, hrefOf }: PagerProps & { one: number }): VNode {
  const words = useWords()
  if (one === 0) return <li class="pager-gap">…</li>
  if (one === page) {
    return (
      <li>
        <span class="pager-now number" aria-current="page">
          <span class="visually-hidden">{words.page(one)}</span>
          <span aria-hidden="true">{one}</span>
        </span>
      </li>
    )
  }
  return (
    <li class={one === pages ? undefined : 'pager-near'}>
      <a class="number" href={hrefOf(one)} aria-label={words.page(one)}>
        <span>{one}</span>
      </a>
    </li>
  )
}
