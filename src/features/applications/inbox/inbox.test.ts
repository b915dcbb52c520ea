import { describe, expect, it } from 'vitest'
import { applies } from '../../../../testing/scenes/applying'
import { type Arrival, arrives, asActor, staffIn, system } from '../../../../testing/scenes/arrivals'
import { cast, inWorld, type World } from '../../../../testing/world'
import { mine } from '../../../database/scope'
import type { Actor } from '../../../kernel/actor'
import { url } from '../../../urls'
import { record } from '../../history/record'
import { makeReceiptNumber, spokenNumber } from '../receipt-number'
import { type Inbox, inbox } from './inbox'
import { type InboxQuery, inboxParams, parseInboxQuery } from './query'

const [aomori, mihon] = ['pref-aomori-u', 'demo-city-u']
const library = staffIn('library')

/** The inbox at an address, e.g. `status=all&q=佐藤`. */
const sees = (world: World, search = '', actor: Actor = library, slug = aomori!): Promise<Inbox> =>
  asActor(world, slug, { actor, work: (scope) => inbox(scope, parseInboxQuery(new URLSearchParams(search))) })

const names = ({ rows }: Inbox): string[] => rows.map(({ applicant }) => applicant)
const numbers = ({ rows }: Inbox): string[] => rows.map(({ number }) => number)

/** Arrivals one after the other in 県立図書館, and the same in the other tenant. */
async function arriving(world: World, arrivals: readonly Arrival[]): Promise<string[]> {
  const made: string[] = []
  for (const arrival of arrivals) {
    const there = { ...arrival, unitId: 'library', procedure: 'library-card' }
    made.push(
      await asActor(world, aomori!, {
        actor: system,
        work: (scope) => arrives(scope, { ...there, ...arrival }),
      }),
    )
    const elsewhere = { ...there, number: `m${made.at(-1)}`, procedure: 'resident-record' }
    await asActor(world, mihon!, { actor: system, work: (scope) => arrives(scope, elsewhere) })
  }
  return made
}

const people = (...said: string[]): Arrival[] =>
  said.map((one) => {
    const [applicantName = '', applicantKana = '', email = 'guest@example.jp'] = one.split('|')
    return { applicantName, applicantKana, email }
  })

