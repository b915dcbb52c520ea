import { randomInt } from 'node:crypto'
import { mine, type Scope } from '../../database/scope'
import { uuidBytes } from '../../kernel/ids'
import { type Keys, sameBytes } from '../../kernel/secrets'
import { countCode, forgetWrongCodes } from './lock'
import { changeStaff } from './staff'
import { foldCode, secretText, stepOf, totpUri } from './totp'

/** What an application has to learn, in both forms. */
export type Offer = { uri: string; secret: string }

/** 回復コード: how many are made at once. */
const recoveryCodes = 10

/** The secret is kept encrypted, with the account it belongs to: moved to another row it opens nothing. */
const sealed = (keys: Keys, staffId: string, secret: Uint8Array): Buffer =>
  keys.wrap(Buffer.concat([uuidBytes(staffId), secret]))

function opened(keys: Keys, staffId: string, kept: Uint8Array): Buffer | null {
  const bytes = keys.unwrap(kept)
  return sameBytes(bytes.subarray(0, 16), uuidBytes(staffId)) ? bytes.subarray(16) : null
}

const codeHash = (keys: Keys, staffId: string, code: string): string =>
  keys.sign('recovery-code', Buffer.concat([uuidBytes(staffId), Buffer.from(code)])).toString('base64url')

const factorOf = (scope: Scope, staffId: string) =>
  mine(scope, 'staff')
    .select(['totp_secret', 'recovery_codes'])
    .where('staff_id', '=', staffId)
    .forUpdate()
    .executeTakeFirstOrThrow()

/**
 * The secret that a session offers for setting up. It is computed again when its first code comes back, so that
 * nothing is kept before it was proven; once it was, the next one is another.
 */
async function offeredSecret(scope: Scope, at: { sessionId: string; staffId: string }): Promise<Buffer> {
  const { totp_secret } = await factorOf(scope, at.staffId)
  const of = Buffer.concat([uuidBytes(at.sessionId), uuidBytes(at.staffId), totp_secret ?? Buffer.alloc(0)])
  return scope.house.keys.sign('totp-offer', of).subarray(0, 20)
}

/** The offered secret as the picture's text, and as text to type. */
export async function offerOf(
  scope: Scope,
  at: { sessionId: string; staffId: string; login: string },
): Promise<Offer> {
  const secret = await offeredSecret(scope, at)
  const uri = totpUri(secret, { issuer: scope.tenant.systemName, label: at.login })
  return { uri, secret: secretText(secret) }
}

export type CodeProblem = 'missing' | 'wrong'

/**
 * 二要素を設定する: makes the offered secret the person's, once a code proves that their application has it.
 * @returns the recovery codes, to be shown this once; what is wrong with the code; or the seconds to wait
 */
export async function setUpSecondFactor(
  scope: Scope,
  at: { sessionId: string; staffId: string },
  typed: string,
): Promise<{ codes: string[] } | { problem: CodeProblem } | { wait: number }> {
  const code = foldCode(typed)
  if (code === '') return { problem: 'missing' }
  const wait = await countCode(scope, at.staffId)
  if (wait > 0) return { wait }
  const secret = await offeredSecret(scope, at)
  const step = stepOf(secret, code, scope.now)
  if (step === null) return { problem: 'wrong' }
  const { keys } = scope.house
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode)
  await changeStaff(scope, at.staffId, {
    totp_secret: sealed(keys, at.staffId, secret),
    totp_step: String(step),
    recovery_codes: JSON.stringify(codes.map((one) => codeHash(keys, at.staffId, one))),
  })
  await forgetWrongCodes(scope, at.staffId)
  return { codes }
}

/**
 * 確認コードを確かめる: a code of the application, or one of the recovery codes; each is good once (P9).
 * @returns null when it was right
 */
export async function useCode(
  scope: Scope,
  staffId: string,
  typed: string,
): Promise<{ problem: CodeProblem } | { wait: number } | null> {
  const code = foldCode(typed)
  if (code === '') return { problem: 'missing' }
  const wait = await countCode(scope, staffId)
  if (wait > 0) return { wait }
  const right = /^\d{12}$/.test(code)
    ? await useRecoveryCode(scope, staffId, code)
    : await useTotp(scope, staffId, code)
  if (!right) return { problem: 'wrong' }
  await forgetWrongCodes(scope, staffId)
  return null
}

async function useTotp(scope: Scope, staffId: string, code: string): Promise<boolean> {
  const { totp_secret } = await factorOf(scope, staffId)
  const secret = totp_secret && opened(scope.house.keys, staffId, totp_secret)
  const step = secret && stepOf(secret, code, scope.now)
  if (!step) return false
  const used = await scope.db
    .updateTable('staff')
    .set({ totp_step: String(step) })
    .where('tenant_id', '=', scope.tenant.id)
    .where('staff_id', '=', staffId)
    .where((row) => row.or([row('totp_step', 'is', null), row('totp_step', '<', String(step))]))
    .executeTakeFirst()
  return used.numUpdatedRows === 1n
}

async function useRecoveryCode(scope: Scope, staffId: string, code: string): Promise<boolean> {
  const { recovery_codes } = await factorOf(scope, staffId)
  const left = recovery_codes as string[]
  const hash = codeHash(scope.house.keys, staffId, code)
  if (!left.includes(hash)) return false
  await changeStaff(scope, staffId, { recovery_codes: JSON.stringify(left.filter((one) => one !== hash)) })
  return true
}

/** Twelve digits in groups of four are read out and typed easily; tries are limited and hashes keyed. */
const newRecoveryCode = (): string => String(randomInt(0, 1e12)).padStart(12, '0')

/** Takes the second factor away, e.g. of somebody who lost the device. */
export const dropSecondFactor = (scope: Scope, staffId: string) =>
  changeStaff(scope, staffId, { totp_secret: null, totp_step: null, recovery_codes: '[]' })
