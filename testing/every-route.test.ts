import { describe, expect, it } from 'vitest'
import { makeReceiptNumber } from '../src/features/applications/receipt-number'
import { newId } from '../src/kernel/ids'
import { type Place, siteMap } from '../src/urls'
import { checksums } from './database/checksums'
import type { Page } from './page/page'
import { type Belongings, invitation, settleTown } from './scenes/town'
import { type As, cast, inWorld, type Person } from './world'

const places = Object.keys(siteMap) as Place[]

const pathOf = (place: Place, belongings: Belongings): string =>
  siteMap[place].path.replace(/:([a-z]+)/g, (_, name: string) => {
    const inDraft = name === 'attachment' && siteMap[place].path.includes('/apply/')
    return String(inDraft ? belongings.draftAttachment : belongings[name as keyof Belongings])
  })

type Method = 'GET' | 'POST'
type Route = { method: Method; place: Place }

/** Every route there is, by the place of the site map that it serves; `*` and assets are not places. */
function routesOf(app: { routes: { method: string; path: string }[] }): {
  known: Route[]
  strange: string[]
} {
  const known: Route[] = []
  const strange: string[] = []
  for (const { method, path } of app.routes) {
    if (method === 'ALL' || path === '/_assets/:name') continue
    const place = places.find((one) => siteMap[one].path === path)
    if (place) known.push({ method: method as Method, place })
    else strange.push(`${method} ${path}`)
  }
  return { known, strange }
}

/** A request as the person's browser would send it from a page of ours: with proof, for a post. */
async function asksProperly(person: Person, method: Method, path: string): Promise<Page> {
  return method === 'GET' ? person.asks(path) : person.asks(path, posting({ csrf: await proofOf(person) }))
}

const posting = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST' as const,
  body: new URLSearchParams(fields).toString(),
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
})

/** The proof that a page gives this browser; it holds for every form of ours. */
const proofOf = async (person: Person): Promise<string> =>
  (await person.asks(person.url('status', {}))).value('csrf')

const stranger = (as: As): Person => as({ tenant: cast.hanako.tenant, email: 'stranger@example.jp' })

it('serves every place of the site map, and nothing that is not on it', () =>
  inWorld(async (_as, { app }) => {
    const { known, strange } = routesOf(app)
    expect(strange).toEqual([])
    const served = new Set(known.map(({ place }) => place))
    expect(places.filter((place) => !served.has(place))).toEqual([])
    expect(known.length).toBeGreaterThan(50)
    const twice = known.filter(
      (one, index) =>
        known.findIndex((other) => other.place === one.place && other.method === one.method) !== index,
    )
    expect(twice).toEqual([])
  }))

it('shows 「利用できません」 for what this tenant has not got yet', () =>
  inWorld(async (as) => {
    const guest = stranger(as)
    for (const place of ['register', 'login', 'passwordReset', 'gbizid', 'verify', 'staff'] as const)
      expect((await guest.goesTo(place, {})).text).toContain('利用できません')
  }))

it('knows neither other tenants nor other paths', () =>
  inWorld(async (as, world) => {
    const guest = stranger(as)
    const { hanako } = await settleTown(as, world)
    for (const place of places.filter((one) => siteMap[one].path.startsWith('/:tenant'))) {
      for (const tenant of ['nowhere', 'PREF-AOMORI-U', 'pref-aomori', '_assets', '__proto__']) {
        const path = pathOf(place, { ...hanako.belongings, tenant })
        for (const method of ['GET', 'POST'] as const)
          expect([path, (await asksProperly(guest, method, path)).status]).toEqual([path, 404])
      }
    }
    for (const path of [
      '/pref-aomori-u/nothing',
      '/pref-aomori-u/apply',
      '/pref-aomori-u/staff/x',
      '/_assets/x.css',
      '/robots',
    ])
      expect([path, (await guest.asks(path)).status]).toEqual([path, 404])
    expect(world.defects).toEqual([])
  }))

describe('what belongs to 花子', () => {
  const personal = places.filter((place) => siteMap[place].reach === 'applicant')

  it('opens for her', () =>
    inWorld(async (as, world) => {
      const { hanako } = await settleTown(as, world)
      const gets = routesOf(world.app).known.filter(
        ({ method, place }) => method === 'GET' && personal.includes(place),
      )
      expect(gets.length).toBeGreaterThan(9)
      for (const { place } of gets) {
        const page = await hanako.person.asks(pathOf(place, hanako.belongings))
        expect([place, page.status]).toEqual([place, 200])
      }
    }))

  it('is not found by anybody else: the answer is the one for an address that never was', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const { hanako, dairi, taro } = await settleTown(as, world)
      const before = await checksums(world.database)
      const unknown: Belongings = {
        ...hanako.belongings,
        ...{ confirmation: newId(), draft: newId(), attachment: newId(), draftAttachment: newId() },
        number: makeReceiptNumber(987_654_321n, world.clock.now()),
      }
      for (const place of personal) {
        for (const person of [stranger(as), dairi.person, taro.person]) {
          for (const method of ['GET', 'POST'] as const) {
            const got = await asksProperly(person, method, pathOf(place, hanako.belongings))
            const never = await asksProperly(person, method, pathOf(place, unknown))
            const what = [place, method, person.email]
            expect([...what, got.status]).toEqual([...what, 404])
            expect([...what, got.html]).toEqual([...what, never.html])
            expect([...got.headers.keys()]).toEqual([...never.headers.keys()])
          }
        }
      }
      expect(await checksums(world.database)).toEqual(before)
      expect(world.defects).toEqual([])
    }))

  it('is not found under the address of another tenant, whatever cookies are brought along', () =>
    inWorld(async (as, world) => {
      const { hanako, taro } = await settleTown(as, world)
      const before = await checksums(world.database)
      const elsewhere = { ...hanako.belongings, tenant: taro.person.tenant }
      const [hers, his] = [hanako.person, taro.person].map(({ cookies, tenant }) =>
        cookies.get(`__Host-applicant-${tenant}`),
      )
      // Each brings the session of one tenant to the other.
      taro.person.cookies.set(`__Host-applicant-${hanako.person.tenant}`, his!)
      hanako.person.cookies.set(`__Host-applicant-${taro.person.tenant}`, hers!)
      for (const place of personal) {
        for (const method of ['GET', 'POST'] as const) {
          const tries = [
            asksProperly(taro.person, method, pathOf(place, elsewhere)),
            asksProperly(taro.person, method, pathOf(place, hanako.belongings)),
            asksProperly(hanako.person, method, pathOf(place, elsewhere)),
          ]
          for (const page of await Promise.all(tries))
            expect([place, method, page.status]).toEqual([place, method, 404])
        }
      }
      expect(await checksums(world.database)).toEqual(before)
    }))
})

