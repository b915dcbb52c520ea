import type { VNode } from 'preact'
import { languageControl } from '../../kernel/language'

/**
 * 残した入力: fields of a form that could not be sent, to go out again by a press. HTML drops the first newline after
 * the tag, so one is written before each.
 */
export function KeptFields({ fields }: { fields: readonly (readonly [string, string])[] }): VNode {
  return (
    <>
      {fields
        .filter(([name]) => name !== languageControl)
        .map(([name, value], index) => (
          <textarea
            key={`${name} ${index}`}
            name={name}
            hidden
            dangerouslySetInnerHTML={{ __html: `\n${escapeText(value)}` }}
          />
        ))}
    </>
  )
}

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
