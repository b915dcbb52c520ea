import { describe, expect, it } from 'vitest'
import { languageOf } from '../src/http/cookies'
import { wayBack } from '../src/http/language-switch'
import { reachesTheForm } from './scenes/applying'
import { cast, inWorld, type Person } from './world'

const langOf = (person: Person) => person.page.root.find('html')[0]?.get('lang')

describe('the language', () => {
  it('is Japanese until another is chosen at the foot of a page, and then stays for a year on every page', () =>
    inWorld(async (as) => {
      const guest = as(cast.hanako)
      await guest.goesTo('procedures', {}, { q: '図書館', page: 1 })
      expect(langOf(guest)).toBe('ja')
      const before = guest.page.address
      const chosen = await guest.asks(guest.page.link('English'))
      expect(chosen.headers.getSetCookie()).toEqual([
        '__Host-language=en; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000',
      ])
      await guest.opens(chosen.headers.get('location') ?? '')
      expect([guest.page.address, langOf(guest)]).toEqual([before, 'en'])
      for (const place of ['home', 'status', 'help', 'procedures'] as const) {
        await guest.goesTo(place, {})
        expect([place, langOf(guest)]).toEqual([place, 'en'])
      }
      await guest.opens('/pref-aomori-u/nothing')
      expect([guest.page.status, langOf(guest)]).toEqual([404, 'en'])
      await guest.opens('/nowhere')
      expect([guest.page.status, langOf(guest)]).toEqual([404, 'en'])
      await guest.opens('/')
      expect(langOf(guest)).toBe('en')
      await guest.goesTo('procedures', {})
      await guest.follows('日本語')
      expect([guest.page.address, langOf(guest)]).toEqual(['/pref-aomori-u/procedures', 'ja'])
    }))

  it('is offered last in the footer, each by its own name', () =>
    inWorld(async (as) => {
      const page = await as(cast.hanako).goesTo('home', {})
      const links = page.root.find('footer')[0]!.find('a').slice(-2)
      expect(
        links.map((one) => [one.text, one.get('lang'), one.get('hreflang'), one.get('aria-current')]),
      ).toEqual([
        ['日本語', 'ja', 'ja', 'true'],
        ['English', 'en', 'en', undefined],
      ])
    }))

  it('can be chosen on the answer to a post, which leads to its page again, with what was saved', () =>
    inWorld(async (as, world) => {
      const guest = as(cast.hanako)
      await reachesTheForm(guest, world)
      await guest.presses('確認へ進む', { 'user-number': '12' })
      expect(guest.page.status).toBe(422)
      await guest.presses('English')
      expect([guest.page.status, langOf(guest), guest.page.value('user-number')]).toEqual([200, 'en', '12'])
      await guest.presses('日本語')
      world.clock.pass(11, 'minutes')
      await guest.goesTo('procedure', { procedure: 'library-card' })
      await guest.presses('同意する')
      await guest.presses('完了する')
      expect(guest.page.status).toBe(422)
      await guest.presses('English')
      expect([guest.page.status, guest.page.heading]).toEqual([200, 'Enter your email address'])
      await guest.goesTo('status', {})
      await guest.presses('日本語')
      await guest.presses('URLを送る')
      expect([guest.page.status, guest.page.address]).toEqual([422, '/pref-aomori-u/status/link'])
      await guest.presses('English')
      expect([guest.page.status, guest.page.address, langOf(guest)]).toEqual([
        200,
        '/pref-aomori-u/status',
        'en',
      ])
    }))

  it('is kept apart in the pages that everybody sees alike', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const [one, other] = [as(cast.hanako), as(cast.hanako, 'another device')]
      other.cookies.set('__Host-language', 'en')
      const address = one.url('procedures', {})
      const texts = []
      for (const person of [one, other, one, other]) texts.push(await person.asks(address))
      expect(texts.map((page) => page.root.find('html')[0]?.get('lang'))).toEqual(['ja', 'en', 'ja', 'en'])
      const tags = texts.map((page) => page.headers.get('etag'))
      expect([tags[0] === tags[2], tags[1] === tags[3], tags[0] === tags[1]]).toEqual([true, true, false])
      for (const page of texts) expect(page.headers.get('vary')).toContain('Cookie')
      const again = await other.asks(address, { headers: { 'if-none-match': tags[0] ?? '' } })
      expect(again.status).toBe(200)
    }))

  it('leaves Japanese pages without marks of a language', () =>
    inWorld(async (as) => {
      const guest = as(cast.hanako)
      for (const place of ['home', 'procedures', 'faq', 'terms', 'help'] as const) {
        const { root } = await guest.goesTo(place, {})
        const marked = [...root.all()].filter((one) => one.has('lang'))
        expect([place, marked.map(({ tag, text }) => (tag === 'a' ? text : tag))]).toEqual([
          place,
          ['html', '日本語', 'English'],
        ])
      }
    }))

  it('is never another than those there are, and staff have Japanese', () =>
    inWorld(async (as) => {
      const guest = as(cast.hanako)
      for (const lang of ['fr', 'EN', 'ja;', '__proto__'])
        expect((await guest.asks(guest.url('language', { lang }))).status).toBe(404)
      expect(guest.cookies.has('__Host-language')).toBe(false)
      guest.cookies.set('__Host-language', 'xx')
      await guest.goesTo('home', {})
      expect(langOf(guest)).toBe('ja')
      guest.cookies.set('__Host-language', 'en')
      await guest.goesTo('staff', {})
      expect(langOf(guest)).toBe('ja')
    }))

  it.each([
    ['__Host-language=en', 'en'],
    ['a=b; __Host-language=en; c=d', 'en'],
    ['x__Host-language=en', 'ja'],
    ['__Host-language=en-GB', 'ja'],
    ['', 'ja'],
    [undefined, 'ja'],
  ])('of the cookies %s is %s', (cookies, lang) => {
    expect(languageOf(cookies)).toBe(lang)
  })
})

describe('the way back from the choice of a language', () => {
  it.each(['/mihon', '/mihon/status', '/mihon/procedures?q=a%26b&page=2', '/mihon/apply/1?x=/y'])(
    'leads to %s',
    (next) => expect(wayBack('mihon', next)).toBe(next),
  )

  it.each([
    null,
    '',
    'https://evil.example/mihon',
    '//evil.example/mihon',
    '/\\evil.example/mihon',
    '/\t/evil.example',
    '/mihon/\\..\\x',
    '/mihon\n/x',
    '/sonota/status',
    '/mihon-x',
    '/mihon/../sonota',
    '/mihon/%2e%2e/sonota',
    'mihon/status',
    'javascript:alert(1)',
    '/',
  ])('leads home instead of to %j', (next) => {
    expect(wayBack('mihon', next)).toBe('/mihon')
  })
})
