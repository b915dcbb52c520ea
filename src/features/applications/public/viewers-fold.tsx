import type { VNode } from 'preact'
import { plainDate } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Fold } from '../../../ui/fold/fold'
import type { Frame } from '../../../ui/layout/frame'
import { Marked } from '../../../ui/marked'
import type { Viewer } from '../../history/viewers'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })

/** この申込を見た職員, as the tenant decides. */
export function Viewers({
  frame,
  viewers,
}: {
  frame: Frame
  viewers: readonly Viewer[] | null
}): VNode | null {
  const w = words(frame.lang).detail
  if (!viewers) return null
  return (
    <Fold summary={w.viewers} icon="user">
      <p class="field-hint">{w.viewersLead}</p>
      {viewers.length === 0 ? (
        <p>{w.noViewers}</p>
      ) : (
        <ul>
          {viewers.map(({ at, post, name, files }) => (
            <li key={`${at.getTime()} ${post} ${name}`}>
              <span class="number whole">{plainDate(at, frame.lang)}</span>{' '}
              <Marked>{`${post} ${name}`}</Marked>
              {files && <small>{w.withFiles}</small>}
            </li>
          ))}
        </ul>
      )}
    </Fold>
  )
}
