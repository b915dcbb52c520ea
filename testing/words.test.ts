import { describe, expect, it } from 'vitest'
import { mistakes } from './page/mistakes'
import { Page } from './page/page'
import { applies, cardAnswers, reachesTheForm } from './scenes/applying'
import { crawl } from './scenes/crawl'
import { settleTown } from './scenes/town'
import { cast, inWorld } from './world'

const wrong = (pages: readonly Page[]) =>
  pages
    .filter((page) => page.isHtml)
    .flatMap((page) => mistakes(page).map((one) => `${page.address}: ${one}`))

/** Different addresses under one title; a search of the same list keeps its title. */
function sameTitles(pages: readonly Page[]): string[][] {
  const byTitle = new Map<string, Set<string>>()
  for (const page of pages.filter((one) => one.isHtml && one.status === 200)) {
    const paths = byTitle.get(page.title) ?? new Set()
    byTitle.set(page.title, paths.add(page.address.replace(/\?.*/, '')))
  }
  return [...byTitle].filter(([, paths]) => paths.size > 1).map(([title, paths]) => [title, ...paths])
}

describe('the pages', () => {
  it.each(['pref-aomori-u', 'demo-city-u'])(
    'that links lead a guest of %s to are all there, and as they should be',
    (tenant) =>
      inWorld(async (as) => {
        const pages = await crawl(as({ tenant, email: 'guest@example.jp' }), `/${tenant}`)
        expect(pages.length).toBeGreaterThan(30)
        expect(
          pages
            .filter(({ status }) => status !== 200 && status !== 303)
            .map((page) => [page.address, page.status]),
        ).toEqual([])
        expect(wrong(pages)).toEqual([])
        expect(sameTitles(pages)).toEqual([])
      }),
  )

  it('of 花子 are as they should be, those with mistakes of hers too', () =>
    inWorld(async (as, world) => {
      const guest = as(cast.hanako)
      await guest.goesTo('procedure', { procedure: 'library-card' })
      await guest.presses('同意する')
      await guest.presses('完了する')
      await guest.presses('完了する', { email: 'a@b', again: 'x' })
      await reachesTheForm(guest, world)
      await guest.presses('確認へ進む')
      await guest.presses('確認へ進む', {
        ...(await cardAnswers('x')),
        'file:documents': [{ name: 'x.exe', bytes: Buffer.from('MZ') }],
      })
      await guest.presses('確認へ進む', await cardAnswers())
      await guest.presses('入力へ戻る').catch(() => guest.follows('入力へ戻る'))
      await guest.presses('下書きを保存して中断する')
      await guest.follows('入力を続ける')
      await guest.presses('確認へ進む')
      await guest.presses('申込む')
      await guest.follows('申込詳細へ')
      await guest.follows('取下げる')
      await guest.presses('取下げる', { reason: '' })
      await guest.goesTo('status', {})
      await guest.presses('照会する')
      await guest.presses('URLを送る')
      const pages = world.answers.map(({ page }) => page)
      expect(wrong(pages)).toEqual([])
      expect(world.defects).toEqual([])
    }))

  it('of everybody in town, and those that say no, are as they should be', () =>
    inWorld(async (as, world) => {
      await settleTown(as, world)
      const other = as(cast.hanako, 'another device')
      await applies(other, world)
      await other.asks('/nowhere')
      await other.asks('/pref-aomori-u/nothing')
      await other.asks('/pref-aomori-u/status', { method: 'POST', body: '' })
      await other.asks('/pref-aomori-u/continue/AAAA')
      await other.asks('/_mail')
      expect(wrong(world.answers.map(({ page }) => page))).toEqual([])
    }))
})

describe('a mistake', () => {
  const of = (body: string) =>
    mistakes(
      new Page(
        '/x',
        200,
        new Headers({ 'content-type': 'text/html' }),
        Buffer.from(
          `<!doctype html><html lang="ja"><head><title>題</title></head><body><main><h1>題</h1>${body}</main></body></html>`,
        ),
      ),
    )

  it.each([
    '<h1>また</h1>',
    '<p style="color: red">赤</p>',
    '<label for="a">名</label><input id="a" placeholder="山田"/>',
    '<input name="a"/>',
    '<p id="a">一</p><p id="a">二</p>',
    '<p>全角で入力してください。</p>',
    '<button onclick="x()">押す</button>',
    '<script>x()</script>',
    '<a href="/x"></a>',
    '<img src="/x"/>',
    '<link href="https://fonts.example/x.css"/>',
    '<h4>小さい</h4>',
    '<label for="b">名</label>',
  ])('is found in %s', (body) => {
    expect(of(body)).toHaveLength(1)
    expect(of('')).toEqual([])
  })
})
