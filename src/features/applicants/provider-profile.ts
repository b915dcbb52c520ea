import type { AccountKind } from '../../kernel/actor'
import { toKatakana } from '../../kernel/kana'
import { parsePhone } from '../../kernel/typed-number'
import { type DigitalAuthClaims, readDigitalAuthClaims } from '../../outside/identity/digital-auth'
import { type GbizidClaims, type GbizidName, readGbizidClaims } from '../../outside/identity/gbizid'
import type { ApplicantProvider } from '../providers/provider'
import { itemsOf } from './judge-profile'
import { emptyProfile, type Profile, type ProfileItem } from './profile'

/** What a provider says of somebody, in our words. */
export type Told = {
  kind: AccountKind
  /** '' where it says none. */
  email: string
  profile: Profile
  /** Of this login, for procedures that ask for it; `accountType` is entry, prime or member. */
  said: Readonly<Record<string, string | null>> | null
  /** What is kept of it, cleaned. */
  claims: GbizidClaims | DigitalAuthClaims
}

export const tell = (provider: ApplicantProvider, userinfo: Readonly<Record<string, unknown>>): Told =>
  provider === 'gbizid'
    ? byGbizid(readGbizidClaims(userinfo))
    : byDigitalAuth(readDigitalAuthClaims(userinfo))

/** The same from claims as they were kept. */
export const toldBefore = (provider: ApplicantProvider, claims: unknown): Told =>
  provider === 'gbizid' ? byGbizid(claims as GbizidClaims) : byDigitalAuth(claims as DigitalAuthClaims)

function byGbizid(claims: GbizidClaims): Told {
  const { business, user, email, accountType, role } = claims
  const corporate = business.kind === 'corporation' || (!business.kind && business.corporateNumber !== null)
  const address = joined(business.prefecture, business.address1, business.address2)
  // The postcode is of the user's own address; it is the business's where both are the same.
  const same = joined(user.prefecture, user.address1, user.address2) === address
  const where = {
    address,
    postcode: same ? (user.postCode ?? '') : '',
    phone: (user.phone && parsePhone(user.phone)) ?? '',
  }
  const profile: Profile = corporate
    ? {
        ...emptyProfile,
        ...where,
        name: business.name ?? '',
        corporateNumber: business.corporateNumber ?? '',
        representative: nameOf(business.representative),
        department: user.department ?? '',
        contact: nameOf(user),
      }
    : {
        ...emptyProfile,
        ...where,
        name: nameOf(business.representative) || nameOf(user),
        kana: kanaOf(business.representative) || kanaOf(user),
        birthdate: business.representative.birthday ?? '',
      }
  return {
    kind: corporate ? 'corporate' : 'individual',
    email: email ?? '',
    profile,
    said: { accountType, corpType: business.kind, role, corporateNumber: business.corporateNumber },
    claims,
  }
}

function byDigitalAuth(claims: DigitalAuthClaims): Told {
  const { name, address, birthdate } = claims
  const profile = {
    ...emptyProfile,
    name: name ?? '',
    address: address ?? '',
    birthdate: birthdate ?? '',
  }
  return { kind: 'individual', email: '', profile, said: null, claims }
}

const joined = (...parts: (string | null)[]): string => parts.map((part) => part ?? '').join('')

/** 姓 and 名 as they are written (T2). */
const nameOf = ({ lastName, firstName }: GbizidName): string =>
  [lastName, firstName].filter(Boolean).join(' ')

const kanaOf = ({ lastKana, firstKana }: GbizidName): string =>
  toKatakana([lastKana, firstKana].filter(Boolean).join(' '))

/** Where a provider says something else than the profile of this kind of account; what it does not say is no difference. */
export const differencesFrom = (told: Profile, profile: Profile, kind: AccountKind): ProfileItem[] =>
  itemsOf(kind).filter((item) => told[item] !== '' && told[item] !== profile[item])
