import { mine, type Scope } from '../../database/scope'
import type { Tables } from '../../database/tables'
import { formatUuid, newId, uuidBytes } from '../../kernel/ids'
import { type Keys, sameBytes } from '../../kernel/secrets'

/**
 * リンク: what a mail carries. The token is the link's id and a signature of it by a key of ours (128 bits), so that
 * a stolen database opens nothing, and a job needs only the id to write the mail (M1).
 */
export type Link = { id: string; kind: LinkKind; targetId: string; expiresAt: Date }

/** What a link opens: a draft or an application again and again, a check of a mail address, and a draft on a phone, once. */
export type LinkKind = Tables['links']['kind']

const signatureOf = (keys: Keys, tenantId: string, id: string): Buffer =>
  keys.sign('link', Buffer.concat([uuidBytes(tenantId), uuidBytes(id)])).subarray(0, 16)

export const tokenOf = (keys: Keys, tenantId: string, linkId: string): string =>
  Buffer.concat([uuidBytes(linkId), signatureOf(keys, tenantId, linkId)]).toString('base64url')

export async function makeLink(scope: Scope, link: Omit<Link, 'id'>): Promise<Link> {
  const made = { id: newId(scope.now.getTime()), ...link }
  await scope.db
    .insertInto('links')
    .values({
      tenant_id: scope.tenant.id,
      link_id: made.id,
      kind: made.kind,
      target_id: made.targetId,
      expires_at: made.expiresAt,
    })
    .execute()
  return made
}

/**
 * What a token opens, or null: forged, foreign, expired and unknown ones, and those of another kind, are not told apart
 * (M1, M3).
 */
export async function linkOfToken<Kind extends LinkKind>(
  scope: Scope,
  token: string,
  kinds: readonly Kind[],
): Promise<(Link & { kind: Kind }) | null> {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 32) return null
  const id = formatUuid(bytes.subarray(0, 16))
  if (!sameBytes(bytes.subarray(16), signatureOf(scope.house.keys, scope.tenant.id, id))) return null
  const row = await mine(scope, 'links')
    .select(['kind', 'target_id', 'expires_at'])
    .where('link_id', '=', id)
    .where('kind', 'in', kinds)
    .where('expires_at', '>', scope.now)
    .executeTakeFirst()
  return row ? { id, kind: row.kind as Kind, targetId: row.target_id, expiresAt: row.expires_at } : null
}

/** Ends every link to a target, e.g. one that works once; or those of one kind. */
export async function endLinks(scope: Scope, targetId: string, kind?: LinkKind): Promise<void> {
  const all = scope.db
    .deleteFrom('links')
    .where('tenant_id', '=', scope.tenant.id)
    .where('target_id', '=', targetId)
  await (kind ? all.where('kind', '=', kind) : all).execute()
}

/** The newest link of a kind that still opens a target. */
export async function linkTo(scope: Scope, targetId: string, kind: LinkKind): Promise<Link | null> {
  const row = await mine(scope, 'links')
    .select(['link_id', 'expires_at'])
    .where('target_id', '=', targetId)
    .where('kind', '=', kind)
    .where('expires_at', '>', scope.now)
    .orderBy('link_id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? { id: row.link_id, kind, targetId, expiresAt: row.expires_at } : null
}

/** Ends a link that works once. @returns whether it was this call that did: of two at once, one */
export async function useLink(scope: Scope, id: string): Promise<boolean> {
  const row = await scope.db
    .deleteFrom('links')
    .where('tenant_id', '=', scope.tenant.id)
    .where('link_id', '=', id)
    .returning('link_id')
    .executeTakeFirst()
  return row !== undefined
}

export async function purgeLinks(scope: Scope): Promise<void> {
  await scope.db
    .deleteFrom('links')
    .where('tenant_id', '=', scope.tenant.id)
    .where('expires_at', '<', scope.now)
    .execute()
}
