import { describe, expect, it } from 'vitest'
import { pdf } from '../../../../../testing/files/naughty-files'
import { applies } from '../../../../../testing/scenes/applying'
import { accounts, atHome } from '../../../../../testing/scenes/home'
import { beginsDraft, owns } from '../../../../../testing/scenes/owning'
import { cardMarks, examinerOf, returns } from '../../../../../testing/scenes/returning'
import { cast, inWorld } from '../../../../../testing/world'
import { plainDate } from '../../../../kernel/japanese-date'

const { hanako, office } = accounts

describe('マイページ', () => {
  it('leads who has nothing yet to the procedures', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const page = await person.goesTo('account', {})
      expect(page.heading).toBe('マイページ')
      expect(page.text).toContain('髙橋 花子 様')
      expect(page.text).toContain('はじめてのログインです')
      expect(page.text).toContain('まだ申込はありません')
      expect(page.text).not.toContain('いま、していただくことはありません')
      expect(page.link('手続きを探す')).toBe('/pref-aomori-u/procedures')
      expect(page.text).toContain('青森県')
      for (const place of ['profile', 'accountEmail', 'accountPassword', 'accountSessions'] as const)
        expect(page.links).toContain(person.url(place, {}))
      expect(world.defects).toEqual([])
    }))

  it('says first what was returned and until when, then what will soon be gone', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const { number } = await applies(person, world)
      await returns([as, world], examinerOf(person), { number, marks: cardMarks, days: 7 })
      const draft = await beginsDraft(person, world, hanako)
      const quiet = await person.goesTo('account', {})
      expect(quiet.text).toContain('直していただく申込が1件あります')
      const day = plainDate(new Date(world.clock.now().getTime() + 7 * 86_400_000))
      expect(quiet.text).toContain(`${day}までに再提出してください`)
      expect(quiet.text).not.toContain('まもなく消える下書き')
      expect(quiet.links).toContain(person.url('draft', { draft }))

      world.clock.pass(24, 'days')
      const late = await (await atHome(as, world, hanako)).goesTo('account', {})
      expect(late.text).toContain(`${day}の期限を過ぎています`)
      expect(late.text).toContain('まもなく消える下書きが1件あります')
    }))

  it('says that nothing waits where nothing does', () =>
    inWorld(async (as, world) => {
      await owns(world, hanako)
      const page = await (await atHome(as, world, hanako)).goesTo('account', {})
      expect(page.text).toContain('いま、していただくことはありません')
    }))

  it('is where the header leads, shows the login before, and logs out', () =>
    inWorld(async (as, world) => {
      await world.database.asOwner('update accounts set previous_login_at = $1 where login_key = $2', [
        '2026-01-27T23:30:00Z',
        hanako.email,
      ])
      const person = await atHome(as, world, hanako)
      await person.goesTo('home', {})
      await person.follows('マイページ')
      expect(person.page.text).toContain('前回のログイン：2026年01月28日 08時30分')
      await person.presses('ログアウト')
      expect(person.page.text).toContain('ログイン')
      expect((await person.asks(person.url('account', {}))).headers.get('location')).toContain('/login?next=')
    }))
})

