import { expect, it } from 'vitest'
import {
  applies,
  asksForMail,
  cardAnswers,
  draftOf,
  fillsIn,
  reachesTheForm,
} from '../../../testing/scenes/applying'
import { cast, inWorld } from '../../../testing/world'

const hanako = cast.hanako
const cookie = '__Host-applicant-pref-aomori-u'

it('ends after sixty minutes without a request, not a minute before', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    const draft = draftOf(guest.page)
    world.clock.pass(59, 'minutes')
    expect((await guest.goesTo('draft', { draft })).heading).toBe('申込')
    world.clock.pass(59, 'minutes')
    expect((await guest.goesTo('draft', { draft })).heading).toBe('申込')
    world.clock.pass(61, 'minutes')
    expect((await guest.goesTo('draft', { draft })).heading).toBe('もう一度、確認コードを入力してください')
  }))

it('ends after a day, however busy it was', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await applies(guest, world)
    for (let half = 0; half < 47; half++) {
      world.clock.pass(30, 'minutes')
      expect((await guest.goesTo('application', { number })).status).toBe(200)
    }
    world.clock.pass(31, 'minutes')
    expect((await guest.goesTo('application', { number })).status).toBe(404)
    expect((await guest.goesTo('applications', {})).text).toContain('この端末で見られる申込はありません。')
  }))

it('keeps what a late post brings (R11), and a new code opens it again', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    const draft = draftOf(guest.page)
    world.clock.pass(61, 'minutes')
    await guest.presses('確認へ進む', { 'user-number': '9876543' })
    expect(guest.page.heading).toBe('もう一度、確認コードを入力してください')
    expect(guest.page.text).not.toContain(hanako.email)
    expect(guest.page.html).not.toContain('9876543')
    await guest.presses('確認コードを送る')
    await world.runJobs()
    await guest.presses('確認して進む', { code: world.post.codeFor(hanako.email) })
    expect(draftOf(guest.page)).toBe(draft)
    expect(guest.page.value('user-number')).toBe('9876543')
  }))

it('autosaves what was typed even when it has ended, and shows nothing', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    const { pairs } = guest.prepared('確認へ進む', { 'user-number': '5555555' })
    world.clock.pass(2, 'hours')
    const action = guest.url('entries', { draft: draftOf(guest.page) })
    const saved = await guest.sends({
      method: 'post',
      action,
      multipart: false,
      pairs: pairs.filter(([, value]) => typeof value === 'string'),
    })
    expect(saved.status).toBe(200)
    expect(saved.html).not.toContain('5555555')
    expect((await guest.asks(guest.url('confirm', { draft: draftOf(guest.page) }))).status).toBe(303)
  }))

it('takes no file, and submits nothing, when it has ended', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    const late = guest.prepared('確認へ進む', await cardAnswers())
    await fillsIn(guest)
    const submission = guest.prepared('申込む')
    world.clock.pass(61, 'minutes')
    await guest.sends(late)
    expect((await guest.sends(submission)).headers.get('location')).toContain('/resume')
    const rows = await world.database.asOwner<{ n: number }>(
      'select count(*)::int as n from attachments union all select count(*)::int from applications',
    )
    expect(rows.map(({ n }) => n)).toEqual([1, 0])
  }))

it('gives a new token whenever the browser is let in, and the old one opens nothing (S4)', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    guest.cookies.set(cookie, 'chosen-by-somebody-else-chosen-by-somebody')
    await reachesTheForm(guest, world)
    const first = guest.cookies.get(cookie)!
    expect(first).toMatch(/^[\w-]{43}$/)
    const draft = draftOf(guest.page)
    await asksForMail(guest, world)
    await guest.presses('確認して進む', { code: world.post.codeFor(hanako.email) })
    expect(guest.cookies.get(cookie)).not.toBe(first)
    // What the browser reached before it still reaches.
    expect((await guest.goesTo('draft', { draft })).status).toBe(200)
    guest.cookies.set(cookie, first)
    expect((await guest.goesTo('draft', { draft })).status).toBe(404)
    guest.cookies.set(cookie, 'chosen-by-somebody-else-chosen-by-somebody')
    expect((await guest.goesTo('draft', { draft })).status).toBe(404)
  }))

it('that has ended hands nothing over to the next one', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await applies(guest, world)
    world.clock.pass(61, 'minutes')
    await reachesTheForm(guest, world)
    expect(guest.page.heading).toBe('申込')
    expect((await guest.goesTo('application', { number })).status).toBe(404)
    expect((await guest.goesTo('applications', {})).text).toContain('この端末で見られる申込はありません。')
  }))

it('is known to the database by its hash alone', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await applies(guest, world)
    const [row] = await world.database.asOwner<{ all: string }>(
      'select (select json_agg(s)::text from sessions s) || (select json_agg(c)::text from confirmations c) || (select json_agg(l)::text from links l) as all',
    )
    for (const secret of guest.cookies.values()) {
      expect(row!.all).not.toContain(secret)
      expect(row!.all).not.toContain(Buffer.from(secret).toString('hex'))
      expect(row!.all).not.toContain(Buffer.from(secret, 'base64url').toString('hex'))
    }
  }))
