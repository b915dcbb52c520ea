import type { VNode } from 'preact'
import { useWords } from '../words'

/**
 * 保存の知らせ of a draft: when the answers were last saved, e.g. 「10時41分」. The script of the form writes later
 * times and failures here; it is announced.
 */
export function SavedLine({ savedAt }: { savedAt?: string }): VNode {
  const words = useWords()
  return (
    <output class="saved number" data-saved>
      {savedAt && words.saved(savedAt)}
    </output>
  )
}
