import type { ComponentChildren, VNode } from 'preact'
import { useContext } from 'preact/hooks'
import { PageLanguage } from './words'

const letters = '[\\u3001-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff01-\\uff9f]'
/** Letters and digits between Japanese ones belong to them: 「PCR検査」, 「第2図書館」. */
const run = new RegExp(`([A-Za-z0-9]*${letters}+(?:(?: |[A-Za-z0-9./-]*)${letters}+)*[A-Za-z0-9]*)`)

/**
 * Text that may be, or may hold, Japanese of staff: a title, a label, a unit's name, a word of the manual beside its
 * English. On an English page the Japanese in it says that it is, so that it is read out as Japanese (JIS X 8341-3
 * 3.1.2); a Japanese page stays as it is.
 */
export function Marked({ children }: { children: ComponentChildren }): VNode {
  const english = useContext(PageLanguage) === 'en'
  return <>{english ? [children].flat().map(pieces) : children}</>
}

function pieces(child: ComponentChildren): ComponentChildren {
  if (typeof child !== 'string' || !run.test(child)) return child
  const parts = child.split(run).map((piece, index) =>
    index % 2 === 1 ? (
      <span key={index} lang="ja">
        {piece}
      </span>
    ) : (
      piece
    ),
  )
  // One element around them: where a link or a button lays its children out in a row, they stay one text.
  return parts.filter((part) => part !== '').length > 1 ? <span>{parts}</span> : parts
}

/** The same for text that can hold no elements, as a choice of a list: whether it is to be marked as a whole. */
export function useMarks(): (text: string) => 'ja' | undefined {
  const english = useContext(PageLanguage) === 'en'
  return (text) => (english && run.test(text) ? 'ja' : undefined)
}

/** The same for a block that is staff's as a whole: `<div {...useTheirs()}>`. */
export const useTheirs = (): { lang?: 'ja' } => (useContext(PageLanguage) === 'en' ? { lang: 'ja' } : {})
