import type { Scope } from '../../src/database/scope'
import { insertAccount } from '../../src/features/applicants/account'
import type { IssuedTyped } from '../../src/features/applicants/issued/read-issued'
import { emptyProfile } from '../../src/features/applicants/profile'

/** Somebody to whom a department issues an ID, as the form and a CSV have it. */
export const issuedPerson: IssuedTyped = {
  login: 'kita-001',
  kind: '法人',
  name: '北の書店',
  kana: 'キタノショテン',
  email: 'kita@example.jp',
  phone: '017-000-0009',
}

/** An ID that a unit issued, with a password nobody knows. @returns the id of the account */
export async function givenIssued(
  scope: Scope,
  { login, unit, name = issuedPerson.name }: { login: string; unit: string; name?: string },
): Promise<string> {
  const { kana, phone, email } = issuedPerson
  const id = await insertAccount(scope, {
    ...{ kind: 'corporate', login, email, language: 'ja', issuedByUnit: unit, mustChangePassword: true },
    ...{ profile: { ...emptyProfile, name, kana, phone }, passwordHash: 'argon2id$1$1$A$A' },
  })
  if (!id) throw new Error(`${login} is taken`)
  return id
}
