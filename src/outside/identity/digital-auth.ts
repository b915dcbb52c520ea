import { z } from 'zod'
import { codeClaim, dayClaim, lineClaim } from './claimed'
import type { ProviderSettings } from './identity'

/** 基本4情報; `openid` alone says only that it is the same person again (`I3`). Signing is no part of this. */
export const digitalAuthScopes = ['openid', 'name', 'address', 'birthdate', 'gender'] as const

const claims = z.object({
  name: lineClaim,
  /** A line, or what OpenID Connect makes of an address. */
  address: z
    .unknown()
    .optional()
    .transform((said) =>
      typeof said === 'object' && said !== null && 'formatted' in said ? said.formatted : said,
    )
    .pipe(lineClaim),
  birthdate: dayClaim,
  gender: codeClaim({
    1: 'male',
    2: 'female',
    3: 'other',
    male: 'male',
    female: 'female',
    other: 'other',
    男: 'male',
    女: 'female',
  }),
})

/** 基本4情報 as the card's certificate has them, cleaned; what was not said is null. */
export type DigitalAuthClaims = {
  name: string | null
  address: string | null
  /** ISO date. */
  birthdate: string | null
  gender: 'male' | 'female' | 'other' | null
}

/** Reads the userinfo of デジタル認証アプリ. */
export const readDigitalAuthClaims = (userinfo: Readonly<Record<string, unknown>>): DigitalAuthClaims =>
  claims.parse(userinfo)

/** デジタル認証アプリ: the issuer differs between sandbox and service, so it is a setting; the client has a key there. */
export const digitalAuthSettings = (
  client: Pick<ProviderSettings, 'issuer' | 'clientId' | 'clientSecret'> & Partial<ProviderSettings>,
): ProviderSettings => ({ scopes: digitalAuthScopes, userinfo: true, ...client })
