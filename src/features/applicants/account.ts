import { mine, type Scope } from '../../database/scope'
import type { AccountActor, AccountKind } from '../../kernel/actor'
import { newId } from '../../kernel/ids'
import { type Language, storedLanguage } from '../../kernel/language'
import { compareKey } from '../../kernel/mail-address'
import { refuse } from '../../kernel/refusal'
import { fold } from '../../kernel/text'
import { type Profile, profileFrom } from './profile'

/** 利用者区分 in the order of the manual. */
export const accountKinds = ['individual', 'corporate', 'agent'] as const satisfies readonly AccountKind[]

/** 利用者: an applicant's account. */
export type Account = {
  id: string
  kind: AccountKind
  /** 利用者ID as it is shown: a mail address, or an ID that a department issued; null where only a provider lets in. */
  login: string | null
  /** 特定利用者ID: the unit that issued it. */
  issuedByUnit: string | null
  email: string
  passwordHash: string | null
  passwordMadeAt: Date | null
  mustChangePassword: boolean
  profile: Profile
  /** 利用規約 last agreed to; 0: none yet. */
  termsVersion: number
  language: Language
  createdAt: Date
  lastLoginAt: Date | null
  previousLoginAt: Date | null
  warnedDays: number | null
  /** When the mail of that warning left. */
  warnedAt: Date | null
  disabledAt: Date | null
}

export type AccountRow = {
  account_id: string
  kind: AccountKind
  login: string | null
  issued_by_unit: string | null
  email: string
  password_hash: string | null
  password_made_at: Date | null
  must_change_password: boolean
  profile: unknown
  terms_version: number
  language: string
  created_at: Date
  last_login_at: Date | null
  previous_login_at: Date | null
  warned_days: number | null
  warning_asked_at: Date | null
  warned_at: Date | null
  disabled_at: Date | null
}

/** What a search by name compares: width, kana, 異体字 and spaces make no difference. */
export const soughtKey = (text: string): string => fold(text).replaceAll(' ', '')

const soughtOf = ({ name, kana }: Profile): string => [name, kana].map(soughtKey).join('\n')

/** 氏名 or 名称, of the profile as it is stored. */
export const nameIn = (stored: unknown): string => profileFrom(stored).name

export const accountOf = (row: AccountRow): Account => ({
  id: row.account_id,
  kind: row.kind,
  login: row.login,
  issuedByUnit: row.issued_by_unit,
  email: row.email,
  passwordHash: row.password_hash,
  passwordMadeAt: row.password_made_at,
  mustChangePassword: row.must_change_password,
  profile: profileFrom(row.profile),
  termsVersion: row.terms_version,
  language: storedLanguage(row.language),
  createdAt: row.created_at,
  lastLoginAt: row.last_login_at,
  previousLoginAt: row.previous_login_at,
  warnedDays: row.warned_days,
  warnedAt: row.warned_at,
  disabledAt: row.disabled_at,
})

/** 利用者ID as it is compared: a mail address without regard to case, an issued ID without regard to width either. */
export const loginKey = (typed: string): string => {
  const plain = typed.normalize('NFKC').trim()
  return plain.includes('@') ? compareKey(plain) : fold(plain)
}

const one = async (rows: Promise<AccountRow | undefined>): Promise<Account | null> => {
  const row = await rows
  return row ? accountOf(row) : null
}

/** An account by 利用者ID, as it was typed. */
export const accountByLogin = (scope: Scope, login: string): Promise<Account | null> =>
  one(mine(scope, 'accounts').selectAll().where('login_key', '=', loginKey(login)).executeTakeFirst())

/** The same with its row held until the transaction ends. */
export const accountByLoginHeld = (scope: Scope, login: string): Promise<Account | null> =>
  one(
    mine(scope, 'accounts')
      .selectAll()
      .where('login_key', '=', loginKey(login))
      .forUpdate()
      .executeTakeFirst(),
  )

export const accountById = (scope: Scope, id: string): Promise<Account | null> =>
  one(mine(scope, 'accounts').selectAll().where('account_id', '=', id).executeTakeFirst())

/**
 * An account with its row held until the transaction ends: nobody else changes it. Drafts and applications may still come to
 * it, so that a submission, which holds its draft, never waits for somebody who waits for that draft.
 */
