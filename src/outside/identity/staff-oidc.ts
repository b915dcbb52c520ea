import { z } from 'zod'
import { addressClaim, lineClaim } from './claimed'
import type { ProviderSettings } from './identity'

export const staffOidcScopes = ['openid', 'email', 'profile'] as const

const claims = z.object({ name: lineClaim, email: addressClaim, email_verified: z.unknown().optional() })

/** What a tenant's own provider says of a member of staff; only issuer and subject say who it is (`O4`). */
export type StaffOidcClaims = { name: string | null; email: string | null; emailVerified: boolean }

/** Reads the userinfo of a tenant's own provider. */
export function readStaffOidcClaims(userinfo: Readonly<Record<string, unknown>>): StaffOidcClaims {
  const { name, email, email_verified } = claims.parse(userinfo)
  return { name, email, emailVerified: email !== null && email_verified === true }
}

/** The provider of a tenant's own staff, as its administrator set it. */
export const staffOidcSettings = (
  client: Pick<ProviderSettings, 'issuer' | 'clientId' | 'clientSecret'> & Partial<ProviderSettings>,
): ProviderSettings => ({ scopes: staffOidcScopes, userinfo: true, ...client })
