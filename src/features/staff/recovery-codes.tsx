import type { VNode } from 'preact'
import { japaneseOnly, type Language } from '../../kernel/language'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

/** 回復コードの一覧, in groups of four digits; shown once. */
export function RecoveryCodes({ lang, codes }: { lang: Language; codes: readonly string[] }): VNode {
  const w = words(lang).recovery
  return (
    <>
      <p class="lead">{w.lead}</p>
      <ol class="recovery-codes" aria-label={w.list}>
        {codes.map((code) => (
          <li key={code} class="code">
            {code.replace(/(.{4})(?=.)/g, '$1 ')}
          </li>
        ))}
      </ol>
      <p class="field-hint">{w.hint}</p>
    </>
  )
}
