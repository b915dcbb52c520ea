import { createPublicKey, createVerify, generateKeyPairSync } from 'node:crypto'
import { inspect } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canaries, type Endpoint, HostileProvider, type Mood } from '../../../testing/hostile-provider'
import {
  IdentityAway,
  type IdentityProviders,
  IdentityRefused,
  type LoginChecks,
  type ProviderSettings,
} from './identity'
import { OidcProviders } from './oidc-providers'
import { openIdentity } from './open-identity'
import { resolveByDns } from './outward-request'

const redirectUri = 'https://apply.example.jp/pref-aomori-u/gbizid/callback'
let hostile: HostileProvider
let identity: IdentityProviders
beforeEach(async () => {
  hostile = await HostileProvider.start()
  identity = openIdentity({ allowLoopback: true })
})
afterEach(() => hostile.goesAway().catch(() => {}))

/** The same with less patience, where a test would have to wait. */
const impatient = () =>
  new OidcProviders({
    allowLoopback: true,
    mostBytes: 256 * 1024,
    longestMs: 300,
    keepMs: 300_000,
    resolve: resolveByDns,
  })

const settings = (): ProviderSettings => ({
  issuer: hostile.issuer,
  clientId: 'the-client',
  clientSecret: 'canary-secret',
  scopes: ['openid', 'profile'],
  userinfo: true,
})

type Coming = { query?: (checks: LoginChecks) => Record<string, string>; with?: Partial<ProviderSettings> }

/** Begins a login and comes back from the hostile provider with its code. */
async function comesBack({ query, with: more }: Coming = {}, by = identity) {
  const chosen = { ...settings(), ...more }
  const { checks } = await by.beginLogin(chosen, { redirectUri })
  hostile.nonce = checks.nonce
  const given = query ? query(checks) : { code: 'canary-code', state: checks.state }
  const callbackUrl = `${redirectUri}?${new URLSearchParams(given)}`
  return by.finishLogin(chosen, { callbackUrl, checks, redirectUri })
}

async function failed(work: Promise<unknown>): Promise<IdentityRefused | IdentityAway> {
  const begun = performance.now()
  const error = await work.then(
    (value) => new Error(`was believed: ${inspect(value)}`),
    (problem: unknown) => problem,
  )
  expect(performance.now() - begun).toBeLessThan(5500)
  if (!(error instanceof IdentityRefused || error instanceof IdentityAway)) throw error
  const said = `${inspect(error, { depth: 9, showHidden: true })} ${JSON.stringify(error)}`
  for (const canary of canaries) expect(said).not.toContain(canary)
  return error
}

const refusal = async (work: Promise<unknown>) => {
  const error = await failed(work)
  expect(error).toBeInstanceOf(IdentityRefused)
  return error.reason
}

const absence = async (work: Promise<unknown>) => {
  const error = await failed(work)
  expect(error).toBeInstanceOf(IdentityAway)
  return error.reason
}

const now = () => Math.floor(Date.now() / 1000)

it('is believed as long as all of it fits', async () => {
  const proven = await comesBack()
  expect(proven).toMatchObject({ issuer: hostile.issuer, subject: 'hanako', claims: { sub: 'hanako' } })
  const { authorization, body } = hostile.asked.find(({ path }) => path === '/oauth/token')!
  expect(authorization).toBe(`Basic ${Buffer.from('the%2Dclient:canary%2Dsecret').toString('base64')}`)
  expect(body.get('redirect_uri')).toBe(redirectUri)
  expect(body.has('client_secret')).toBe(false)
})

