import type { VNode } from 'preact'
import { japaneseOnly, type Language } from '../../kernel/language'
import { Field } from '../../ui/field/field'
import { TextInput } from '../../ui/field/text-input'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

type CodeFieldProps = { lang: Language; problem?: string }

/** 確認コード: six digits of the application, in any width. */
export function CodeField({ lang, problem }: CodeFieldProps): VNode {
  const w = words(lang).code
  return (
    <Field id="code" label={w.code} requirement="required" hint={w.example} error={problem}>
      {(wiring) => (
        <TextInput
          {...wiring}
          name="code"
          width="m"
          inputMode="numeric"
          autocomplete="one-time-code"
          maxLength={40}
          code
        />
      )}
    </Field>
  )
}
