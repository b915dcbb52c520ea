import { z } from 'zod'
import { addressClaim, codeClaim, dayClaim, lineClaim, shapedClaim } from './claimed'
import type { ProviderSettings } from './identity'

/** GビズID of デジタル庁; the staging one is at `https://stg.gbiz-id.go.jp/oauth/` (`I2`). */
export const gbizidIssuer = 'https://gbiz-id.go.jp/oauth/'

/** `mandate`, `role` and `delegation_info` need an application of the tenant's before; add them to the settings then. */
export const gbizidScopes = ['openid', 'profile', 'user', 'email'] as const

export type GbizidAccountType = 'entry' | 'prime' | 'member'

const claims = z.object({
  /** エントリー, プライム, メンバー. */
  account_type: codeClaim({ 1: 'entry', 2: 'prime', 3: 'member' }),
  corp_type: codeClaim({ 1: 'corporation', 2: 'sole-proprietor' }),
  corporate_number: shapedClaim(/^\d{13}$/),
  name: lineClaim,
  en_name: lineClaim,
  prefecture_name: lineClaim,
  address1: lineClaim,
  address2: lineClaim,
  rep_last_nm: lineClaim,
  rep_first_nm: lineClaim,
  rep_last_nm_kana: lineClaim,
  rep_first_nm_kana: lineClaim,
  birthday_ymd: dayClaim,
  parent_id: lineClaim,
  user_last_nm: lineClaim,
  user_first_nm: lineClaim,
  user_last_nm_kana: lineClaim,
  user_first_nm_kana: lineClaim,
  user_birthday_ymd: dayClaim,
  user_post_code: shapedClaim(/^\d{3}-?\d{4}$/),
  user_prefecture_name: lineClaim,
  user_address1: lineClaim,
  user_address2: lineClaim,
  user_address3: lineClaim,
  user_department: lineClaim,
  user_tel_no_contact: shapedClaim(/^[0-9+() -]{5,20}$/),
  email: addressClaim,
  user_email: addressClaim,
  role: z.unknown().optional(),
})

/** 事業者: the corporation or sole proprietor of an account. What the provider did not say is null. */
export type GbizidBusiness = {
  kind: 'corporation' | 'sole-proprietor' | null
  /** 法人番号, 13 digits; a sole proprietor has none. */
  corporateNumber: string | null
  name: string | null
  englishName: string | null
  prefecture: string | null
  address1: string | null
  address2: string | null
  /** 代表者; of a sole proprietor, the person. */
  representative: GbizidName & { birthday: string | null }
}

export type GbizidName = {
  lastName: string | null
  firstName: string | null
  lastKana: string | null
  firstKana: string | null
}

/** 利用者: who uses the account. */
export type GbizidUser = GbizidName & {
  birthday: string | null
  postCode: string | null
  prefecture: string | null
  address1: string | null
  address2: string | null
  address3: string | null
  department: string | null
  phone: string | null
}

/** What GビズID says of an account, cleaned, in our words (`I2`). Every part may be missing. */
export type GbizidClaims = {
  /** Null where the type is missing or unknown: such an account may do what エントリー may, at most. */
  accountType: GbizidAccountType | null
  business: GbizidBusiness
  user: GbizidUser
  email: string | null
  /** The プライム account that a メンバー belongs to. */
  parentId: string | null
  role: 'prime' | 'administrator' | 'member' | null
}

/** Reads the userinfo of GビズID; absent, unknown and misshapen claims are null. */
export function readGbizidClaims(userinfo: Readonly<Record<string, unknown>>): GbizidClaims {
  const said = claims.parse(userinfo)
  return {
    accountType: said.account_type,
    business: {
      kind: said.corp_type,
      corporateNumber: said.corporate_number,
      name: said.name,
      englishName: said.en_name,
      prefecture: said.prefecture_name,
      address1: said.address1,
      address2: said.address2,
      representative: {
        lastName: said.rep_last_nm,
        firstName: said.rep_first_nm,
        lastKana: said.rep_last_nm_kana,
        firstKana: said.rep_first_nm_kana,
        birthday: said.birthday_ymd,
      },
    },
    user: {
      lastName: said.user_last_nm,
      firstName: said.user_first_nm,
      lastKana: said.user_last_nm_kana,
      firstKana: said.user_first_nm_kana,
      birthday: said.user_birthday_ymd,
      postCode: said.user_post_code?.replace('-', '') ?? null,
      prefecture: said.user_prefecture_name,
      address1: said.user_address1,
      address2: said.user_address2,
      address3: said.user_address3,
      department: said.user_department,
      phone: said.user_tel_no_contact,
    },
    email: said.email ?? said.user_email,
    parentId: said.parent_id,
    role: roleIn(said.role),
  }
}

/** `jp_gbizid_prime` and the like, alone or in a list. */
function roleIn(said: unknown): GbizidClaims['role'] {
  const all = Array.isArray(said) ? said : [said]
  for (const role of ['prime', 'administrator', 'member'] as const)
    if (
      all.some(
        (one) => typeof one === 'string' && /^jp_gbizid_(?:v1_)?/.test(one) && one.endsWith(`_${role}`),
      )
    )
      return role
  return null
}

/** GビズID with what its service desk gave out. Its id_token holds nothing personal, so userinfo is asked. */
export const gbizidSettings = (
  client: Pick<ProviderSettings, 'clientId' | 'clientSecret'> & Partial<ProviderSettings>,
): ProviderSettings => ({ issuer: gbizidIssuer, scopes: gbizidScopes, userinfo: true, ...client })
