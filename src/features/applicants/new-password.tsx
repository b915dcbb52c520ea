import type { VNode } from 'preact'
import type { Scope } from '../../database/scope'
import { byLanguage, type Language } from '../../kernel/language'
import { newPassphrase } from '../../kernel/passphrase'
import { passwordProblem, shortestPassword } from '../../kernel/password'
import { Field } from '../../ui/field/field'
import { PasswordInput } from '../../ui/field/password-input'
import { Fold } from '../../ui/fold/fold'
import { Marked } from '../../ui/marked'
import { en } from './login-words.en'
import { ja } from './login-words.ja'

const words = byLanguage({ ja, en })

export type NewPasswordProblem = { id: 'password' | 'again'; text: string }

/** Words that nobody may choose as a password here: the tenant's names, and their own. */
const knownWords = ({ tenant }: Scope, own: readonly string[]): string[] => [
  tenant.name,
  tenant.systemName,
  tenant.slug,
  ...own.flatMap((word) => [word, word.split('@')[0] ?? '']),
]

/**
 * What is wrong with a new password, typed twice, in words.
 * @param own what belongs to the person and must not be the password: address, login, name
 */
export function newPasswordProblem(
  scope: Scope,
  lang: Language,
  typed: { password: string; again: string; own: readonly string[] },
): NewPasswordProblem | null {
  const w = words(lang).newPassword.problems
  const problem = passwordProblem(typed.password, knownWords(scope, typed.own))
  if (problem === 'too-short') return { id: 'password', text: w['too-short'](shortestPassword) }
  if (problem) return { id: 'password', text: w[problem] }
  return typed.again === typed.password ? null : { id: 'again', text: w.mismatch }
}

type FieldsProps = { lang: Language; problem?: NewPasswordProblem | null | undefined }

/** 新しいパスワード, twice; never written back. */
export function NewPasswordFields({ lang, problem }: FieldsProps): VNode {
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
      {field('password', w.password, w.hint(shortestPassword))}
      <Fold summary={w.suggestion}>
        <p>{w.suggestionText}</p>
        <ul>
          {[newPassphrase(), newPassphrase(), newPassphrase()].map((phrase) => (
            <li key={phrase} class="number">
              <Marked>{phrase}</Marked>
            </li>
          ))}
        </ul>
      </Fold>
      {field('again', w.again)}
    </>
  )
}