describe('申込一覧 of an account', () => {
  it('shows all of its own in pages, none of anybody else, and goes back and forth', () =>
    inWorld(async (as, world) => {
      const numbers: string[] = []
      for (let one = 0; one < 45; one++) numbers.push((await owns(world, hanako)).number)
      const foreign = await owns(world, office)
      const person = await atHome(as, world, hanako)
      const shown = () =>
        [...person.page.html.matchAll(/applications\/(\d{12})"/g)].map(([, number]) => number)
      const newest = numbers.toReversed()
      await person.goesTo('applications', {})
      expect(shown()).toEqual(newest.slice(0, 20))
      await person.follows('次へ')
      expect(shown()).toEqual(newest.slice(20, 40))
      await person.follows('次へ')
      expect(shown()).toEqual(newest.slice(40))
      expect(() => person.page.link('次へ')).toThrow()
      await person.follows('前へ')
      expect(shown()).toEqual(newest.slice(20, 40))
      await person.follows('前へ')
      expect(shown()).toEqual(newest.slice(0, 20))
      expect(() => person.page.link('前へ')).toThrow()
      expect(world.answers.some(({ page }) => page.html.includes(foreign.number))).toBe(false)
    }))

  it('is filtered by 処理状況 and by words of the procedure, also together', () =>
    inWorld(async (as, world) => {
      const password = await owns(world, hanako)
      const other = await owns(world, hanako, { procedure: 'library-card' })
      await world.database.asOwner("update applications set status = 'accepted' where number = $1", [
        other.number,
      ])
      const person = await atHome(as, world, hanako)
      await person.goesTo('applications', {})
      await person.presses('絞り込む', { status: 'accepted' })
      expect(person.page.text).not.toContain(password.number.slice(-4))
      expect(person.page.links).toContain(person.url('reapplication', { number: other.number }))
      await person.presses('絞り込む', { status: '', q: '仮パスワード' })
      expect(person.page.links).toContain(person.url('application', { number: password.number }))
      expect(person.page.links).not.toContain(person.url('application', { number: other.number }))
      expect(person.page.links).not.toContain(person.url('reapplication', { number: password.number }))
      await person.presses('絞り込む', { status: 'accepted', q: '仮パスワード' })
      expect(person.page.text).toContain('この条件に合う申込はありません')
      await person.follows('すべての申込を見る')
      expect(person.page.links).toContain(person.url('application', { number: other.number }))
    }))

  it.each([
    { status: 'nonsense', q: '\u0000', after: 'x' },
    { before: '/////////////////////////////////w', status: 'waiting' },
    { after: 'A'.repeat(32), q: 'あ'.repeat(500) },
  ])('takes what means nothing in an address for nothing: %j', (query) =>
    inWorld(async (as, world) => {
      await owns(world, hanako)
      const person = await atHome(as, world, hanako)
      expect((await person.goesTo('applications', {}, query)).status).toBe(200)
      expect(world.defects).toEqual([])
    }),
  )

  it('stays the browser’s own for a guest', () =>
    inWorld(async (as, world) => {
      const guest = as(cast.hanako)
      const { number } = await applies(guest, world)
      const page = await guest.goesTo('applications', {})
      expect(page.text).toContain('この端末で申し込んだ、または照会した申込です。')
      expect(page.links).toContain(guest.url('application', { number }))
    }))
})

describe('下書き', () => {
  it('stand in one place on every device, and are gone with their files after a confirmation', () =>
    inWorld(async (as, world) => {
      const phone = await atHome(as, world, hanako)
      const draft = await beginsDraft(phone, world, hanako)
      await phone.presses('確認へ進む', {
        'user-number': '1234567',
        'file:documents': [{ name: '住民票.pdf', bytes: Buffer.from(pdf()), type: 'application/pdf' }],
      })
      const desk = await atHome(as, world, hanako, { device: 'desk' })
      await desk.goesTo('accountDrafts', {})
      expect(desk.page.links).toContain(desk.url('draft', { draft }))
      await desk.follows('削除する')
      expect(desk.page.heading).toBe('この下書きを削除しますか')
      await desk.presses('下書きを削除する')
      expect(desk.page.text).toContain('下書きを削除しました。')
      expect(desk.page.text).toContain('いま、下書きはありません')
      expect((await phone.goesTo('draft', { draft })).status).toBe(404)
      expect(world.jobs.map(({ kind }) => kind)).toContain('files.delete')
      expect(await world.runJobs()).toEqual([])
      const left = await world.database.asOwner<{ n: number }>(
        `select count(*)::int as n from drafts where draft_id = '${draft}' union all
         select count(*)::int from attachments where draft_id = '${draft}' union all
         select count(*)::int from links where target_id = '${draft}' union all
         select count(*)::int from session_reach where target_id = '${draft}' union all
         select count(*)::int from account_reach where target_id = '${draft}'`,
      )
      expect(left.map(({ n }) => n)).toEqual([0, 0, 0, 0, 0])
    }))

  it('of another account are not there, neither to look at nor to delete', () =>
    inWorld(async (as, world) => {
      const draft = await beginsDraft(await atHome(as, world, hanako), world, hanako)
      const stranger = await atHome(as, world, office)
      expect((await stranger.goesTo('accountDrafts', {})).text).toContain('いま、下書きはありません')
      expect((await stranger.goesTo('draftDeletion', { draft })).status).toBe(404)
      await stranger.goesTo('account', {})
      const { pairs } = stranger.prepared('ログアウト')
      const post = {
        method: 'post',
        action: stranger.url('draftDeletion', { draft }),
        multipart: false,
        pairs,
      }
      expect((await stranger.sends(post)).status).toBe(404)
      expect((await stranger.goesTo('draftDeletion', { draft: 'x' })).status).toBe(404)
      expect((await (await atHome(as, world, hanako)).goesTo('draft', { draft })).status).toBe(200)
    }))

  it('that was submitted in another tab is not deleted any more', () =>
    inWorld(async (as, world) => {
      const person = await atHome(as, world, hanako)
      const draft = await beginsDraft(person, world, hanako)
      await person.goesTo('draftDeletion', { draft })
      const deletion = person.prepared('下書きを削除する')
      await person.goesTo('draft', { draft })
      await person.presses('確認へ進む', {
        'user-number': '1234567',
        'file:documents': [{ name: '住民票.pdf', bytes: Buffer.from(pdf()), type: 'application/pdf' }],
      })
      await person.presses('申込む')
      expect((await person.sends(deletion)).status).toBe(404)
      expect(
        await world.database.asOwner('select 1 from applications where draft_id = $1', [draft]),
      ).toHaveLength(1)
    }))
})
