import { createHash } from 'node:crypto'
import { mine, type Scope } from '../../database/scope'
import type { AccountKind } from '../../kernel/actor'
import { isId, newId } from '../../kernel/ids'
import { type Language, storedLanguage } from '../../kernel/language'
import { codeFits, codeMinutes, codeTries, normalCode } from '../../kernel/mailed-code'
import { record } from '../history/record'
import { endLinks, linkOfToken, makeLink } from './link'

export type Purpose = 'registration' | 'password-reset' | 'email-change' | 'first-email'

const minute = 60_000

/** How long the mail's link works; one for a new password only ten minutes (P10). */
const lifeMs: Record<Purpose, number> = {
  registration: 24 * 60 * minute,
  'password-reset': 10 * minute,
  'email-change': 24 * 60 * minute,
  'first-email': 60 * minute,
}

/** Once the address is proven, there is time to go on. */
const provenMs: Record<Purpose, number> = {
  registration: 24 * 60 * minute,
  'password-reset': 30 * minute,
  'email-change': 30 * minute,
  'first-email': 30 * minute,
}

/** 確かめるメールアドレス: an address being proven, by the link or the code of one mail, for one purpose. */
export type AddressCheck = {
  id: string
  purpose: Purpose
  email: string
  /** Whose; of a password-reset null where nobody has the address, which no page tells (E1). */
  accountId: string | null
  kind: AccountKind | null
  termsVersion: number | null
  /** Grows with every mail; each has a code of its own. */
  round: number
  tries: number
  codeExpiresAt: Date
  expiresAt: Date
  provenAt: Date | null
  usedAt: Date | null
  /** What was typed so far of a registration. */
  entries: Readonly<Record<string, string>>
  passwordHash: string | null
  next: string | null
  language: Language
}

export type NewCheck = Pick<AddressCheck, 'purpose' | 'email' | 'language'> &
  Partial<Pick<AddressCheck, 'accountId' | 'kind' | 'termsVersion' | 'next'>>

const hashOf = (visitor: string): Buffer => createHash('sha256').update(visitor).digest()

/**
 * Begins to prove an address: the mail with link and code follows. The limits of mails are the caller's.
 * @returns the id of the check; only the browser of this visitor gets to see it
 */
export async function beginCheck(scope: Scope, check: NewCheck, visitor: string): Promise<string> {
  const id = newId(scope.now.getTime())
  await scope.db
    .insertInto('address_checks')
    .values({
      tenant_id: scope.tenant.id,
      check_id: id,
      purpose: check.purpose,
      email: check.email,
      account_id: check.accountId ?? null,
      kind: check.kind ?? null,
      terms_version: check.termsVersion ?? null,
      visit_hash: hashOf(visitor),
      round: 1,
      tries: 0,
      ...datesOf(scope, check.purpose),
      proven_at: null,
      used_at: null,
      entries: '{}',
      password_hash: null,
      next: check.next ?? null,
      language: check.language,
      created_at: scope.now,
    })
    .execute()
  await sendCheck(scope, { id, purpose: check.purpose, round: 1 })
  return id
}

const datesOf = (scope: Scope, purpose: Purpose) => {
  const expires = new Date(scope.now.getTime() + lifeMs[purpose])
  const code = new Date(scope.now.getTime() + codeMinutes * minute)
  return { expires_at: expires, code_expires_at: code < expires ? code : expires }
}

const happens = {
  registration: 'account.registration-requested',
  'password-reset': 'account.reset-requested',
  'email-change': 'account.email-change-requested',
  // The same mail, worded by its purpose.
  'first-email': 'account.email-change-requested',
} as const

/** Only the newest mail holds: the links of those before end (P10). */
async function sendCheck(
  scope: Scope,
  { id, purpose, round }: Pick<AddressCheck, 'id' | 'purpose' | 'round'>,
): Promise<void> {
  await endLinks(scope, id)
  const { expires_at } = datesOf(scope, purpose)
  const link = await makeLink(scope, { kind: purpose, targetId: id, expiresAt: expires_at })
  await record(scope, { kind: happens[purpose], detail: { checkId: id, round, linkId: link.id } })
}

/** もう一度送る: a new code and link; the old ones no longer hold. */
export async function sendCheckAgain(scope: Scope, check: AddressCheck): Promise<void> {
  const round = check.round + 1
  await changeCheck(scope, check.id, { round, tries: 0, ...datesOf(scope, check.purpose) })
  await sendCheck(scope, { ...check, round })
}

type Change = {
  round?: number
  tries?: number
  code_expires_at?: Date
  expires_at?: Date
  proven_at?: Date
  used_at?: Date
  visit_hash?: Buffer
  entries?: string
  password_hash?: string
}

async function changeCheck(scope: Scope, id: string, change: Change): Promise<void> {
  await scope.db
    .updateTable('address_checks')
    .set(change)
    .where('tenant_id', '=', scope.tenant.id)
    .where('check_id', '=', id)
    .execute()
}

