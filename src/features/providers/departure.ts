import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Scope } from '../../database/scope'
import { departureSeconds } from '../../http/cookies'
import type { Keys } from '../../kernel/secrets'
import type { ProviderKind } from './provider'

const departure = z.object({
  /** Other things are wrapped by the same key. */
  seal: z.literal('departure'),
  tenant: z.string(),
  kind: z.enum(['gbizid', 'digital-auth', 'staff']),
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  next: z.string().nullable(),
  purpose: z.enum(['log-in', 'add', 'prove']),
  /** Whose account it is for, where somebody logged in adds an identity or proves again who they are. */
  who: z.string().nullable(),
  until: z.number(),
})

/**
 * 旅立ち: somebody on the way to a provider and back. It lies sealed in a cookie of the browser that left, so that leaving
 * writes nothing; only the browser that holds it can come back (O2).
 */
export type Departure = Omit<z.output<typeof departure>, 'seal' | 'tenant' | 'until'>

export function sealDeparture(scope: Scope, one: Departure): string {
  const until = scope.now.getTime() + departureSeconds * 1000
  const all = { seal: 'departure', tenant: scope.tenant.id, until, ...one }
  return scope.house.keys.wrap(Buffer.from(JSON.stringify(all))).toString('base64url')
}

/** @returns null for one that is missing, forged, too old, or of another tenant or provider */
export function openDeparture(
  scope: Scope,
  kind: ProviderKind,
  sealed: string | undefined,
): Departure | null {
  const parsed = departure.safeParse(sealed && unwrapped(scope.house.keys, sealed))
  if (!parsed.success) return null
  const { seal: _seal, tenant, until, ...one } = parsed.data
  return tenant === scope.tenant.id && one.kind === kind && until > scope.now.getTime() ? one : null
}

function unwrapped(keys: Keys, sealed: string): unknown {
  try {
    return JSON.parse(keys.unwrap(Buffer.from(sealed, 'base64url')).toString())
  } catch {
    return null
  }
}

/** 使う: a state is good once, also for a browser that kept its cookie. @returns whether it still was */
export async function useDeparture(scope: Scope, { state }: Departure): Promise<boolean> {
  const used = await scope.db
    .insertInto('departures')
    .values({
      tenant_id: scope.tenant.id,
      state_hash: createHash('sha256').update(state).digest(),
      expires_at: new Date(scope.now.getTime() + departureSeconds * 1000),
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return used.numInsertedOrUpdatedRows === 1n
}

/** States that no cookie can bring back any more. */
export async function purgeDepartures(scope: Scope): Promise<void> {
  await scope.db
    .deleteFrom('departures')
    .where('tenant_id', '=', scope.tenant.id)
    .where('expires_at', '<', scope.now)
    .execute()
}