describe('an id_token is refused (O3)', () => {
  it.each([
    ['of another issuer', { claims: { iss: 'https://gbiz-id.go.jp/oauth/' } }, 'wrong-issuer'],
    ['for another client', { claims: { aud: 'somebody-else' } }, 'wrong-audience'],
    [
      'for several clients, of whom another is meant',
      { claims: { aud: ['the-client', 'b'], azp: 'b' } },
      'wrong-audience',
    ],
    ['with another nonce', { claims: { nonce: 'another' } }, 'wrong-nonce'],
    ['without a nonce', { claims: { nonce: undefined } }, 'answer-not-understood'],
    ['that has ended', { claims: { exp: now() - 3600, iat: now() - 7200 } }, 'wrong-time'],
    ['from the future', { claims: { iat: now() + 86_400, exp: now() + 90_000 } }, 'wrong-time'],
    ['that does not count yet', { claims: { nbf: now() + 86_400 } }, 'wrong-time'],
    ['without a signature', { signing: 'none' }, 'wrong-signature'],
    ['signed with the public key as a secret', { signing: 'hs256-with-public-key' }, 'wrong-signature'],
    ['signed with a key of somebody else', { signing: 'another-key' }, 'wrong-signature'],
    ['signed with a key that nobody knows', { header: { kid: 'unknown' } }, 'wrong-signature'],
    ['about nobody', { claims: { sub: '' } }, 'wrong-subject'],
    ['about somebody with control characters', { claims: { sub: 'a\nb' } }, 'wrong-subject'],
  ] as const)('%s', async (_, wrong, reason) => {
    Object.assign(hostile, structuredClone(wrong))
    expect(await refusal(comesBack())).toBe(reason)
  })

  it('of the same issuer without its slash', async () => {
    hostile.claims = { iss: hostile.issuer.replace(/\/$/, '') }
    expect(await refusal(comesBack())).toBe('wrong-issuer')
  })
})

describe('what a provider says of itself', () => {
  it.each([
    ['without the slash at its end', () => hostile.issuer.replace(/\/$/, '')],
    ['of another host', () => 'https://gbiz-id.go.jp/oauth/'],
  ])('is refused when it is the issuer %s', async (_, issuer) => {
    hostile.metadata = { issuer: issuer() }
    expect(await refusal(comesBack())).toBe('wrong-issuer')
  })

  it('is refused when the settings lack the slash', async () => {
    const issuer = hostile.issuer.replace(/\/$/, '')
    expect(await refusal(comesBack({ with: { issuer } }))).toBe('wrong-issuer')
  })

  it('is refused when only the slash after its host differs, which an address does not tell apart', async () => {
    const host = `http://127.0.0.1:${hostile.port}`
    for (const [ours, theirs] of [
      [host, `${host}/`],
      [`${host}/`, host],
    ] as const) {
      hostile.metadata = { issuer: theirs }
      hostile.claims = { iss: theirs }
      expect(await refusal(comesBack({ with: { issuer: ours } }))).toBe('wrong-issuer')
    }
  })

  it('is asked once in five minutes, and again after a failure', async () => {
    const count = () => hostile.asked.filter(({ path }) => path.includes('.well-known')).length
    const keys = () => hostile.asked.filter(({ path }) => path.endsWith('jwks')).length
    await comesBack()
    await comesBack()
    expect([count(), keys()]).toEqual([1, 1])
    hostile.moods.token = 'failing'
    await absence(comesBack())
    hostile.moods.token = 'well'
    await comesBack()
    expect([count(), keys()]).toEqual([2, 2])
  })
})

it.each([
  ['somebody else', 'taro', 'wrong-subject'],
  ['nobody', undefined, 'answer-not-understood'],
])('refuses a userinfo about %s', async (_, sub, reason) => {
  hostile.userinfo = { sub }
  expect(await refusal(comesBack())).toBe(reason)
})

describe('somebody who comes back is refused', () => {
  it.each<[string, (checks: LoginChecks) => Record<string, string>, string]>([
    ['without a state', () => ({ code: 'canary-code' }), 'wrong-state'],
    ['with another state', () => ({ code: 'canary-code', state: 'another' }), 'wrong-state'],
    ['without a code', ({ state }) => ({ state }), 'answer-not-understood'],
    ['after pressing キャンセル', ({ state }) => ({ state, error: 'access_denied' }), 'access-denied'],
    ['with an error', ({ state }) => ({ state, error: 'canary-token' }), 'error-answered'],
    ['with a denial that nobody asked for', () => ({ error: 'access_denied' }), 'wrong-state'],
    [
      'from another issuer',
      ({ state }) => ({ state, code: 'canary-code', iss: 'https://b.example/' }),
      'wrong-issuer',
    ],
  ])('%s', async (_, query, reason) => {
    expect(await refusal(comesBack({ query }))).toBe(reason)
    expect(hostile.asked.filter(({ path }) => path.endsWith('token'))).toEqual([])
  })

  it('with two states, one of them right', async () => {
    const { checks } = await identity.beginLogin(settings(), { redirectUri })
    const callbackUrl = `${redirectUri}?code=canary-code&state=${checks.state}&state=b`
    const work = identity.finishLogin(settings(), { callbackUrl, checks, redirectUri })
    expect(await refusal(work)).toBe('wrong-state')
  })
})

