import { describe, expect, it } from 'vitest'
import { siteMap } from '../src/urls'
import { checksums } from './database/checksums'
import { asksProperly, pathOf, places, posting, proofOf, routesOf } from './routes'
import { addressOf, everybody, ownerOf } from './scenes/everybody'
import { settleTown } from './scenes/town'
import { type As, cast, inWorld, type Person } from './world'

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

it('shows 「利用できません」 for what a tenant has not got', () =>
  inWorld(async (as, world) => {
    const guest = stranger(as)
    await world.database.asOwner(
      `update tenants set settings = jsonb_set(settings, '{features}',
         '{"register": false, "login": false, "gbizid": false, "digitalAuth": false, "staffOidc": false, "verify": false}'), version = version + 1`,
    )
    for (const place of ['register', 'passwordReset', 'gbizid', 'digitalAuth', 'verify'] as const)
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
  // That it opens for her and is not found by anybody else is in the matrix.
  const personal = places.filter((place) => siteMap[place].reach === 'applicant')

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
    const all = await everybody(as, world)
    const posts = routesOf(world.app).known.filter(({ method }) => method === 'POST')
    expect(posts.length).toBeGreaterThan(20)
    const proofs = new Map<Person, string>()
    for (const person of [all.people.me, all.people.ac, all.people.ex, all.people.gu])
      proofs.set(person, await proofOf(person))
    const foreign = proofs.get(all.people.gu)!
    const [before, jobs] = [await checksums(world.database), world.jobs.length]
    for (const { place } of posts) {
      const person = ownerOf(all, place)
      const csrf = proofs.get(person)!
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
        expect([place, index, (await person.asks(addressOf(all, place), asking)).status]).toEqual([
          place,
          index,
          403,
        ])
    }
    expect(await checksums(world.database)).toEqual(before)
    expect(world.jobs.length).toBe(jobs)
  }))

it('changes nothing when something is only looked at', () =>
  inWorld(async (as, world) => {
    const all = await everybody(as, world)
    world.clock.pass(5, 'minutes')
    await world.runJobs()
    const before = await checksums(world.database)
    const gets = routesOf(world.app).known.filter(({ method }) => method === 'GET')
    for (const { place } of gets) {
      await ownerOf(all, place).asks(addressOf(all, place))
      await ownerOf(all, place).asks(addressOf(all, place), { method: 'HEAD' })
      expect([place, await checksums(world.database)]).toEqual([place, before])
    }
    expect(world.jobs).toEqual([])
  }))

it('sends every answer with the headers of the house, and what is personal never to be kept', () =>
  inWorld(async (as, world) => {
    const all = await everybody(as, world)
    const { known } = routesOf(world.app)
    for (const { method, place } of known) {
      const person = ownerOf(all, place)
      const cookies = [...person.cookies]
      await asksProperly(person, method, addressOf(all, place))
      // Who logged out stays, so that the next place is seen from inside.
      for (const [name, value] of cookies) person.cookies.set(name, value)
    }
    await all.people.me.asks('/pref-aomori-u/nothing')
    await all.people.me.asks('/nowhere/nothing')
    expect(world.answers.length).toBeGreaterThan(100)
    const reading = world.answers.filter(({ page }) => page.html.includes('<barcode-box'))
    expect(reading.length).toBeGreaterThan(0)
    for (const { method, page } of world.answers) {
      const { headers } = page
      const what = `${method} ${page.address}`
      const policy = headers.get('content-security-policy') ?? ''
      expect([what, policy]).toEqual([
        what,
        expect.stringMatching(/^default-src 'none'; (script-src 'self'|sandbox)/),
      ])
      const reads = reading.some((one) => one.page === page)
      const strict = policy.replace(
        "script-src 'self' 'wasm-unsafe-eval';",
        reads ? "script-src 'self';" : '$&',
      )
      expect([what, strict.includes('unsafe') || strict.includes('*')]).toEqual([what, false])
      const camera = (headers.get('permissions-policy') ?? '').includes('camera=(self)')
      const photographs = page.html.includes('data-camera="photo"')
      expect([what, policy !== strict, camera]).toEqual([what, reads, reads || photographs])
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
  /^\/(?!_)[^/]+\/(apply|applications|continue|status|procedures\/[^/]+\/email|staff)(\/|$|\?)/.test(address)

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
    // A language is one of two words and opens nothing, so that it may be short; a session or a secret may not.
    /=[\w-]{22,}$/.test(pair) ||
      says.has('max-age=0') ||
      /^__Host-language=(ja|en)$/.test(pair) ||
      'a short value',
  ].filter((one) => one !== true)
}