describe('the inbox', () => {
  it('shows what arrived for my units, newest first, and nobody else’s', () =>
    inWorld(async (as, world) => {
      await arriving(world, people('一番'))
      await arriving(world, [{ applicantName: '隣', unitId: 'sports' }])
      const { number } = await applies(as(cast.hanako), world)
      const seen = await sees(world)
      expect(seen.rows.map((row) => [row.number, row.applicant, row.named, row.unread])).toEqual([
        [number, 'h****o@guest.example.jp', false, true],
        [expect.any(String), '一番', true, true],
      ])
      expect(seen.rows[0]).toMatchObject({
        status: 'waiting',
        procedure: { slug: 'library-card' },
        unit: { id: 'library', name: '県立図書館' },
        resubmitted: false,
      })
      expect(names(await sees(world, '', staffIn('sports')))).toEqual(['隣'])
      expect(names(await sees(world, '', staffIn(null)))).toHaveLength(3)
      for (const stranger of [staffIn('library', 'author'), staffIn(null, 'administrator'), system])
        await expect(sees(world, '', stranger)).rejects.toMatchObject({ code: 'not-found' })
    }))

  it('leaves out what is finished until it is asked for', () =>
    inWorld(async (_as, world) => {
      const all = ['waiting', 'inReview', 'returned', 'accepted', 'rejected', 'withdrawn', 'done'] as const
      await arriving(
        world,
        all.map((status) => ({ status, applicantName: status })),
      )
      expect(names(await sees(world))).toEqual(['returned', 'inReview', 'waiting'])
      expect(names(await sees(world, 'sort=oldest'))).toEqual(['waiting', 'inReview', 'returned'])
      expect(names(await sees(world, 'status=accepted&status=waiting'))).toEqual(['accepted', 'waiting'])
      const whole = await sees(world, 'status=all')
      expect(names(whole)).toEqual([...all].reverse())
      expect(whole.total).toEqual({ n: 7, more: false })
      expect(whole.counts.done).toEqual({ n: 1, more: false })
    }))

  it('turns pages both ways without losing or repeating one, whatever happens meanwhile', () =>
    inWorld(async (_as, world) => {
      const made = (
        await arriving(
          world,
          Array.from({ length: 45 }, () => ({})),
        )
      ).reverse()
      for (const q of ['', '&q=guest', '&procedure=library-card', '&status=all&unit=library']) {
        const first = await sees(world, q)
        expect([numbers(first), first.previous]).toEqual([made.slice(0, 20), null])
        const second = await sees(world, `after=${first.next}${q}`)
        const third = await sees(world, `after=${second.next}${q}`)
        expect([numbers(third), third.next]).toEqual([made.slice(40), null])
        const back = await sees(world, `before=${third.previous}${q}`)
        expect(numbers(back)).toEqual(made.slice(20, 40))
        const start = await sees(world, `before=${back.previous}${q}`)
        expect([numbers(start), start.previous, start.next]).toEqual([made.slice(0, 20), null, first.next])
      }
      const first = await sees(world)
      const [late] = await arriving(world, [{}])
      expect(numbers(await sees(world, `after=${first.next}`))).toEqual(made.slice(20, 40))
      const whole = await sees(world, `before=${first.next}&size=50`)
      expect(numbers(whole)).toEqual([late, ...made])
      expect((await sees(world, 'sort=oldest')).rows[0]?.number).toBe(made.at(-1))
    }))

  it('takes rubbish for not given, and says so', () =>
    inWorld(async (_as, world) => {
      await arriving(world, people('一番'))
      for (const rubbish of [
        'status=x',
        'unit=sports',
        'unit=%E3%81%82',
        "procedure=';--",
        'procedure=nothing',
        'sort=up',
        'size=1000',
        'after=AAAA',
        'before=%F0%9F%98%80',
        `after=${'_'.repeat(32)}`,
      ]) {
        const seen = await sees(world, rubbish)
        expect([rubbish, names(seen), seen.unusable]).toEqual([rubbish, ['一番'], [rubbish.split('=')[0]]])
      }
      expect(names(await sees(world, `after=${'A'.repeat(32)}`))).toEqual([])
    }))

  it('counts by status and by unit, a unit with those below it', () =>
    inWorld(async (_as, world) => {
      await arriving(world, [{}, {}, { status: 'inReview' }, { status: 'done' }, { unitId: 'sports' }])
      const mine = await sees(world)
      expect(mine.counts).toMatchObject({
        waiting: { n: 2 },
        inReview: { n: 1 },
        done: { n: 1 },
        returned: { n: 0 },
      })
      expect(mine.units).toEqual([
        { id: 'library', name: '県立図書館', depth: 0, open: { n: 3, more: false } },
      ])
      expect(mine.total).toEqual({ n: 3, more: false })
      const all = await sees(world, 'unit=library', staffIn(null, 'reader'))
      expect([all.total, all.counts.waiting]).toEqual([
        { n: 3, more: false },
        { n: 2, more: false },
      ])
      // 県立図書館 and スポーツ健康課 are of one 教育委員会.
      const places = all.units.filter(({ open }) => open && open.n > 0)
      expect(places.map(({ id, depth, open }) => [id, depth, open?.n])).toEqual([
        [expect.any(String), 0, 4],
        ['sports', 1, 1],
        ['library', 1, 3],
      ])
    }))
})

it('marks what waits again after a 返却, and not what was corrected before anybody asked', () =>
  inWorld(async (_as, world) => {
    await arriving(world, [
      { applicantName: '直した', revision: 2 },
      { applicantName: '再提出した', revision: 3 },
    ])
    await asActor(world, aomori!, {
      actor: system,
      async work(scope) {
        const { application_id } = await mine(scope, 'applications')
          .select('application_id')
          .where('revision', '=', 3)
          .executeTakeFirstOrThrow()
        await record(scope, { kind: 'application.resubmitted', applicationId: application_id, detail: {} })
      },
    })
    const { rows } = await sees(world)
    expect(rows.map(({ applicant, resubmitted }) => [applicant, resubmitted])).toEqual([
      ['再提出した', true],
      ['直した', false],
    ])
  }))