export const accountByIdHeld = (scope: Scope, id: string): Promise<Account | null> =>
  one(mine(scope, 'accounts').selectAll().where('account_id', '=', id).forNoKeyUpdate().executeTakeFirst())

/** The same for closing it: nothing comes to it any more. The caller holds its drafts. */
export const accountToClose = (scope: Scope, id: string): Promise<Account | null> =>
  one(mine(scope, 'accounts').selectAll().where('account_id', '=', id).forUpdate().executeTakeFirst())

/** 利用者 who is logged in. Routes of an account are reached by nobody else. */
export const accountActorOf = ({ actor }: Pick<Scope, 'actor'>): AccountActor =>
  actor.kind === 'account' ? actor : refuse('not-found')

export type NewAccount = Pick<Account, 'kind' | 'login' | 'email' | 'profile' | 'language'> &
  Partial<Pick<Account, 'id' | 'issuedByUnit' | 'passwordHash' | 'mustChangePassword' | 'termsVersion'>>

/**
 * Adds an account.
 * @returns its id, or null where somebody has this 利用者ID already, or this id
 */
export const insertAccount = async (scope: Scope, account: NewAccount): Promise<string | null> =>
  (await insertAccounts(scope, [account]))[0] ?? null

/** Adds accounts. @returns the ids of those whose 利用者ID and id nobody had */
export async function insertAccounts(scope: Scope, accounts: readonly NewAccount[]): Promise<string[]> {
  if (accounts.length === 0) return []
  const rows = await scope.db
    .insertInto('accounts')
    .values(accounts.map((account) => columnsOf(scope, account)))
    .onConflict((conflict) => conflict.doNothing())
    .returning(['account_id', 'terms_version'])
    .execute()
  for (const row of rows)
    if (row.terms_version > 0) await insertConsent(scope, row.account_id, row.terms_version)
  return rows.map((row) => row.account_id)
}

function columnsOf(scope: Scope, account: NewAccount) {
  const { login, email, passwordHash = null, termsVersion = 0 } = account
  return {
    tenant_id: scope.tenant.id,
    account_id: account.id ?? newId(scope.now.getTime()),
    kind: account.kind,
    login,
    login_key: login === null ? null : loginKey(login),
    issued_by_unit: account.issuedByUnit ?? null,
    email,
    email_key: compareKey(email),
    password_hash: passwordHash,
    password_made_at: passwordHash ? scope.now : null,
    must_change_password: account.mustChangePassword ?? false,
    profile: JSON.stringify(account.profile),
    sought: soughtOf(account.profile),
    terms_version: termsVersion,
    language: account.language,
    created_at: scope.now,
    last_login_at: null,
  }
}

export type AccountChange = Partial<
  Omit<AccountRow, 'account_id' | 'kind' | 'profile' | 'created_at' | 'issued_by_unit'>
> & { profile?: string; email_key?: string; login_key?: string }

export async function changeAccount(scope: Scope, id: string, change: AccountChange): Promise<void> {
  const { profile } = change
  const sought = profile === undefined ? {} : { sought: soughtOf(profileFrom(JSON.parse(profile))) }
  await scope.db
    .updateTable('accounts')
    .set({ ...change, ...sought })
    .where('tenant_id', '=', scope.tenant.id)
    .where('account_id', '=', id)
    .execute()
}

/** Notes that the mail of a warning left, unless somebody logged in since or it was noted before. */
export async function noteWarning(scope: Scope, id: string, days: number): Promise<void> {
  await scope.db
    .updateTable('accounts')
    .set({ warned_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('account_id', '=', id)
    .where('warned_days', '=', days)
    .where('warned_at', 'is', null)
    .execute()
}

async function insertConsent(scope: Scope, accountId: string, version: number): Promise<void> {
  await scope.db
    .insertInto('consents')
    .values({ tenant_id: scope.tenant.id, account_id: accountId, version, agreed_at: scope.now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** 同意する: records a consent to a version of the terms. */
export async function agree(scope: Scope, accountId: string, version: number): Promise<void> {
  await insertConsent(scope, accountId, version)
  await changeAccount(scope, accountId, { terms_version: version })
}
