import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { mistakes } from '../../../../testing/page/mistakes'
import { applies } from '../../../../testing/scenes/applying'
import { type Arrival, arrives, asActor, system } from '../../../../testing/scenes/arrivals'
import { atDesk } from '../../../../testing/scenes/desk'
import { cast, inWorld, type World } from '../../../../testing/world'
import { url } from '../../../urls'
import { spokenNumber } from '../receipt-number'

const arriving = (world: World, arrival: Arrival): Promise<string> =>
  asActor(world, 'pref-aomori-u', {
    actor: system,
    work: (scope) => arrives(scope, { unitId: 'library', procedure: 'library-card', ...arrival }),
  })

describe('the page of the inbox', () => {
  it('says what is to be done, shows who applied when, and leads to the case', () =>
    inWorld(async (as, world) => {
      const number = await arriving(world, { applicantName: '髙橋 みのり' })
      await arriving(world, { applicantName: '小山内 さくら', status: 'returned' })
      const examiner = await atDesk(as, world, staffCast.shinsa)
      const page = await examiner.goesTo('inbox', {})
      expect(mistakes(page)).toEqual([])
      expect(page.heading).toBe('県立図書館')
      expect(page.text).toContain('処理待ちが 1件、返却中が 1件あります。')
      expect(page.text).toContain('きょう')
      expect(page.text).toContain('髙橋 みのり（まだ開いていません）')
      expect(page.text).toContain(spokenNumber(number))
      expect(page.text).toContain('1–2 / 2件')
      expect(page.links).toContain(url('case', { tenant: 'pref-aomori-u', number }))
    }))

  it('keeps what can be used of an address full of rubbish, and says what could not', () =>
    inWorld(async (as, world) => {
      await arriving(world, { applicantName: '一番' })
      const examiner = await atDesk(as, world, staffCast.shinsa)
      const page = await examiner.goesTo(
        'inbox',
        {},
        {
          status: ['waiting', "' or 1=1"],
          unit: 'sports',
          procedure: '../..',
          after: 'x'.repeat(5000),
          q: '一番',
        },
      )
      expect(page.status).toBe(200)
      expect(page.text).toContain('条件の一部は使えませんでした（状態、手続き、ページの位置、所属）')
      expect(page.text).toContain('一番')
      expect(page.value('q')).toBe('一番')
    }))

  it('tells an empty desk from a search that found nothing, and offers the way on', () =>
    inWorld(async (as, world) => {
      const examiner = await atDesk(as, world, staffCast.shinsa)
      expect((await examiner.goesTo('inbox', {})).text).toContain('終わっていない申込はありません')
      const searched = await examiner.goesTo('inbox', {}, { q: '対島' })
      expect(searched.text).toContain('「対島」に合う申込はありません')
      expect(searched.text).toContain('終わったものも含める')
      expect(mistakes(searched)).toEqual([])
    }))

  it('goes from page to page and keeps its conditions', () =>
    inWorld(async (as, world) => {
      for (let made = 0; made < 21; made++) await arriving(world, { applicantName: `申込者${made}` })
      const examiner = await atDesk(as, world, staffCast.shinsa)
      const first = await examiner.goesTo('inbox', {}, { status: 'waiting', sort: 'oldest' })
      const next = first.links.find((href) => href.includes('after='))!
      const second = await examiner.asks(next)
      expect(second.text).toContain('申込者20')
      expect(second.text).not.toContain('申込者19')
      expect(second.text).toContain('1件を表示 / 21件')
      const back = second.links.find((href) => href.includes('before='))!
      expect((await examiner.asks(back)).text).toContain('申込者0')
      expect(next).toContain('status=waiting&sort=oldest')
    }))

  it('shows a case beside the list, which counts as opening it, and none of another unit', () =>
    inWorld(async (as, world) => {
      const { number } = await applies(as(cast.hanako), world)
      const examiner = await atDesk(as, world, staffCast.shinsa)
      const page = await examiner.goesTo('inbox', {}, { preview: number })
      expect(mistakes(page)).toEqual([])
      expect(page.text).toContain('開いて審査')
      expect(page.text).toContain('hanako@guest.example.jp')
      expect(page.text).not.toContain('まだ開いていません')
      const opened = "select staff_name from access_entries where kind = 'application.opened'"
      expect(await world.database.asOwner(opened)).toEqual([{ staff_name: '工藤 一郎' }])
      const sports = await atDesk(as, world, staffCast.sports)
      for (const strange of [number, '260000000000', '%00'])
        expect((await sports.goesTo('inbox', {}, { preview: strange })).text).not.toContain('開いて審査')
      expect(await world.database.asOwner(opened)).toHaveLength(1)
    }))

  it('is not there for staff who open no applications, and asks others to log in', () =>
    inWorld(async (as, world) => {
      const administrator = await atDesk(as, world, staffCast.kanri)
      expect((await administrator.asks('/pref-aomori-u/staff/applications')).status).toBe(404)
      const guest = await as(cast.hanako).asks('/pref-aomori-u/staff/applications?q=x')
      expect(guest.status).toBe(303)
    }))
})