describe('an answer', () => {
  const endpoints: Endpoint[] = ['discovery', 'token', 'jwks', 'userinfo']
  const at = (mood: Mood) => endpoints.map((endpoint) => [endpoint, mood] as const)

  it.each(at('huge'))('of the %s that is %s is refused', async (endpoint, mood) => {
    hostile.moods[endpoint] = mood
    expect(await refusal(comesBack())).toBe('answer-too-large')
  })

  it.each(at('redirecting'))('of the %s that is %s is not followed', async (endpoint, mood) => {
    const other = await HostileProvider.start()
    hostile.moods[endpoint] = mood
    hostile.leadsTo = `${other.issuer}jwks`
    expect(await refusal(comesBack())).toBe('redirected')
    expect(other.asked).toEqual([])
    await other.goesAway()
  })

  it.each(at('page'))('of the %s that is a %s is refused', async (endpoint, mood) => {
    hostile.moods[endpoint] = mood
    await refusal(comesBack())
  })

  it.each(at('failing'))('of the %s that is %s is an absence', async (endpoint, mood) => {
    hostile.moods[endpoint] = mood
    expect(await absence(comesBack())).toBe('failed')
  })

  it.each(at('breaking'))('of the %s that is %s is an absence', async (endpoint, mood) => {
    hostile.moods[endpoint] = mood
    expect(await absence(comesBack())).toBe('unreachable')
  })

  it.each([...at('silent'), ...at('dripping')])(
    'of the %s that is %s is given up',
    async (endpoint, mood) => {
      hostile.moods[endpoint] = mood
      expect(await absence(comesBack({}, impatient()))).toBe('too-slow')
    },
  )
})

it('gives up slow keys within five seconds by itself', async () => {
  hostile.moods.jwks = 'dripping'
  expect(await absence(comesBack())).toBe('too-slow')
})

it('says that a provider is away, and believes it when it is back', async () => {
  const before = settings()
  const port = await hostile.goesAway()
  expect(await absence(identity.beginLogin(before, { redirectUri }))).toBe('unreachable')
  await hostile.comesBack(port)
  expect((await comesBack()).subject).toBe('hanako')
})

it('passes on that the provider is not well', async () => {
  const query = ({ state }: LoginChecks) => ({ state, error: 'temporarily_unavailable' })
  expect(await absence(comesBack({ query }))).toBe('failed')
})

describe('settings', () => {
  it.each([
    ['no address', { issuer: 'gbiz-id' }],
    ['a query', { issuer: 'https://idp.example/?a=b' }],
    ['no client', { clientId: '' }],
    ['no secret', { clientSecret: '' }],
    ['no key', { clientKey: 'canary-secret' }],
  ])('with %s are refused', async (_, wrong) => {
    expect(await refusal(comesBack({ with: wrong }))).toBe('settings')
  })

  it('may not replace what protects a login', async () => {
    const parameters = { state: 'a', nonce: 'b', scope: 'c', response_type: 'token', acr_values: 'aal3' }
    const { url, checks } = await identity.beginLogin({ ...settings(), parameters }, { redirectUri })
    const asked = new URL(url).searchParams
    expect(asked.getAll('state')).toEqual([checks.state])
    expect(asked.getAll('response_type')).toEqual(['code'])
    expect(asked.getAll('scope')).toEqual(['openid profile'])
    expect(asked.get('acr_values')).toBe('aal3')
  })
})

it.each([
  ['rsa', 'RSA-SHA256'],
  ['ec', 'SHA256'],
] as const)('signs for the token with an %s key where the provider wants that', async (kind, algorithm) => {
  const made =
    kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 2048 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const clientKey = made.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  await comesBack({ with: { clientKey, clientSecret: '' } })
  const { body, authorization } = hostile.asked.find(({ path }) => path === '/oauth/token')!
  expect(authorization).toBe('')
  const [head, payload, signature] = body.get('client_assertion')!.split('.') as [string, string, string]
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString())
  expect(claims).toMatchObject({ iss: 'the-client', sub: 'the-client', aud: `${hostile.issuer}token` })
  const key = {
    key: createPublicKey(made.publicKey.export({ type: 'spki', format: 'pem' })),
    dsaEncoding: 'ieee-p1363',
  }
  const verify = createVerify(algorithm).update(`${head}.${payload}`)
  expect(verify.verify(key as never, signature, 'base64url')).toBe(true)
})
