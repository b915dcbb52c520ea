import type { Scope } from '../../database/scope'
import { record } from '../history/record'
import { currentTerms } from '../terms/terms'
import { accountByIdHeld, insertAccount } from './account'
import { type AddressCheck, useCheck } from './address-check'
import { judgeProfile } from './judge-profile'
import { type Entered, enter } from './log-in'

/**
 * 利用者登録: makes an account of a proven address, what was typed and the password chosen; whoever registered is logged in
 * at once. The caller holds the check.
 * @returns the login; `taken` where the address was registered meanwhile; `incomplete` where something is to be put right
 */
export async function register(
  scope: Scope,
  check: AddressCheck,
  at: { device: string; deviceToken: string },
): Promise<Entered | 'taken' | 'incomplete'> {
  const kind = check.kind ?? 'individual'
  const { profile, problems } = judgeProfile(check.entries, { kind, lang: check.language, now: scope.now })
  if (problems.length > 0 || !check.passwordHash) return 'incomplete'
  const terms = await currentTerms(scope)
  const id = await insertAccount(scope, {
    kind,
    login: check.email,
    email: check.email,
    profile,
    language: check.language,
    passwordHash: check.passwordHash,
    // What was agreed to; terms that came since are asked for by the login.
    termsVersion: check.termsVersion ?? terms?.version ?? 0,
  })
  if (!id) return 'taken'
  await useCheck(scope, check.id)
  await record(scope, { kind: 'account.registered', detail: { accountId: id } })
  const account = await accountByIdHeld(scope, id)
  if (!account) throw new Error('an account that was just made is there')
  return enter(scope, account, { way: 'password', ...at })
}