async function heldCheck(scope: Scope, id: string): Promise<(AddressCheck & { visitHash: Buffer }) | null> {
  const row = await mine(scope, 'address_checks')
    .selectAll()
    .where('check_id', '=', id)
    .where('expires_at', '>', scope.now)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.check_id,
    purpose: row.purpose,
    email: row.email,
    accountId: row.account_id,
    kind: row.kind,
    termsVersion: row.terms_version,
    round: row.round,
    tries: row.tries,
    codeExpiresAt: row.code_expires_at,
    expiresAt: row.expires_at,
    provenAt: row.proven_at,
    usedAt: row.used_at,
    entries: Object.assign(Object.create(null), row.entries) as Record<string, string>,
    passwordHash: row.password_hash,
    next: row.next,
    language: storedLanguage(row.language),
    visitHash: row.visit_hash,
  }
}

/** A check that this browser may see, its row held; null for every other browser, as for an unknown one. */
export async function checkHere(scope: Scope, id: string, visitor: string): Promise<AddressCheck | null> {
  const check = isId(id) ? await heldCheck(scope, id) : null
  return check && !check.usedAt && check.visitHash.equals(hashOf(visitor)) ? check : null
}

/** A check for whoever works on it without a browser: the job that writes its mail. */
export const checkForMail = (scope: Scope, id: string): Promise<AddressCheck | null> => heldCheck(scope, id)

export type CodeProblem = 'missing' | 'not-six-digits' | 'expired' | 'no-tries-left' | 'wrong'

/**
 * 確認コード: proves the address in the browser that asked for the mail.
 * @returns null when it was right, else what is wrong; a wrong one is counted
 */
export async function proveByCode(
  scope: Scope,
  check: AddressCheck,
  typed: string,
): Promise<{ problem: CodeProblem; triesLeft: number } | null> {
  const code = normalCode(typed)
  const left = codeTries - check.tries
  if (code === '') return { problem: 'missing', triesLeft: left }
  if (!/^\d{6}$/.test(code)) return { problem: 'not-six-digits', triesLeft: left }
  if (left <= 0) return { problem: 'no-tries-left', triesLeft: 0 }
  if (check.codeExpiresAt <= scope.now) return { problem: 'expired', triesLeft: left }
  // Nobody got a code for an address without an account; comparing costs the same (E1).
  if (codeFits(scope.house.keys, check, code) && hasMail(check)) {
    await changeCheck(scope, check.id, provenNow(scope, check))
    await endLinks(scope, check.id)
    return null
  }
  await changeCheck(scope, check.id, { tries: check.tries + 1 })
  return left === 1 ? { problem: 'no-tries-left', triesLeft: 0 } : { problem: 'wrong', triesLeft: left - 1 }
}

const hasMail = ({ purpose, accountId }: AddressCheck): boolean =>
  purpose === 'registration' || accountId !== null

const provenNow = (scope: Scope, { purpose }: AddressCheck) => ({
  proven_at: scope.now,
  expires_at: new Date(scope.now.getTime() + provenMs[purpose]),
})

/** What the link of a mail leads to, without using it up: mail programs look at links too (M2). */
export async function checkOfLink(
  scope: Scope,
  token: string,
  purpose: Purpose,
): Promise<AddressCheck | null> {
  const link = await linkOfToken(scope, token, [purpose])
  const check = link && (await heldCheck(scope, link.targetId))
  return check && !check.usedAt && hasMail(check) ? check : null
}

/** Proves the address by the link, which works once: this browser goes on with it. */
export async function proveByLink(scope: Scope, check: AddressCheck, visitor: string): Promise<void> {
  await changeCheck(scope, check.id, { ...provenNow(scope, check), visit_hash: hashOf(visitor) })
  await endLinks(scope, check.id)
}

/** Keeps what was typed of a registration. */
export const keepCheckEntries = (
  scope: Scope,
  id: string,
  { entries, passwordHash }: { entries: Record<string, string>; passwordHash?: string },
): Promise<void> =>
  changeCheck(scope, id, {
    entries: JSON.stringify(entries),
    ...(passwordHash ? { password_hash: passwordHash } : {}),
  })

/** It did what it was for, and does it no more. */
export async function useCheck(scope: Scope, id: string): Promise<void> {
  await changeCheck(scope, id, { used_at: scope.now, entries: '{}' })
  await endLinks(scope, id)
}

/** Ends the other checks of an account for the same purpose, e.g. older links for a new password. */
export async function endOtherChecks(scope: Scope, check: AddressCheck): Promise<void> {
  if (!check.accountId) return
  await scope.db
    .updateTable('address_checks')
    .set({ used_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('account_id', '=', check.accountId)
    .where('purpose', '=', check.purpose)
    .where('check_id', '<>', check.id)
    .execute()
}

/** Ends whatever was begun for an account, e.g. a change of address by somebody who holds it no more. */
export async function endChecksOf(scope: Scope, accountId: string): Promise<void> {
  await scope.db
    .updateTable('address_checks')
    .set({ used_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .execute()
}

/** Checks nobody can use any more, with what was typed for them. */
export async function purgeChecks(scope: Scope): Promise<void> {
  await scope.db
    .deleteFrom('address_checks')
    .where('tenant_id', '=', scope.tenant.id)
    .where('expires_at', '<', scope.now)
    .execute()
}
