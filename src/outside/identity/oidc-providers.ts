import { createPrivateKey, subtle } from 'node:crypto'
import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  Configuration,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  getJwksCache,
  modifyAssertion,
  PrivateKeyJwt,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type ServerMetadata,
  setJwksCache,
} from 'openid-client'
import { sameBytes } from '../../kernel/secrets'
import { asOurs } from './failures'
import {
  type BegunLogin,
  type IdentityProviders,
  IdentityRefused,
  type LoginRequest,
  type LoginReturn,
  type ProvenIdentity,
  type ProviderSettings,
} from './identity'
import { type OutwardRules, outwardRequest } from './outward-request'

export type OidcOptions = OutwardRules & {
  /** Milliseconds for all that one beginning or finishing asks. */
  longestMs: number
  /** Milliseconds for which a provider's description of itself, with its keys, is kept. */
  keepMs: number
}

/** What a provider says of itself: public, the same for every client, and kept for some minutes. */
type Known = { metadata: ServerMetadata; keys: ReturnType<typeof getJwksCache>; until: number }

const mostKnown = 200
/** Seconds by which clocks may differ (`O3`: a token from the future is refused). */
const clockToleranceS = 30

/** OpenID Connect: code flow with state, nonce and S256 PKCE only (`O1`); every id_token's signature is checked. */
export class OidcProviders implements IdentityProviders {
  private readonly options: OidcOptions
  private readonly known = new Map<string, Known>()

  constructor(options: OidcOptions) {
    this.options = options
  }

  beginLogin(settings: ProviderSettings, request: LoginRequest): Promise<BegunLogin> {
    return this.asking(settings, async (provider) => {
      const checks = { state: randomState(), nonce: randomNonce(), codeVerifier: randomPKCECodeVerifier() }
      const url = buildAuthorizationUrl(provider, {
        ...settings.parameters,
        ...(request.loginHint ? { login_hint: request.loginHint } : {}),
        ...(request.prompt ? { prompt: request.prompt } : {}),
        response_type: 'code',
        client_id: settings.clientId,
        redirect_uri: request.redirectUri,
        scope: settings.scopes.join(' '),
        state: checks.state,
        nonce: checks.nonce,
        code_challenge: await calculatePKCECodeChallenge(checks.codeVerifier),
        code_challenge_method: 'S256',
      })
      return { url: url.href, checks }
    })
  }

  tryProvider(settings: ProviderSettings): Promise<void> {
    this.known.delete(settings.issuer)
    return this.asking(settings, async () => {})
  }

  async finishLogin(settings: ProviderSettings, returned: LoginReturn): Promise<ProvenIdentity> {
    const { checks, redirectUri } = returned
    // Behind a proxy the request's own address may be another: the one that was registered counts.
    const callback = new URL(redirectUri)
    callback.search = new URL(returned.callbackUrl, redirectUri).search
    checkReturn(callback, checks.state, settings.issuer)
    return this.asking(settings, async (provider) => {
      const tokens = await authorizationCodeGrant(provider, callback, {
        expectedState: checks.state,
        expectedNonce: checks.nonce,
        pkceCodeVerifier: checks.codeVerifier,
        idTokenExpected: true,
      })
      const claims = tokens.claims()
      if (!claims || !isSubject(claims.sub)) throw new IdentityRefused('wrong-subject')
      if (claims.iat > Date.now() / 1000 + clockToleranceS) throw new IdentityRefused('wrong-time')
      return {
        issuer: claims.iss,
        subject: claims.sub,
        claims: settings.userinfo ? await fetchUserInfo(provider, tokens.access_token, claims.sub) : claims,
      }
    })
  }

  /** Does something with a provider, all of it within the time; what it says of itself is forgotten on failure. */
  private async asking<Value>(
    settings: ProviderSettings,
    work: (provider: Configuration) => Promise<Value>,
  ): Promise<Value> {
    const ends = AbortSignal.timeout(this.options.longestMs)
    try {
      checkSettings(settings)
      const before = this.known.get(settings.issuer)
      const known = before && before.until > Date.now() ? before : await this.discover(settings, ends)
      const provider = await this.configured(settings, { metadata: known.metadata, ends })
      if (known.keys) setJwksCache(provider, known.keys)
      const value = await work(provider)
      known.keys = getJwksCache(provider)
      return value
    } catch (error) {
      this.known.delete(settings.issuer)
      throw asOurs(error)
    }
  }

