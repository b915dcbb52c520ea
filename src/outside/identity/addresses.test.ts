import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { HostileProvider } from '../../../testing/hostile-provider'
import { isLoopbackAddress, isPublicAddress } from './addresses'
import type { IdentityRefused, ProviderSettings } from './identity'
import { OidcProviders } from './oidc-providers'
import type { Resolved } from './outward-request'

const redirectUri = 'https://apply.example.jp/pref-aomori-u/staff/oidc/callback'
let inside: HostileProvider
beforeEach(async () => {
  inside = await HostileProvider.start()
})
afterEach(() => inside.goesAway().catch(() => {}))

const providers = (allowLoopback: boolean, resolve: (name: string) => Promise<Resolved[]>) =>
  new OidcProviders({ allowLoopback, mostBytes: 262_144, longestMs: 2000, keepMs: 300_000, resolve })

const nobody = async (): Promise<Resolved[]> => {
  throw new Error('a literal address is resolved by nobody')
}

const settings = (issuer: string): ProviderSettings => ({
  issuer,
  clientId: 'the-client',
  clientSecret: 'secret',
  scopes: ['openid'],
  userinfo: true,
})

const reason = (work: Promise<unknown>) =>
  work.then(
    () => 'let through',
    (error: IdentityRefused) => error.reason,
  )

const begun = (by: OidcProviders, issuer: string) => reason(by.beginLogin(settings(issuer), { redirectUri }))

describe('an address', () => {
  it.each([
    ...['0.0.0.0', '0.1.2.3', '10.1.2.3', '100.64.0.1', '127.0.0.1', '127.255.255.254', '169.254.169.254'],
    ...['172.16.0.1', '172.31.255.255', '192.0.0.8', '192.168.1.1', '198.18.0.1', '224.0.0.1', '240.0.0.1'],
    ...['255.255.255.255', '::', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::127.0.0.1'],
    ...[
      '64:ff9b::7f00:1',
      'fc00::1',
      'fd12::1',
      'fe80::1',
      'fe80::1%eth0',
      'fec0::1',
      'ff02::1',
      '2002:7f00:1::',
    ],
    ...['2001:0:7f00:1::', '100::1', 'localhost', '', '2130706433'],
  ])('%s is not on the public internet', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['8.8.8.8', '172.15.0.1', '172.32.0.1', '192.167.1.1', '2001:4860:4860::8888', '2400:1::1'])(
    '%s is',
    (address) => {
      expect(isPublicAddress(address)).toBe(true)
      expect(isLoopbackAddress(address)).toBe(false)
    },
  )

  it('is this machine in two forms', () => {
    expect(['127.0.0.1', '127.9.9.9', '::1'].every(isLoopbackAddress)).toBe(true)
    expect(['::ffff:127.0.0.1', '0.0.0.0', '::', 'localhost'].some(isLoopbackAddress)).toBe(false)
  })
})

describe('an issuer that a tenant sets (I7)', () => {
  it.each([
    ...[
      '127.0.0.1',
      '127.1',
      '0x7f000001',
      '0x7f.0.0.1',
      '2130706433',
      '017700000001',
      '①②⑦.0.0.1',
      '127.0.0.1.',
    ],
    ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[0:0:0:0:0:0:0:1]', '0.0.0.0', '0'],
    ...['169.254.169.254', '0xa9fea9fe', '10.0.0.1', '192.168.0.1', '172.16.0.1', '[fd00::1]', '[fe80::1]'],
    '[64:ff9b::7f00:1]',
  ])('may not be at %s', async (host) => {
    for (const scheme of ['https', 'http'])
      expect(await begun(providers(false, nobody), `${scheme}://${host}:${inside.port}/oauth/`)).toBe(
        'address-not-allowed',
      )
    expect(inside.asked).toEqual([])
  })

  it.each([
    ['127.0.0.1', 4],
    ['10.0.0.1', 4],
    ['169.254.169.254', 4],
    ['::1', 6],
    ['::ffff:127.0.0.1', 6],
    ['fd00::1', 6],
  ])('may not have a name that means %s', async (address, family) => {
    const resolve = async () => [{ address, family }]
    expect(await begun(providers(false, resolve), `https://idp.example:${inside.port}/oauth/`)).toBe(
      'address-not-allowed',
    )
  })

  it('may not have a name that means an inner address beside a public one', async () => {
    const resolve = async () => [
      { address: '8.8.8.8', family: 4 },
      { address: '127.0.0.1', family: 4 },
    ]
    expect(await begun(providers(false, resolve), 'https://idp.example/')).toBe('address-not-allowed')
  })

  it.each(['http://idp.example/', 'ftp://idp.example/', 'file:///etc/passwd', 'https://a:b@idp.example/'])(
    'may not be %s',
    async (issuer) => {
      const resolve = async () => [{ address: '8.8.8.8', family: 4 }]
      expect(await begun(providers(false, resolve), issuer)).not.toBe('let through')
    },
  )

  it('that nobody knows is an absence', async () => {
    const resolve = () => Promise.reject(new Error('ENOTFOUND'))
    expect(await begun(providers(false, resolve), 'https://idp.example/')).toBe('unreachable')
    expect(
      await begun(
        providers(false, async () => []),
        'https://idp.example/',
      ),
    ).toBe('unreachable')
  })
})

describe('where the service itself runs on this machine', () => {
  it('is asked at the very address that was looked at, whatever its name means a moment later', async () => {
    const names: string[] = []
    const rebinding = async (name: string) => {
      names.push(name)
      return [{ address: names.length === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }]
    }
    const issuer = `http://idp.invalid:${inside.port}/oauth/`
    inside.metadata = { issuer, authorization_endpoint: `${issuer}authorize` }
    const by = providers(true, rebinding)
    const { checks } = await by.beginLogin(settings(issuer), { redirectUri })
    expect(inside.asked).toHaveLength(1)
    inside.metadata.token_endpoint = `${issuer}token`
    const again = providers(true, rebinding)
    const callbackUrl = `${redirectUri}?code=a&state=${checks.state}`
    expect(await reason(again.finishLogin(settings(issuer), { callbackUrl, checks, redirectUri }))).toBe(
      'address-not-allowed',
    )
    expect(names).toEqual(['idp.invalid', 'idp.invalid'])
    expect(inside.asked).toHaveLength(1)
  })

  it.each(['token_endpoint', 'jwks_uri', 'userinfo_endpoint'])(
    'a %s may not lead elsewhere inside, or outside in the clear',
    async (endpoint) => {
      for (const address of [
        'http://10.0.0.1/',
        'https://169.254.169.254/',
        'http://8.8.8.8/',
        'http://[fd00::1]/',
      ]) {
        inside.metadata = { [endpoint]: address }
        const by = providers(true, nobody)
        const { checks } = await by.beginLogin(settings(inside.issuer), { redirectUri })
        inside.nonce = checks.nonce
        const callbackUrl = `${redirectUri}?code=a&state=${checks.state}`
        const came = by.finishLogin(settings(inside.issuer), { callbackUrl, checks, redirectUri })
        expect(await reason(came)).toBe('address-not-allowed')
      }
    },
  )
})
