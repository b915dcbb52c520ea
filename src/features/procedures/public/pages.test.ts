import { expect, it } from 'vitest'
import { nextVersion } from '../../../../testing/scenes/publishing'
import { cast, inWorld } from '../../../../testing/world'

const guestOf = { tenant: cast.hanako.tenant, email: 'guest@example.jp' }

it('shows the five procedures of 図書館 in the manual’s order, however it is written', () =>
  inWorld(async (as) => {
    const guest = as(guestOf)
    const found = new Map<string, string>()
    for (const keyword of ['図書館', 'としょかん', 'ﾄｼｮｶﾝ', 'トショカン', '図書　館'.replace('　', '')]) {
      const page = await guest.goesTo('procedures', {}, { keyword })
      expect(page.text).toContain(`${keyword} 検索結果 5件`)
      found.set(keyword, page.links.filter((href) => /\/procedures\/[^?]+/.test(href)).join())
    }
    expect(new Set(found.values()).size).toBe(1)
  }))

it('says when nothing is found, and never breaks on what is asked for', () =>
  inWorld(async (as, world) => {
    const guest = as(guestOf)
    const none = await guest.goesTo('procedures', {}, { keyword: 'そんざいしないことば' })
    expect([none.status, none.text.includes('0件')]).toEqual([200, true])
    for (const query of [
      'keyword=%00',
      'keyword=%ff',
      'keyword=%ed%a0%80',
      `keyword=${'x'.repeat(5000)}`,
      'page=-1',
      'page=999999999999',
      'size=7',
      'sort=;drop',
      'category=__proto__',
      'unit=constructor',
      'row=x',
      'keyword=a&keyword=b',
      'keyword[]=x',
      'keyword=<script>',
      '%',
      'synonyms=2',
    ]) {
      const page = await guest.asks(`/pref-aomori-u/procedures?${query}`)
      expect([query, page.status]).toEqual([query, 200])
      expect(page.html).not.toContain('<script>')
    }
    expect(world.defects).toEqual([])
  }))

it('shows a published file to everybody, as it is and never as a page of ours', () =>
  inWorld(async (as) => {
    const guest = as(guestOf)
    await guest.goesTo('procedure', { procedure: 'library-card' })
    const file = await guest.opens(guest.page.links.find((href) => href.includes('/files/'))!)
    expect(file.status).toBe(200)
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(file.headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
    expect(file.headers.get('content-length')).toBe(String(file.body.length))
    expect(file.body.subarray(0, 2).toString('latin1')).toMatch(/^(PK|%P)$/)
  }))

it('gives a file only under the procedure that offers it, and only to its own tenant', () =>
  inWorld(async (as) => {
    const guest = as(guestOf)
    await guest.goesTo('procedure', { procedure: 'library-card' })
    const href = guest.page.links.find((one) => one.includes('/files/'))!
    for (const wrong of [
      href.replace('library-card', 'local-materials'),
      href.replace('pref-aomori-u', 'demo-city-u'),
      href.replace(/procedures\/library-card\/files/, 'forms'),
      href.replace(/[0-9a-f]{4}$/, 'ffff'),
      `${href}x`,
    ])
      expect([wrong, (await guest.asks(wrong)).status]).toEqual([wrong, 404])
  }))

it('still gives what an earlier version offered, for who applies by that; nothing once it is unlisted', () =>
  inWorld(async (as, { database }) => {
    const guest = as(guestOf)
    await guest.goesTo('procedure', { procedure: 'library-card' })
    const href = guest.page.links.find((one) => one.includes('/files/'))!
    await database.asOwner(nextVersion("jsonb_set(content, '{files}', $2::jsonb)"), ['library-card', '[]'])
    expect((await guest.asks(href)).status).toBe(200)
    await database.asOwner("update procedures set listed = false where slug = 'library-card'")
    expect((await guest.asks(href)).status).toBe(404)
  }))

it('finds a paper form by a word, and hands it out', () =>
  inWorld(async (as) => {
    const guest = as(guestOf)
    await guest.goesTo('forms', {})
    const all = guest.page.links.filter((href) => /\/forms\/[0-9a-f-]{36}/.test(href))
    expect(all.length).toBeGreaterThan(0)
    expect((await guest.opens(all[0]!)).headers.get('cache-control')).toContain('public')
    expect((await guest.goesTo('forms', {}, { keyword: 'そんなものはない' })).text).toContain(
      '検索結果は0件です',
    )
  }))

it('shows news when their day has come, to readers of that tenant alone', () =>
  inWorld(async (as, world) => {
    const guest = as(guestOf)
    await guest.goesTo('notices', {})
    const hrefs = guest.page.links.filter((href) => /\/notices\/[0-9a-f-]{36}/.test(href))
    expect(hrefs.length).toBeGreaterThan(1)
    expect((await guest.asks(hrefs[0]!.replace('pref-aomori-u', 'demo-city-u'))).status).toBe(404)
    world.clock.setTo('2010-01-01T00:00:00+09:00')
    await guest.goesTo('notices', {})
    expect(guest.page.links.filter((href) => /\/notices\/[0-9a-f-]{36}/.test(href))).toEqual([])
    expect((await guest.asks(hrefs[0]!)).status).toBe(404)
    // Neither were there any terms yet.
    expect((await guest.goesTo('terms', {})).text).toContain('利用規約はまだ公開されていません。')
  }))

it('leads nobody on who did not agree to the terms in force', () =>
  inWorld(async (as, world) => {
    const guest = as(guestOf)
    for (const agreed of ['', '0', '2', '1x', '-1']) {
      await guest.goesTo('email', { procedure: 'library-card' }, { agreed })
      expect(guest.page.address).not.toContain('/email')
    }
    await guest.goesTo('email', { procedure: 'library-card' }, { agreed: 1 })
    const { pairs, ...post } = guest.prepared('完了する', { email: guest.email, again: guest.email })
    const old = pairs.map(([name, value]): [string, typeof value] => [name, name === 'agreed' ? '0' : value])
    expect((await guest.sends({ ...post, pairs: old })).headers.get('location')).toBe(
      '/pref-aomori-u/procedures/library-card',
    )
    expect(world.jobs).toEqual([])
  }))
