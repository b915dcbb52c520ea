import type { ComponentChildren } from 'preact'
import { byLanguage, type Language } from '../../../kernel/language'
import type { FieldFrame as UiFrame } from '../../../ui/field/field'
import { Marked } from '../../../ui/marked'
import { Prose } from '../../../ui/prose/prose'
import { RemarkWords } from '../../../ui/remark/remark'
import { en as prefilledEn } from '../prefilled-words.en'
import { ja as prefilledJa } from '../prefilled-words.ja'
import { en } from '../words.en'
import { ja } from '../words.ja'
import type { FieldFrame } from './field'
import type { InputProps } from './kind'

const wordsIn = byLanguage({ ja, en })
const prefilledWords = byLanguage({ ja: prefilledJa, en: prefilledEn })

/** The id of a question's first control; links of the error summary and of 変更する lead there. */
export const controlId = (name: string) => `field-${name}`

/** Label, 必須/任意, support text, staff's remark and error of a question, for the components of `ui/field`. */
export function frameOf(props: InputProps<FieldFrame>): UiFrame {
  const { field, name, required, error, remark, prefilled, context } = props
  return {
    id: controlId(name),
    kind: field.kind,
    label: field.label,
    requirement: required ? 'required' : 'optional',
    hint: hintOf(field, context.lang),
    remark: remark && <RemarkWords from={wordsIn(context.lang).fromStaff}>{remark}</RemarkWords>,
    note: context.noteAt?.(name),
    error: error?.message,
    source: prefilled ? prefilledWords(context.lang).source : undefined,
  }
}

function hintOf({ support, example }: FieldFrame, lang: Language): ComponentChildren {
  if (!support && !example) return undefined
  return (
    <>
      {support && <Prose text={support} />}
      {example && (
        <p>
          <Marked>{wordsIn(lang).example(example)}</Marked>
        </p>
      )}
    </>
  )
}
