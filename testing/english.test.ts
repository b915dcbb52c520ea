import { describe, expect, it } from 'vitest'
import { staffCast } from '../seeds/cast'
import { siteMap } from '../src/urls'
import { mistakes } from './page/mistakes'
import { Page } from './page/page'
import { unmarkedJapanese } from './page/unmarked-japanese'
import { places } from './routes'
import { appliesInEnglish, inEnglish } from './scenes/applying-in-english'
import { crawl } from './scenes/crawl'
import { addressOf, everybody } from './scenes/everybody'
import { cardMarks, returns } from './scenes/returning'
import { readTree } from './source/tree'
import { cast, inWorld } from './world'

/** What is wrong with pages that somebody got who chose English. */
const wrong = (pages: readonly Page[], typed: readonly string[] = []) => [
  ...new Set(
    pages
      .filter((page) => page.isHtml && page.body.length > 0 && page.html.startsWith('<!doctype'))
      .flatMap((page) =>
        [...mistakes(page, 'en'), ...unmarkedJapanese(page, typed)].map((one) => `${page.where}: ${one}`),
      ),
  ),
]

describe('a page in English', () => {
  it.each(['pref-aomori-u', 'demo-city-u'])(
    'says what is Japanese on it, wherever links lead a guest of %s',
    (tenant) =>
      inWorld(async (as) => {
        const pages = await crawl(inEnglish(as({ tenant, email: 'guest@example.jp' })), `/${tenant}`)
        expect(pages.length).toBeGreaterThan(30)
        expect(wrong(pages)).toEqual([])
      }),
  )

  it('does so at every place of the site map that an applicant sees', () =>
    inWorld(async (as, world) => {
      const all = await everybody(as, world)
      const { me } = all.people
      const seen = places.filter(
        (place) => ['public', 'applicant'].includes(siteMap[place].reach) && !place.startsWith('staff'),
      )
      expect(seen.length).toBeGreaterThan(40)
      const pages = []
      for (const place of seen)
        pages.push(
          await inEnglish(me).asks(
            addressOf({ ...all, belongings: { ...all.belongings, lang: 'en' } }, place),
          ),
        )
      expect(pages.filter((page) => page.isHtml && page.status === 200).length).toBeGreaterThan(25)
      expect(wrong(pages, ['利用者カード.jpg', '下書きの写真.jpg', '見本 花子'])).toEqual([])
    }))

  it('does so on the whole way of an application, with its mistakes, its return and its end', () =>
    inWorld(async (as, world) => {
      const guest = inEnglish(as(cast.hanako))
      const number = await appliesInEnglish(guest, world)
      await guest.follows('Go to the application')
      await returns([as, world], staffCast.shinsa, {
        number,
        marks: cardMarks,
        message: '急ぎません。',
        days: 7,
      })
      await guest.goesTo('application', { number })
      await guest.goesTo('applications', {})
      await guest.goesTo('application', { number })
      await guest.presses('Correct it')
      expect(guest.page.heading).toBe('What to correct')
      await guest.presses('Send the corrections')
      await guest.presses('Send the corrections', { 'user-number': '12' })
      await guest.presses('Send as it is', { 'user-number': '7654321' }).catch(() => undefined)
      await guest.presses('Send the corrections', { 'user-number': '7654321' }).catch(() => undefined)
      await guest.presses('Send as it is').catch(() => undefined)
      expect(guest.page.text).toContain('You have sent your corrections')
      await guest.follows('Withdraw the application')
      await guest.presses('Withdraw the application', { reason: '' })
      await guest.presses('Withdraw the application', { reason: 'Not needed any more' })
      expect(guest.page.text).toContain('This application has been withdrawn.')
      await guest.follows('Apply again')
      await guest.presses('Agree and continue')
      expect(guest.page.text).toContain('We copied your earlier application')
      await guest.goesTo('status', {})
      await guest.presses('Check')
      await guest.presses('Check', { number: '123456789012', password: 'abcd efgh jkmn' })
      await guest.presses('Send me a link')
      const pages = world.answers.map(({ page }) => page).filter((page) => !page.address.includes('/staff'))
      expect(pages.filter((page) => page.status === 422).length).toBeGreaterThan(9)
      expect(wrong(pages)).toEqual([])
      expect(world.defects).toEqual([])
    }))

  it('does so where it says no: unknown, forged, out of date, ended', () =>
    inWorld(async (as, world) => {
      const guest = inEnglish(as(cast.hanako))
      await appliesInEnglish(guest, world)
      const from = world.answers.length
      const status = guest.url('status', {})
      const form = { 'content-type': 'application/x-www-form-urlencoded' }
      const asked = [
        guest.asks('/nowhere'),
        guest.asks('/pref-aomori-u/nothing'),
        guest.asks(guest.url('continue', { token: 'AAAA' })),
        guest.asks(status, { method: 'POST', body: 'number=1', headers: form }),
        guest.asks(status, {
          method: 'POST',
          body: '',
          headers: { ...form, origin: 'https://evil.example' },
        }),
        guest.asks(status, { method: 'POST', body: '{}', headers: { 'content-type': 'text/x' } }),
      ]
      const pages = await Promise.all(asked)
      expect(pages.map((page) => page.status)).toEqual([404, 404, 404, 403, 403, 400])
      world.clock.pass(11, 'minutes')
      await guest.goesTo('procedure', { procedure: 'library-card' })
      await guest.presses('Agree and continue')
      await guest.presses('Send me the link', { email: guest.email, again: guest.email })
      await world.runJobs()
      await guest.presses('Confirm and continue', { code: world.post.codeFor(guest.email) })
      const draft = guest.page.address
      world.clock.pass(2, 'hours')
      await guest.opens(draft)
      expect(guest.page.heading).toBe('Enter a code once more')
      const all = world.answers.slice(from).map(({ page }) => page)
      expect(wrong(all)).toEqual([])
    }))
})

