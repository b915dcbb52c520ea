import type { VNode } from 'preact'
import type { Scope } from '../../database/scope'
import type { Visit } from '../../http/visit'
import { byLanguage } from '../../kernel/language'
import { passwordFits } from '../../kernel/password'
import { Field } from '../../ui/field/field'
import { TextInput } from '../../ui/field/text-input'
import { type Account, accountActorOf, accountById, loginKey } from './account'
import { proveAgain } from './account-session'
import { en } from './account-words.en'
import { ja } from './account-words.ja'
import { accountLock } from './lock'

const words = byLanguage({ ja, en })

/** Who proved who they are so lately is not asked again (S11). */
const freshMs = 15 * 60_000

export const isFreshlyProven = (scope: Scope): boolean =>
  scope.now.getTime() - accountActorOf(scope).provedAt.getTime() <= freshMs

/** いまのパスワード: in every form whose deed needs a proof. */
export function CurrentPasswordField({ visit, error }: { visit: Visit; error?: string | undefined }): VNode {
  const w = words(visit.lang).password
  return (
    <Field id="current" label={w.current} requirement="required" error={error}>
      {(wiring) => (
        <TextInput {...wiring} name="current" type="password" width="full" autocomplete="current-password" />
      )}
    </Field>
  )
}

/**
 * Counts a try to prove who somebody is, and finds the hash to compare with: the comparing takes long and happens outside
 * the transaction.
 * @returns what is wrong, in words; or the account, whose password is compared next
 */
export async function beginProof(
  scope: Scope,
  visit: Visit,
  password: string,
): Promise<{ problem: string; wait: number } | { account: Account }> {
  const w = words(visit.lang).password
  if (password === '') return { problem: w.missing, wait: 0 }
  const account = await accountById(scope, accountActorOf(scope).accountId)
  if (!account) return { problem: w.wrong, wait: 0 }
  const wait = await accountLock.countLogin(scope, loginKey(account.login ?? account.id), visit.address)
  return wait > 0 ? { problem: w.wait(Math.ceil(wait / 60)), wait } : { account }
}

export const comparePassword = (account: Account, password: string): Promise<boolean> =>
  passwordFits(password, account.passwordHash)

/**
 * Notes that the password was right.
 * @returns what to say where it was not
 */
export async function finishProof(
  scope: Scope,
  visit: Visit,
  { account, fits }: { account: Account; fits: boolean },
): Promise<string | null> {
  if (!fits) {
    await accountLock.countWrongFrom(scope, visit.address)
    return words(visit.lang).password.wrong
  }
  await accountLock.forgetWrongLogins(scope, loginKey(account.login ?? account.id))
  await proveAgain(scope, accountActorOf(scope).session.id)
  return null
}
