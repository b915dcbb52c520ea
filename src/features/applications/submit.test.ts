import { expect, it } from 'vitest'
import { applies, cardAnswers, draftOf, fillsIn, reachesTheForm } from '../../../testing/scenes/applying'
import { cast, inCommittedWorld, inWorld } from '../../../testing/world'

const hanako = cast.hanako

type Counted = { applications: number; revisions: number; happenings: number }
const counted = `select (select count(*)::int from applications) as applications,
  (select count(*)::int from revisions) as revisions, (select count(*)::int from happenings) as happenings`

it('gives one application and one number for a double click, however the two meet', () =>
  inCommittedWorld(async (as, world, copy) => {
    for (let n = 1; n <= 20; n++) {
      const guest = as({ tenant: hanako.tenant, email: `hanako${n}@example.jp` })
      await reachesTheForm(guest, world)
      await fillsIn(guest)
      const press = guest.prepared('申込む')
      const answers = await Promise.all([guest.sends(press), guest.sends(press), guest.sends(press)])
      expect(answers.map(({ status }) => status)).toEqual([303, 303, 303])
      expect(new Set(answers.map(({ headers }) => headers.get('location'))).size).toBe(1)
    }
    const { Client } = await import('pg')
    const client = new Client(copy.connection('admin'))
    await client.connect()
    const { rows } = await client.query<Counted & { numbers: number }>(
      `select counts.*, (select count(distinct number)::int from applications) as numbers from (${counted}) as counts`,
    )
    await client.end()
    expect(rows).toEqual([{ applications: 20, revisions: 20, happenings: 20, numbers: 20 }])
    await world.runJobs()
    expect(world.post.mails.filter(({ subject }) => subject.includes('申込完了'))).toHaveLength(20)
    expect(world.defects).toEqual([])
  }))

it('gives the same number again for a reload and for going back', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    const draft = draftOf(guest.page)
    await fillsIn(guest)
    const press = guest.prepared('申込む')
    const first = await guest.sends(press)
    const second = await guest.sends(press)
    expect(second.headers.get('location')).toBe(first.headers.get('location'))
    expect((await guest.goesTo('draft', { draft })).heading).toBe('申込完了')
    expect((await guest.goesTo('confirm', { draft })).heading).toBe('申込完了')
    expect(await world.database.asOwner(counted)).toEqual([{ applications: 1, revisions: 1, happenings: 1 }])
  }))

it('stops when something changed in another tab after the confirmation was shown, and shows what is there now', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    const draft = draftOf(guest.page)
    const otherTab = guest.prepared('確認へ進む', { 'user-number': '9999999' })
    await fillsIn(guest)
    const press = guest.prepared('申込む')
    await guest.sends(otherTab)
    const stopped = await guest.sends(press)
    expect([stopped.status, stopped.text.includes('別の画面で内容が変わりました')]).toEqual([409, true])
    expect(stopped.text).toContain('9999999')
    await guest.goesTo('confirm', { draft })
    await guest.presses('申込む')
    expect(guest.page.heading).toBe('申込完了')
  }))

it('refuses a submission that names a state nobody saw', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    await fillsIn(guest)
    const press = guest.prepared('申込む')
    for (const edits of ['', '-1', '0', '999999999', '9999999999999', 'x', '1e1']) {
      const pairs = press.pairs.map(([name, value]): [string, typeof value] => [
        name,
        name === 'edits' ? edits : value,
      ])
      expect([edits, (await guest.sends({ ...press, pairs })).status]).toEqual([edits, 409])
    }
    expect(await world.database.asOwner(counted)).toEqual([{ applications: 0, revisions: 0, happenings: 0 }])
  }))

it('judges the whole form again: a draft with gaps cannot be submitted by its address', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    const draft = draftOf(guest.page)
    const csrf = guest.page.value('csrf')
    const action = guest.url('submission', { draft })
    const [row] = await world.database.asOwner<{ edits: number }>('select edits from drafts')
    const pairs: [string, string][] = [
      ['csrf', csrf],
      ['edits', String(row!.edits)],
    ]
    const page = await guest.sends({ method: 'post', action, multipart: false, pairs })
    expect([page.status, page.problems.length > 0]).toEqual([422, true])
    expect(await world.database.asOwner(counted)).toEqual([{ applications: 0, revisions: 0, happenings: 0 }])
  }))

it('keeps what was typed and says so when the form has another version', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    const press = guest.prepared('確認へ進む', await cardAnswers('4444444'))
    const pairs = press.pairs.map(([name, value]): [string, typeof value] => [
      name,
      name === 'version' ? '7' : value,
    ])
    const page = await guest.sends({ ...press, pairs })
    expect([page.status, page.text.includes('この手続きの様式が新しくなりました')]).toEqual([422, true])
    expect(page.value('user-number')).toBe('4444444')
  }))

it('notes 到達日時 inside its transaction, to the clock of the database', () =>
  inWorld(async (as, world) => {
    const before = Date.now()
    const { page } = await applies(as(hanako), world)
    const [row] = await world.database.asOwner<{ at: Date; start: Date }>(
      'select arrived_at as at, now() as start from applications',
    )
    // The test's own transaction began earlier: this is the moment itself and not the transaction's.
    expect(row!.at.getTime()).toBeGreaterThan(row!.start.getTime())
    expect(row!.at.getTime()).toBeGreaterThanOrEqual(before)
    expect(row!.at.getTime()).toBeLessThanOrEqual(Date.now())
    expect(page.text).toMatch(/到達日時 ?\d{4}年\d{2}月\d{2}日 \d{2}時\d{2}分\d{2}秒/)
  }))

it('takes back everything when anything fails: no number without an application, no mail without either', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    await fillsIn(guest)
    await world.database.asOwner('alter table applications add constraint no_more check (false) not valid')
    await guest.presses('申込む')
    expect(guest.page.status).toBe(500)
    expect(guest.page.text).toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}/)
    expect(await world.database.asOwner(counted)).toEqual([{ applications: 0, revisions: 0, happenings: 0 }])
    expect(world.jobs).toEqual([])
    await world.database.asOwner('alter table applications drop constraint no_more')
    await guest.opens(
      guest.url('confirm', {
        draft: (await world.database.asOwner<{ id: string }>('select draft_id as id from drafts'))[0]!.id,
      }),
    )
    await guest.presses('申込む')
    expect(guest.page.heading).toBe('申込完了')
  }))
