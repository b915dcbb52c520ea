import type { VNode } from 'preact'
import type { Scope } from '../../database/scope'
import { type Answer, afterwards } from '../../http/answer'
import { byLanguage, type Language } from '../../kernel/language'
import { passwordFits } from '../../kernel/password'
import { Field } from '../../ui/field/field'
import { PasswordInput } from '../../ui/field/password-input'
import { en } from './account-words.en'
import { ja } from './account-words.ja'
import { beginProof, finishProof } from './prove-again'

const words = byLanguage({ ja, en })

/** Why a password proves nothing; `wait` in seconds. */
export type ProofProblem = { id: 'current'; text: string; wait?: number }

type FieldProps = { lang: Language; problem?: Pick<ProofProblem, 'text'> | undefined }

/** いまのパスワード, in the form of what it is asked for. */
export function CurrentPasswordField({ lang, problem }: FieldProps): VNode {
  return (
    <Field id="current" label={words(lang).password.current} requirement="required" error={problem?.text}>
      {(wiring) => <PasswordInput {...wiring} name="current" autocomplete="current-password" />}
    </Field>
  )
}

type Proving = {
  password: string
  /** Where the request came from. */
  address: string
  lang: Language
  /** What was to be proven for, in a transaction of its own. */
  proven(scope: Scope): Promise<Answer>
  again(scope: Scope, problem: ProofProblem): Promise<Answer> | Answer
}

/**
 * Asks for the password of whoever is logged in, on the page of the deed itself (S11). Wrong ones count for the same lock as
 * those of the login (P7); comparing takes long, and holds no connection.
 */
export async function provenInPlace(
  scope: Scope,
  { password, address, lang, proven, again }: Proving,
): Promise<Answer> {
  const w = words(lang).password
  if (password === '') return again(scope, { id: 'current', text: w.missing })
  const begun = await beginProof(scope, address)
  if ('wait' in begun)
    return again(scope, { id: 'current', text: w.wait(Math.ceil(begun.wait / 60)), wait: begun.wait })
  return afterwards(async (transact) => {
    const fits = await passwordFits(password, begun.hash)
    return transact(async (later) =>
      (await finishProof(later, address, fits ? begun.hash : null))
        ? proven(later)
        : again(later, { id: 'current', text: w.wrong }),
    )
  })
}
