import { mine, type Scope } from '../../database/scope'
import { isId } from '../../kernel/ids'
import { checkText, cleanText, graphemes } from '../../kernel/text'

/** Whose passkey: an applicant's account's, or a member of staff's. */
export type Owner = { kind: 'account' | 'staff'; id: string }

/** パスキー: a key pair whose private half stays on somebody's device (WebAuthn); we keep the public one. */
export type Passkey = {
  id: string
  /** Given by its owner, to know it again. */
  name: string
  madeAt: Date
  usedAt: Date | null
  credentialId: string
  transports: string[]
}

/** A passkey as a browser is told of it. */
export const descriptorOf = ({ credentialId, transports }: Passkey) => ({
  id: credentialId,
  type: 'public-key' as const,
  transports,
})

/** More than anybody has devices for. */
export const mostPasskeys = 10
export const longestName = 40

/** A name as somebody typed it, or null where it is empty, too long or no text. */
export function nameFrom(typed: string): string | null {
  const name = cleanText(typed).trim()
  return name !== '' && checkText(name) === 'ok' && graphemes(name) <= longestName ? name : null
}

const columnOf = ({ kind }: Owner) => (kind === 'account' ? 'account_id' : 'staff_id')

type Row = {
  passkey_id: string
  name: string
  made_at: Date
  used_at: Date | null
  credential_id: string
  transports: unknown
}

const passkeyFrom = (row: Row): Passkey => ({
  id: row.passkey_id,
  name: row.name,
  madeAt: row.made_at,
  usedAt: row.used_at,
  credentialId: row.credential_id,
  transports: Array.isArray(row.transports) ? row.transports.map(String) : [],
})

const ownedBy = (scope: Scope, owner: Owner) =>
  mine(scope, 'passkeys')
    .select(['passkey_id', 'name', 'made_at', 'used_at', 'credential_id', 'transports'])
    .where(columnOf(owner), '=', owner.id)

/** Somebody's passkeys, the first one first. */
export async function passkeysOf(scope: Scope, owner: Owner): Promise<Passkey[]> {
  return (await ownedBy(scope, owner).orderBy('made_at').orderBy('passkey_id').execute()).map(passkeyFrom)
}

/** One of somebody's passkeys by its id in an address; another's is not found. */
export async function passkeyOf(scope: Scope, owner: Owner, id: string): Promise<Passkey | null> {
  if (!isId(id)) return null
  const row = await ownedBy(scope, owner).where('passkey_id', '=', id).executeTakeFirst()
  return row ? passkeyFrom(row) : null
}

/** Who of the accounts, or of the staff, has the passkey with this credential id; not yet that they showed it. */
export async function ownerOf(
  scope: Scope,
  kind: Owner['kind'],
  credentialId: string,
): Promise<Owner | null> {
  const row = await mine(scope, 'passkeys')
    .select(['account_id', 'staff_id'])
    .where('credential_id', '=', credentialId)
    .executeTakeFirst()
  const id = kind === 'account' ? row?.account_id : row?.staff_id
  return id ? { kind, id } : null
}

export async function renamePasskey(scope: Scope, id: string, name: string): Promise<void> {
  await scope.db
    .updateTable('passkeys')
    .set({ name })
    .where('tenant_id', '=', scope.tenant.id)
    .where('passkey_id', '=', id)
    .execute()
}

/** Takes somebody's passkeys away: one, or all of them. @returns how many there were */
export async function removePasskeys(scope: Scope, owner: Owner, only: string | null): Promise<number> {
  let going = scope.db
    .deleteFrom('passkeys')
    .where('tenant_id', '=', scope.tenant.id)
    .where(columnOf(owner), '=', owner.id)
  if (only) going = going.where('passkey_id', '=', only)
  return Number((await going.executeTakeFirst()).numDeletedRows)
}