describe('the search of the inbox', () => {
  it('finds a number however it is typed, whatever the filters say, within reach', () =>
    inWorld(async (_as, world) => {
      const number = makeReceiptNumber(123_456n, world.clock.now())
      await arriving(world, [{ number, status: 'done' }, {}])
      const wide = spokenNumber(number).replace(/\d/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      )
      for (const typed of [number, ` ${spokenNumber(number)} `, wide])
        expect(
          numbers(await sees(world, new URLSearchParams({ q: typed, status: 'waiting' }).toString())),
        ).toEqual([number])
      expect(numbers(await sees(world, `q=${number}`, staffIn('sports')))).toEqual([])
      expect(numbers(await sees(world, `q=${number}`, staffIn(null), mihon!))).toEqual([])
    }))

  it('finds names, kana and addresses however they are written, and only where they say it', () =>
    inWorld(async (_as, world) => {
      await arriving(
        world,
        people(
          '髙橋　花子|タカハシ ハナコ|Flower.1@example.jp',
          '𠮷田 一郎|ﾖｼﾀﾞ ｲﾁﾛｳ',
          '邊見 葛󠄀|ヘンミ カズラ',
          '橋高 子花|',
        ),
      )
      for (const [typed, ...found] of [
        ['高橋', '髙橋　花子'],
        ['髙橋花子', '髙橋　花子'],
        ['たかはし', '髙橋　花子'],
        ['ﾊｼ ﾊﾅ', '髙橋　花子'],
        ['FLOWER.', '髙橋　花子'],
        ['flower.1@', '髙橋　花子'],
        ['吉田', '𠮷田 一郎'],
        ['ヨシダ', '𠮷田 一郎'],
        ['辺見', '邊見 葛󠄀'],
        ['葛', '邊見 葛󠄀'],
        ['橋', '橋高 子花', '髙橋　花子'],
        ['高花'],
        ['花子たか'],
        ['%'],
        ['_'],
        ["'"],
      ] as const) {
        const q = new URLSearchParams({ q: typed! }).toString()
        expect([typed, ...names(await sees(world, q))]).toEqual([typed, ...found])
        expect(names(await sees(world, q, staffIn('sports')))).toEqual([])
      }
    }))

  it('finds by the title of a procedure too, in order with the people', () =>
    inWorld(async (_as, world) => {
      await arriving(world, [
        { applicantName: '図書 館子', unitId: 'library' },
        { applicantName: '山田' },
        { applicantName: '図書室 長', unitId: 'sports' },
      ])
      expect(names(await sees(world, 'q=図書'))).toEqual(['山田', '図書 館子'])
      const everywhere = await sees(world, 'q=図書', staffIn(null))
      expect([names(everywhere), everywhere.total?.n]).toEqual([['図書室 長', '山田', '図書 館子'], 3])
      expect(names(await sees(world, 'q=図書&procedure=library-card&status=done'))).toEqual([])
    }))

  it('merges people and procedures over pages without losing or repeating one', () =>
    inWorld(async (_as, world) => {
      const both = Array.from({ length: 60 }, (_, n) =>
        n % 3 === 0
          ? { applicantName: '仮 パスワード子', procedure: 'library-card' }
          : { procedure: n % 3 === 1 ? 'library-temporary-password' : 'library-card' },
      )
      const made = (await arriving(world, both)).filter((_, n) => n % 3 !== 2)
      for (const sort of ['newest', 'oldest']) {
        const q = `q=仮パスワード&sort=${sort}`
        const wanted = sort === 'newest' ? [...made].reverse() : made
        const first = await sees(world, q)
        const second = await sees(world, `${q}&after=${first.next}`)
        expect([...numbers(first), ...numbers(second)]).toEqual(wanted)
        expect(numbers(await sees(world, `${q}&before=${second.previous}`))).toEqual(numbers(first))
      }
    }))

  it('records that something was searched, and not what', () =>
    inWorld(async (_as, world) => {
      await sees(world)
      await sees(world, 'q=佐藤')
      const entries = await world.database.asOwner('select kind, object from access_entries')
      expect(entries).toEqual([{ kind: 'inbox.searched', object: null }])
    }))
})

it('says the same in an address as in a query, both ways', () => {
  const queries: Partial<InboxQuery>[] = [
    {},
    {
      statuses: ['waiting', 'done'],
      unit: 'library',
      text: '佐藤 花',
      sort: 'oldest',
      size: 50,
      procedure: 'card',
    },
    { statuses: ['waiting', 'inReview', 'returned', 'accepted', 'rejected', 'withdrawn', 'done'] },
  ]
  for (const part of queries) {
    const query = { ...parseInboxQuery(new URLSearchParams()).query, ...part }
    const address = url('inbox', { tenant: 'x' }, inboxParams(query))
    expect(parseInboxQuery(new URLSearchParams(address.split('?')[1] ?? ''))).toEqual({ query, unusable: [] })
  }
})
