import type { VNode } from 'preact'
import type { Scope } from '../../database/scope'
import { type Answer, afterwards } from '../../http/answer'
import type { AccountActor } from '../../kernel/actor'
import { byLanguage, type Language } from '../../kernel/language'
import { passwordFits } from '../../kernel/password'
import { Field } from '../../ui/field/field'
import { TextInput } from '../../ui/field/text-input'
import { accountActorOf, accountById, loginKey } from './account'
import { proveAgain } from './account-session'
import { accountLock } from './lock'
import { en } from './prove-again-words.en'
import { ja } from './prove-again-words.ja'

const words = byLanguage({ ja, en })

/** A proof of who somebody is holds so long (S11). */
export const proofMinutes = 15

export const provenLately = ({ provedAt }: Pick<AccountActor, 'provedAt'>, now: Date): boolean =>
  now.getTime() - provedAt.getTime() <= proofMinutes * 60_000

/** Why a password proves nothing; `wait` in seconds. */
export type ProofProblem = { id: 'password'; text: string; wait?: number }

type ProveAgainProps = { lang: Language; problem?: ProofProblem | undefined }

/** いまのパスワード, in a form of the page. */
export function ProveAgain({ lang, problem }: ProveAgainProps): VNode {
  const w = words(lang)
  return (
    <Field id="password" label={w.password} requirement="required" hint={w.hint} error={problem?.text}>
      {(wiring) => (
        <TextInput {...wiring} name="password" type="password" width="l" autocomplete="current-password" />
      )}
    </Field>
  )
}

type Proving = {
  password: string
  /** Where the request came from. */
  address: string
  lang: Language
  /** What was to be proven for, in a transaction of its own. */
  proven: (scope: Scope) => Promise<Answer>
  again: (scope: Scope, problem: ProofProblem) => Promise<Answer>
}

/**
 * Asks for the password of whoever is logged in. Wrong ones count for the same lock as those of the login (P7); comparing
 * takes long, and holds no connection.
 */
export async function provenByPassword(scope: Scope, proving: Proving): Promise<Answer> {
  const w = words(proving.lang)
  const { password, address, proven, again } = proving
  if (password === '') return again(scope, { id: 'password', text: w.missing })
  const account = await accountById(scope, accountActorOf(scope).accountId)
  const key = loginKey(account?.login ?? '')
  const wait = await accountLock.countLogin(scope, key, address)
  if (wait > 0) return again(scope, { id: 'password', text: w.locked(Math.ceil(wait / 60)), wait })
  const hash = account?.passwordHash ?? null
  return afterwards(async (transact) => {
    const fits = await passwordFits(password, hash)
    return transact(async (later) => {
      const { accountId, session } = accountActorOf(later)
      // One that was changed meanwhile proves nothing (S7).
      const now = fits ? await accountById(later, accountId) : null
      if (!now || now.passwordHash !== hash) {
        await accountLock.countWrongFrom(later, address)
        return again(later, { id: 'password', text: w.wrong })
      }
      await accountLock.forgetWrongLogins(later, key)
      await proveAgain(later, session.id)
      return proven(later)
    })
  })
}
