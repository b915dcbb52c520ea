import { mine, type Scope } from '../../database/scope'
import type { Feature } from '../../kernel/tenant'
import { digitalAuthSettings } from '../../outside/identity/digital-auth'
import { gbizidSettings } from '../../outside/identity/gbizid'
import type { ProviderSettings } from '../../outside/identity/identity'
import { staffOidcSettings } from '../../outside/identity/staff-oidc'
import { type Place, url } from '../../urls'

/** 認証の提供者: GビズID, デジタル認証アプリ, the tenant's own for its staff. */
export const providerKinds = ['gbizid', 'digital-auth', 'staff'] as const
export type ProviderKind = (typeof providerKinds)[number]

/** Those that let applicants in. */
export type ApplicantProvider = Exclude<ProviderKind, 'staff'>

/**
 * What each is called elsewhere. The tenant's feature alone says whether it is offered; the row of `identity_providers`
 * says only how it is reached, so that it can be prepared before and switched off without being forgotten.
 */
export const providers = {
  gbizid: { feature: 'gbizid', begin: 'gbizid', back: 'gbizidCallback' },
  'digital-auth': { feature: 'digitalAuth', begin: 'digitalAuth', back: 'digitalAuthCallback' },
  staff: { feature: 'staffOidc', begin: 'staffOidc', back: 'staffOidcCallback' },
} as const satisfies Record<ProviderKind, { feature: Feature; begin: Place; back: Place }>

/** How a tenant reaches a provider, without its secrets: those are in no page (T10). */
export type Provider = {
  issuer: string
  clientId: string
  hasSecret: boolean
  hasKey: boolean
  /** 職員: whether a login there counts as password and second factor together. */
  bothFactors: boolean
}

const row = (scope: Scope, kind: ProviderKind) =>
  mine(scope, 'identity_providers').selectAll().where('provider', '=', kind).executeTakeFirst()

export async function providerOf(scope: Scope, kind: ProviderKind): Promise<Provider | null> {
  const found = await row(scope, kind)
  return (
    (found && {
      issuer: found.issuer,
      clientId: found.client_id,
      hasSecret: found.wrapped_secret !== null,
      hasKey: found.wrapped_key !== null,
      bothFactors: found.both_factors,
    }) ??
    null
  )
}

const profiles = { gbizid: gbizidSettings, 'digital-auth': digitalAuthSettings, staff: staffOidcSettings }

/** What a request to a provider needs, secrets and all, whether it is offered or not; null before it was set up. */
export async function settingsToTry(scope: Scope, kind: ProviderKind): Promise<ProviderSettings | null> {
  const found = await row(scope, kind)
  if (!found) return null
  const open = (wrapped: Buffer | null) => (wrapped ? scope.house.keys.unwrap(wrapped).toString() : '')
  const clientKey = open(found.wrapped_key)
  return profiles[kind]({
    issuer: found.issuer,
    clientId: found.client_id,
    clientSecret: open(found.wrapped_secret),
    ...(clientKey ? { clientKey } : {}),
  })
}

/** The same for a login: null where the tenant does not offer it, or nobody has set it up. */
export const settingsOf = async (scope: Scope, kind: ProviderKind): Promise<ProviderSettings | null> =>
  scope.tenant.features[providers[kind].feature] ? settingsToTry(scope, kind) : null

/** The address that a login comes back to; registered with the provider as it stands here. */
export const redirectUriOf = (
  { house, tenant }: Pick<Scope, 'house' | 'tenant'>,
  kind: ProviderKind,
): string => house.baseUrl + url(providers[kind].back, { tenant: tenant.slug })

export type NewProvider = {
  issuer: string
  clientId: string
  /** null keeps what is there, '' forgets it. */
  secret: string | null
  key: string | null
  bothFactors: boolean
}

/** Writes down how a provider is reached. */
export async function putProvider(scope: Scope, kind: ProviderKind, provider: NewProvider): Promise<void> {
  const { keys } = scope.house
  const wrapped = (text: string) => (text === '' ? null : keys.wrap(Buffer.from(text)))
  const kept = {
    issuer: provider.issuer,
    client_id: provider.clientId,
    both_factors: provider.bothFactors,
    ...(provider.secret === null ? {} : { wrapped_secret: wrapped(provider.secret) }),
    ...(provider.key === null ? {} : { wrapped_key: wrapped(provider.key) }),
  }
  await scope.db
    .insertInto('identity_providers')
    .values({ tenant_id: scope.tenant.id, provider: kind, wrapped_secret: null, wrapped_key: null, ...kept })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'provider']).doUpdateSet(kept))
    .execute()
}
