import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canaries, HostileProvider } from '../../../../../testing/hostile-provider'
import { mistakes } from '../../../../../testing/page/mistakes'
import { accountRow, accountsMade, tenant } from '../../../../../testing/scenes/accounts'
import { asActor, system } from '../../../../../testing/scenes/arrivals'
import { type As, inWorld, type Person, type World } from '../../../../../testing/world'
import { mine } from '../../../../database/scope'
import { OidcProviders } from '../../../../outside/identity/oidc-providers'
import { resolveByDns } from '../../../../outside/identity/outward-request'
import { putProvider } from '../../../providers/provider'

let hostile: HostileProvider
beforeEach(async () => {
  hostile = await HostileProvider.start()
})
afterEach(() => hostile.goesAway().catch(() => {}))

/** The demo's GビズID is a provider that does what a test tells it to do; nobody waits long for it. */
const withHostile = (test: (person: Person, world: World, as: As) => Promise<void>) =>
  inWorld(async (as, world) => {
    world.house.identity = new OidcProviders({
      allowLoopback: true,
      mostBytes: 262_144,
      longestMs: 400,
      keepMs: 300_000,
      resolve: resolveByDns,
    })
    await asActor(world, tenant, {
      actor: system,
      work: (scope) =>
        putProvider(scope, 'gbizid', {
          issuer: hostile.issuer,
          clientId: 'the-client',
          secret: 'canary-secret',
          key: '',
          bothFactors: true,
        }),
    })
    await test(as({ tenant, email: 'somebody@guest.example.jp' }), world, as)
    expect(world.defects).toEqual([])
    const told = world.answers.map(({ page }) => page.html + [...page.headers].join()).join()
    for (const canary of canaries) expect(told).not.toContain(canary)
  })

const begin = `/${tenant}/gbizid`

/** Leaves for the provider. @returns the path that leads back */
async function left(person: Person): Promise<string> {
  const to = (await person.asks(begin)).headers.get('location') ?? ''
  const asked = new URL(to).searchParams
  hostile.nonce = asked.get('nonce') ?? ''
  return `/${tenant}/gbizid/callback?code=canary-code&state=${asked.get('state')}`
}

const noSession = (person: Person) =>
  expect([...person.cookies.keys()].filter((one) => /applicant|logged-in/.test(one))).toEqual([])

const reasons = (world: World): Promise<(string | null)[]> =>
  asActor(world, tenant, {
    actor: system,
    async work(scope) {
      const rows = await mine(scope, 'access_entries')
        .select('object')
        .where('kind', '=', 'account.login-refused')
        .execute()
      return rows.map(({ object }) => object)
    },
  })

it('lets in whom the provider vouches for, so that what follows is refused for its own reason', () =>
  withHostile(async (person, world) => {
    await person.opens(await left(person))
    expect(person.page.heading).toBe('利用規約をお読みください')
    expect(await accountRow(world)).toMatchObject({ way: 'gbizid' })
  }))

describe('an answer that does not fit (O3)', () => {
  it.each<[string, Partial<Pick<HostileProvider, 'claims' | 'userinfo' | 'signing'>>, string]>([
    ['another client', { claims: { aud: 'another-client' } }, 'wrong-audience'],
    ['another issuer', { claims: { iss: 'https://evil.example/' } }, 'wrong-issuer'],
    ['another login', { claims: { nonce: 'another' } }, 'wrong-nonce'],
    ['last year', { claims: { exp: 1_700_000_000 } }, 'wrong-time'],
    ['somebody else', { userinfo: { sub: 'another' } }, 'wrong-subject'],
    ['nobody', { signing: 'none' }, 'wrong-signature'],
    ['another key', { signing: 'another-key' }, 'wrong-signature'],
  ])('because it is of %s lets nobody in, and the administrator can see why', (_what, wrong, reason) =>
    withHostile(async (person, world) => {
      const back = await left(person)
      Object.assign(hostile, wrong)
      const page = await person.opens(back)
      expect(page.status).toBe(400)
      expect(page.heading).toBe('ログインできませんでした')
      expect(mistakes(page)).toEqual([])
      noSession(person)
      expect(await accountsMade(world)).toEqual([])
      expect(await reasons(world)).toEqual([`gbizid:${reason}`])
    }),
  )
})

describe('a provider that is not well (O6)', () => {
  it.each(['failing', 'silent', 'breaking'] as const)(
    'because it is %s gets a page that says so, with the other ways',
    (mood) =>
      withHostile(async (person) => {
        hostile.moods.discovery = mood
        const page = await person.opens(begin)
        expect(page.status).toBe(503)
        expect(page.heading).toBe('ただいま、つながりません')
        expect(page.link('ログインの画面へ')).toBe(`/${tenant}/login`)
        expect(page.link('手続きを探す')).toBe(`/${tenant}/procedures`)
        expect(mistakes(page)).toEqual([])
        noSession(person)
      }),
  )

  it.each(['token', 'jwks', 'userinfo'] as const)('only at its %s is away on the way back', (endpoint) =>
    withHostile(async (person, world) => {
      const back = await left(person)
      hostile.moods[endpoint] = 'failing'
      expect((await person.opens(back)).status).toBe(503)
      expect(await accountsMade(world)).toEqual([])
      // The state is used up: the way is gone again from its beginning.
      hostile.moods[endpoint] = 'well'
      await person.opens(await left(person))
      expect(person.page.heading).toBe('利用規約をお読みください')
    }),
  )

  it('changes nothing for everybody else', () =>
    withHostile(async (person) => {
      await hostile.goesAway()
      expect((await person.opens(begin)).status).toBe(503)
      for (const place of ['home', 'procedures', 'login'] as const)
        expect((await person.goesTo(place, {})).status).toBe(200)
    }))
})

it('shows nowhere what a tenant has switched off', () =>
  inWorld(async (as) => {
    // Not set up: as far as anybody can see, the same.
    const person = as({ tenant, email: 'somebody@guest.example.jp' })
    for (const place of ['gbizid', 'gbizidCallback', 'digitalAuth', 'digitalAuthCallback'] as const) {
      const page = await person.goesTo(place, {}, { state: 'a', code: 'b' })
      expect(page.text).toContain('この自治体では利用できません')
    }
  }))