it('takes no post that does not prove to come from a page of ours', () =>
  inWorld(async (as, world) => {
    const { hanako, dairi } = await settleTown(as, world)
    const staff = await invitation(world, hanako.person.tenant)
    const foreign = await proofOf(dairi.person)
    const posts = routesOf(world.app).known.filter(({ method }) => method === 'POST')
    expect(posts.length).toBeGreaterThan(11)
    const [before, jobs] = [await checksums(world.database), world.jobs.length]
    for (const { place } of posts) {
      const token = place === 'staffInvitation' ? staff : hanako.belongings.token
      const path = pathOf(place, { ...hanako.belongings, token })
      const csrf = await proofOf(hanako.person)
      const forged = [
        posting({}),
        posting({ csrf: '' }),
        posting({ csrf: foreign }),
        posting({ csrf: (csrf.startsWith('A') ? 'B' : 'A') + csrf.slice(1) }),
        posting({ csrf }, { origin: 'https://evil.example' }),
        posting({ csrf }, { origin: 'null' }),
        posting({ csrf }, { 'sec-fetch-site': 'cross-site' }),
        posting({ csrf }, { 'sec-fetch-site': 'same-site' }),
        posting({ csrf }, { cookie: '' }),
      ]
      for (const [index, asking] of forged.entries())
        expect([place, index, (await hanako.person.asks(path, asking)).status]).toEqual([place, index, 403])
    }
    expect(await checksums(world.database)).toEqual(before)
    expect(world.jobs.length).toBe(jobs)
  }))

it('changes nothing when something is only looked at', () =>
  inWorld(async (as, world) => {
    const { hanako } = await settleTown(as, world)
    world.clock.pass(5, 'minutes')
    const before = await checksums(world.database)
    const gets = routesOf(world.app).known.filter(({ method }) => method === 'GET')
    for (const { place } of gets) {
      await hanako.person.asks(pathOf(place, hanako.belongings))
      await hanako.person.asks(pathOf(place, hanako.belongings), { method: 'HEAD' })
      expect([place, await checksums(world.database)]).toEqual([place, before])
    }
    expect(world.jobs).toEqual([])
  }))

it('sends every answer with the headers of the house, and what is personal never to be kept', () =>
  inWorld(async (as, world) => {
    const { hanako } = await settleTown(as, world)
    const { known } = routesOf(world.app)
    for (const { method, place } of known)
      await asksProperly(hanako.person, method, pathOf(place, hanako.belongings))
    await hanako.person.asks('/pref-aomori-u/nothing')
    await hanako.person.asks('/nowhere/nothing')
    expect(world.answers.length).toBeGreaterThan(100)
    for (const { method, page } of world.answers) {
      const { headers } = page
      const what = `${method} ${page.address}`
      const policy = headers.get('content-security-policy') ?? ''
      expect([what, policy]).toEqual([
        what,
        expect.stringMatching(/^default-src 'none'; (script-src 'self'|sandbox)/),
      ])
      expect([what, policy.includes('unsafe') || policy.includes('*')]).toEqual([what, false])
      expect([what, Object.fromEntries(headers)]).toEqual([what, expect.objectContaining(everywhere)])
      for (const line of headers.getSetCookie()) expect([what, cookieMistakes(line)]).toEqual([what, []])
      if (isPersonal(page.address))
        expect([what, headers.get('cache-control')]).toEqual([what, expect.stringContaining('no-store')])
    }
  }))

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': expect.any(String),
  'x-frame-options': 'DENY',
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
}

/** Everything but the pages that everybody sees alike. */
const isPersonal = (address: string): boolean =>
  /^\/[^/]+\/(apply|applications|continue|status|procedures\/[^/]+\/email|staff\/invitations)(\/|$|\?)/.test(
    address,
  )

function cookieMistakes(line: string): string[] {
  const [pair = '', ...rest] = line.split(';').map((one) => one.trim())
  const says = new Set(rest.map((one) => one.toLowerCase()))
  return [
    pair.startsWith('__Host-') || 'no __Host-',
    says.has('secure') || 'not Secure',
    says.has('httponly') || 'not HttpOnly',
    says.has('path=/') || 'not Path=/',
    says.has('samesite=lax') || says.has('samesite=strict') || 'no SameSite',
    ![...says].some((one) => one.startsWith('domain')) || 'a Domain',
    /=[\w-]{22,}$/.test(pair) || says.has('max-age=0') || 'a short value',
  ].filter((one) => one !== true)
}
