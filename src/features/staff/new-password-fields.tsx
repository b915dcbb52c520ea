import type { VNode } from 'preact'
import { japaneseOnly, type Language } from '../../kernel/language'
import type { PasswordProblem } from '../../kernel/password'
import { Field } from '../../ui/field/field'
import { PasswordInput } from '../../ui/field/password-input'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

export type NewPasswordProblem = { id: 'password' | 'again'; text: string }

/** What is wrong with the two fields, in words; the rule itself is asked elsewhere. */
export function problemOfPair(
  lang: Language,
  typed: { password: string; again: string },
  rule: (password: string) => PasswordProblem | null,
): NewPasswordProblem | null {
  const w = words(lang).newPassword.problems
  const problem = rule(typed.password)
  if (problem) return { id: 'password', text: w[problem] }
  return typed.again === typed.password ? null : { id: 'again', text: w.mismatch }
}

/** 新しいパスワード, twice; never written back. */
export function NewPasswordFields({
  lang,
  problem,
}: {
  lang: Language
  problem: NewPasswordProblem | null | undefined
}): VNode {
  const w = words(lang).newPassword
  const field = (id: NewPasswordProblem['id'], label: string, hint?: string) => (
    <Field
      id={id}
      label={label}
      requirement="required"
      hint={hint}
      error={problem?.id === id ? problem.text : undefined}
    >
      {(wiring) => <PasswordInput {...wiring} name={id} autocomplete="new-password" />}
    </Field>
  )
  return (
    <>
      {field('password', w.password, w.hint)}
      {field('again', w.again)}
    </>
  )
}