  private async discover({ issuer, clientId }: ProviderSettings, ends: AbortSignal): Promise<Known> {
    const found = await discovery(new URL(issuer), clientId, undefined, undefined, {
      [customFetch]: (url, asked) => outwardRequest(this.options, url, { ...forNode(asked), ends }),
      execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
    })
    const metadata = found.serverMetadata()
    if (metadata.issuer !== issuer) throw new IdentityRefused('wrong-issuer')
    const known = { metadata: { ...metadata }, keys: undefined, until: Date.now() + this.options.keepMs }
    const oldest = this.known.keys().next().value
    if (this.known.size >= mostKnown && oldest !== undefined) this.known.delete(oldest)
    this.known.set(issuer, known)
    return known
  }

  private async configured(
    settings: ProviderSettings,
    { metadata, ends }: { metadata: ServerMetadata; ends: AbortSignal },
  ): Promise<Configuration> {
    const { clientId, issuer } = settings
    // Every provider must be able to sign with RS256, and nothing else is taken: neither `none` nor a shared secret.
    const client = { id_token_signed_response_alg: 'RS256' }
    const provider = new Configuration(metadata, clientId, client, await authenticationOf(settings, metadata))
    provider[customFetch] = (url, asked) => outwardRequest(this.options, url, { ...forNode(asked), ends })
    if (issuer.startsWith('http:')) allowInsecureRequests(provider)
    enableNonRepudiationChecks(provider)
    return provider
  }
}

type LibraryAsked = {
  method: string
  headers: Record<string, string>
  body?: unknown
  signal?: AbortSignal
}

const forNode = ({ method, headers, body, signal }: LibraryAsked) => ({
  method,
  headers,
  body,
  ...(signal ? { signal } : {}),
})

function checkSettings({ issuer, clientId, clientSecret, clientKey }: ProviderSettings): void {
  const isAddress = URL.canParse(issuer) && !/[?#]/.test(issuer)
  if (!isAddress || !clientId || !(clientSecret || clientKey)) throw new IdentityRefused('settings')
}

async function authenticationOf(settings: ProviderSettings, metadata: ServerMetadata): Promise<ClientAuth> {
  if (!settings.clientKey) return ClientSecretBasic(settings.clientSecret)
  return PrivateKeyJwt(await signingKey(settings.clientKey), {
    // デジタル認証アプリ wants the address of its token endpoint as the audience.
    [modifyAssertion](_header, payload) {
      payload.aud = metadata.token_endpoint
    },
  })
}

async function signingKey(pem: string): Promise<CryptoKey> {
  try {
    const key = createPrivateKey(pem)
    const der = key.export({ type: 'pkcs8', format: 'der' })
    const algorithm =
      key.asymmetricKeyType === 'rsa'
        ? { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
        : { name: 'ECDSA', namedCurve: 'P-256' }
    return (await subtle.importKey('pkcs8', der, algorithm, false, ['sign'])) as CryptoKey
  } catch {
    throw new IdentityRefused('settings')
  }
}

/** Before anybody is asked anything: whether this browser's login comes back, from the provider it was sent to. */
function checkReturn({ searchParams }: URL, expected: string, issuer: string): void {
  const [state = '', ...more] = searchParams.getAll('state')
  if (more.length > 0 || expected === '' || !sameBytes(Buffer.from(state), Buffer.from(expected)))
    throw new IdentityRefused('wrong-state')
  if (searchParams.getAll('iss').some((one) => one !== issuer)) throw new IdentityRefused('wrong-issuer')
}

/** At most 255 characters of ASCII (OpenID Connect Core, 2). */
const isSubject = (subject: unknown): subject is string =>
  typeof subject === 'string' && /^[\x20-\x7e]{1,255}$/.test(subject)
