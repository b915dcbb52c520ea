import { generateKeyPair, randomBytes, randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import type { Configuration, JWK, Provider as OpenIdProvider } from 'oidc-provider'
import { type PracticePerson, practicePeople } from '../../../seeds/practice-people'
import { KeptInMemory } from './kept-in-memory'
import {
  isPracticeCallback,
  type PracticeClient,
  type PracticeKind,
  practiceCallback,
} from './practice-clients'

/** Which claims a scope opens: as at GビズID, デジタル認証アプリ and in OpenID Connect itself (`I2`, `I3`). */
const claims: Readonly<Record<PracticeKind, Record<string, string[]>>> = {
  gbizid: {
    openid: ['sub'],
    profile: [
      ...['account_type', 'corp_type', 'corporate_number', 'name', 'en_name', 'prefecture_name', 'address1'],
      ...['address2', 'rep_last_nm', 'rep_first_nm', 'rep_last_nm_kana', 'rep_first_nm_kana', 'birthday_ymd'],
      'parent_id',
    ],
    user: [
      ...['user_last_nm', 'user_first_nm', 'user_last_nm_kana', 'user_first_nm_kana', 'user_birthday_ymd'],
      ...['user_post_code', 'user_prefecture_name', 'user_address1', 'user_address2', 'user_address3'],
      ...['user_department', 'user_tel_no_contact'],
    ],
    mandate: ['mandate_info'],
    email: ['email'],
    role: ['role'],
  },
  'digital-auth': {
    openid: ['sub'],
    name: ['name'],
    address: ['address'],
    birthdate: ['birthdate'],
    gender: ['gender'],
  },
  staff: { openid: ['sub'], profile: ['name'], email: ['email', 'email_verified'] },
}

type OpenIdOptions = {
  kind: PracticeKind
  client: PracticeClient
  baseUrl: string
  signingKey: JWK
  /** What somebody sees whose login cannot go on. */
  brokenPage(): string
}

/**
 * One provider of the certified library `oidc-provider`. It is loaded here and nowhere else: a deployment that does not
 * practise need not have it.
 */
export async function makeOpenId(options: OpenIdOptions): Promise<OpenIdProvider> {
  const { Provider } = await import('oidc-provider')
  const { kind, client, baseUrl } = options
  const provider = new Provider(client.issuer, configurationOf(options))
  provider.Client.prototype.redirectUriAllowed = (address: string) =>
    isPracticeCallback(baseUrl, kind, address)
  return provider
}

function configurationOf({ kind, client, baseUrl, signingKey, brokenPage }: OpenIdOptions): Configuration {
  return {
    adapter: KeptInMemory,
    clients: [
      {
        client_id: client.clientId,
        client_secret: client.clientSecret,
        redirect_uris: [practiceCallback(baseUrl, 'demo', kind)],
        response_types: ['code'],
        grant_types: ['authorization_code'],
        token_endpoint_auth_method: 'client_secret_basic',
      },
    ],
    responseTypes: ['code'],
    clientAuthMethods: ['client_secret_basic'],
    scopes: Object.keys(claims[kind]),
    claims: claims[kind],
    pkce: { required: () => true },
    jwks: { keys: [signingKey] },
    cookies: {
      keys: [randomBytes(32).toString('base64url')],
      names: { session: `${kind}_session`, interaction: `${kind}_login`, resume: `${kind}_resume` },
    },
    // A code of GビズID is good for five minutes, its tokens for an hour.
    ttl: {
      AuthorizationCode: 300,
      AccessToken: 3600,
      IdToken: 3600,
      Interaction: 1800,
      Grant: 3600,
      Session: 3600,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      pushedAuthorizationRequests: { enabled: false },
      dPoP: { enabled: false },
    },
    routes: { authorization: '/authorize', userinfo: '/userinfo' },
    clientBasedCORS: () => false,
    findAccount: (_ctx, subject) => accountOf(kind, subject),
    interactions: { url: (_ctx, login) => choosingPath(kind, login.uid) },
    expiresWithSession: () => false,
    // Whoever practises has agreed to everything.
    async loadExistingGrant(ctx) {
      const grant = new ctx.oidc.provider.Grant({
        clientId: ctx.oidc.client!.clientId,
        accountId: ctx.oidc.session!.accountId!,
      })
      grant.addOIDCScope(String(ctx.oidc.params?.scope ?? 'openid'))
      await grant.save()
      return grant
    },
    renderError(ctx) {
      ctx.type = 'html'
      ctx.body = brokenPage()
    },
  }
}

export const choosingPath = (kind: PracticeKind, uid: string): string => `/${kind}/choose/${uid}`

function accountOf(kind: PracticeKind, subject: string) {
  const person = practicePeople[kind].find((one: PracticePerson) => one.subject === subject)
  return person && { accountId: subject, claims: () => ({ ...person.claims, sub: subject }) }
}

/** A key for one run: what was signed before it is not believed after it. */
export async function makeSigningKey(): Promise<JWK> {
  const { privateKey } = await promisify(generateKeyPair)('rsa', { modulusLength: 2048 })
  return { ...privateKey.export({ format: 'jwk' }), kid: randomUUID(), use: 'sig', alg: 'RS256' } as JWK
}