describe('a mistake', () => {
  const of = (body: string, lang = 'en', typed: string[] = []) =>
    unmarkedJapanese(
      new Page(
        '/x',
        200,
        new Headers({ 'content-type': 'text/html' }),
        Buffer.from(`<html lang="${lang}"><head><title>題</title></head><body>${body}</body></html>`),
      ),
      typed,
    )

  it.each([
    '<p>図書館</p>',
    '<p>Receipt number（1）</p>',
    '<p lang="ja">図<span lang="en">館</span></p>',
    '<nav aria-label="ページ"></nav>',
    '<p><span lang="ja">図</span>館</p>',
    '<button data-busy="送信しています">Send</button>',
  ])('is found in %s', (body) => {
    expect(of(body)).toHaveLength(1)
    expect(of('<p lang="ja">図書館</p><p>＊ A card.jpg</p><input value="花子"/>')).toEqual([])
  })

  it('is a page that says it is Japanese, and is not what the applicant typed', () => {
    expect(of('<p>x</p>', 'ja')).toEqual(['the page has lang=ja'])
    expect(of('<p>カード.jpg</p>', 'en', ['カード.jpg'])).toEqual([])
  })
})

/** Files of what applicants see, where a text in Japanese alone would be a mistake. */
const ofApplicants = () =>
  readTree('src').filter(
    ({ path }) =>
      !/\.(test|samples)\.tsx?$|\.(ja|en)\.ts$/.test(path) &&
      (/^src\/features\/(?!staff\/)[^/]+\/(?!staff\/|issued\/)/.test(path) ||
        /^src\/(ui|app)[/.]/.test(path)),
  )

const chosen = /byLanguage\(\{ ja(: \w+)?, en(: \w+)? \}\)/g
/** What staff read who import a form, and what is no use of the texts. */
const harmless = /\w+\.document\b|typeof \w+|^import .*$|\/\*\*[\s\S]*?\*\/|\/\/.*$/gm

/** How a file takes Japanese words past {@link byLanguage}. */
function takenInJapanese(text: string): string[] {
  const names = [...text.matchAll(/import \{ ja(?: as (\w+))? \} from '[^']+'/g)].map(
    ([, name]) => name ?? 'ja',
  )
  const rest = text.replaceAll(harmless, '').replaceAll(chosen, '')
  return names.filter((name) => new RegExp(`(?<!['.])\\b${name}\\b(?![':-])`).test(rest))
}

describe('words of an applicant', () => {
  it('are never taken past the choice of a language', () => {
    const files = ofApplicants()
    expect(files.filter(({ text }) => text.includes("words.ja'")).length).toBeGreaterThan(40)
    // Read by staff: what is wrong with a template. The browser's scripts choose by the page they are on.
    const others = ['src/features/mail/template.ts', 'src/ui/staff-words.ts']
    const ofScripts = /^src\/ui\/browser\/(?:[a-z-]+\/)?(?:[a-z-]+-)?words\.ts$/
    const found = files
      .filter(
        ({ path }) => !others.includes(path) && !ofScripts.test(path) && !path.endsWith('-for-staff.tsx'),
      )
      .flatMap(({ path, text }) => takenInJapanese(text).map((name) => `${path}: ${name}`))
    expect(found).toEqual([])
  })

  it('are never picked in Japanese only', () => {
    const files = ofApplicants()
    expect(files.filter(({ text }) => text.includes('byLanguage(')).length).toBeGreaterThan(30)
    const staffs = ['src/ui/staff-words.ts', 'src/features/forms/fields/attachment/attachment-for-staff.tsx']
    const found = files.filter(({ path, text }) => text.includes('japaneseOnly') && !staffs.includes(path))
    expect(found.map(({ path }) => path)).toEqual([])
  })

  it.each([
    ["import { ja as words } from './words.ja'\nconst a = words.title", ['words']],
    ["import { ja } from './words.ja'\nconst w = byLanguage({ ja, en })\nconst a = ja.x", ['ja']],
    ["import { ja } from './words.ja'\nconst w = byLanguage({ ja, en })", []],
    ["import { ja as formJa } from './words.ja'\nconst w = formJa.document.x", []],
  ])('are seen to be taken in %j', (text, names) => {
    expect(takenInJapanese(text)).toEqual(names)
  })
})
