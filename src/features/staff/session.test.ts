import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../seeds/cast'
import { atDesk, browserOf } from '../../../testing/scenes/desk'
import { inWorld, type Person } from '../../../testing/world'
import { staffCookie } from '../../http/cookies'
import { deviceOf } from '../../http/device'
import { postOf, spreadOut } from './roles'

const { shinsa, kanri } = staffCast
const cookie = staffCookie(shinsa.tenant)

const isIn = async (person: Person): Promise<boolean> =>
  (await person.asks(person.url('staffAccount', {}))).status === 200

describe('a session of staff', () => {
  it('ends after an hour without a request, to the second', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const person = await atDesk(as, world, shinsa)
      for (const [minutes, seconds] of [
        [59, 59],
        [60, 0],
      ] as const) {
        world.clock.pass(minutes, 'minutes')
        world.clock.pass(seconds, 'seconds')
        expect(await isIn(person)).toBe(true)
      }
      world.clock.pass(3601, 'seconds')
      expect(await isIn(person)).toBe(false)
      expect(world.defects).toEqual([])
    }))

  it('ends twelve hours after the login, however busy', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const person = await atDesk(as, world, shinsa)
      for (let half = 0; half < 23; half++) {
        world.clock.pass(30, 'minutes')
        expect(await isIn(person)).toBe(true)
      }
      world.clock.pass(30, 'minutes')
      expect(await isIn(person)).toBe(true)
      world.clock.pass(1, 'seconds')
      expect(await isIn(person)).toBe(false)
    }))

  it('writes that it was seen once a minute at most', () =>
    inWorld(async (as, world) => {
      world.clock.stop()
      const person = await atDesk(as, world, shinsa)
      const seen = async () =>
        (await world.database.asOwner<{ seen_at: Date }>('select seen_at from staff_sessions'))[0]!.seen_at
      const first = await seen()
      world.clock.pass(60, 'seconds')
      await isIn(person)
      expect(await seen()).toEqual(first)
      world.clock.pass(1, 'seconds')
      await isIn(person)
      expect((await seen()).getTime() - first.getTime()).toBe(61_000)
    }))

  it('opens nothing in another tenant, nor with a changed token, nor half-open', () =>
    inWorld(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      const token = person.cookies.get(cookie)!
      const elsewhere = browserOf(as, staffCast.mihonShinsa)
      elsewhere.cookies.set(staffCookie(elsewhere.tenant), token)
      expect(await isIn(elsewhere)).toBe(false)
      person.cookies.set(cookie, token.slice(1))
      expect(await isIn(person)).toBe(false)
      person.cookies.set(cookie, token)
      await world.database.asOwner('update staff_sessions set complete_at = null')
      expect(await isIn(person)).toBe(false)
    }))

  it('is listed, and ends from another one of the same person only', () =>
    inWorld(async (as, world) => {
      const person = await atDesk(as, world, shinsa)
      const lost = browserOf(as, shinsa, 'lost telephone')
      const lostToken = (await atDesk(as, world, shinsa)).cookies.get(cookie)!
      lost.cookies.set(cookie, lostToken)
      const third = await atDesk(as, world, shinsa)
      await third.goesTo('staffAccount', {})
      expect(third.page.text).toContain('この端末')
      const [other] = await world.database.asOwner<{ id: string }>(
        "select session_id as id from staff_sessions s join staff using (tenant_id, staff_id) where login = 'shinsa' limit 1",
      )
      const chief = await atDesk(as, world, kanri)
      await chief.goesTo('staffAccount', {})
      const csrf = chief.page.value('csrf')
      const stolen = await chief.asks(chief.url('staffSession', { session: other!.id }), {
        method: 'POST',
        body: new URLSearchParams({ csrf }).toString(),
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      })
      expect(stolen.status).toBe(404)
      expect(await isIn(lost)).toBe(true)
      await person.goesTo('staffAccount', {})
      await person.presses('ほかの端末をすべて終了する')
      expect(person.page.text).toContain('ほかの端末をすべて終了しました')
      expect([await isIn(person), await isIn(lost)]).toEqual([true, false])
    }))

  it('is purged once nobody can use it', () =>
    inWorld(async (as, world) => {
      await atDesk(as, world, shinsa)
      world.clock.pass(13, 'hours')
      await world.runRoutine('purge.expired')
      expect(await world.database.asOwner('select 1 from staff_sessions')).toEqual([])
    }))
})

describe('a role in a unit', () => {
  const units = [
    { id: 'education', parentId: null, name: '教育委員会' },
    { id: 'library', parentId: 'education', name: '県立図書館' },
    { id: 'desk', parentId: 'library', name: '一般閲覧室' },
    { id: 'tax', parentId: null, name: '税務課' },
  ]

  it('counts in all units below it', () => {
    expect(spreadOut([{ role: 'examiner', unit: 'education' }], units).map(({ unit }) => unit)).toEqual([
      'education',
      'library',
      'desk',
    ])
    expect(spreadOut([{ role: 'administrator', unit: null }], units)).toEqual([
      { role: 'administrator', unit: null },
    ])
  })

  it('is shown with its unit', () => {
    expect(
      postOf(
        [
          { role: 'author', unit: 'library' },
          { role: 'publisher', unit: 'library' },
          { role: 'reader', unit: 'tax' },
        ],
        units,
      ),
    ).toBe('県立図書館・手続き作成・公開承認、税務課・閲覧')
    expect(postOf([{ role: 'administrator', unit: null }], units)).toBe('システム管理者')
  })
})

it('knows a device by the names of its browser and system only', () => {
  const windows =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0'
  expect(deviceOf(`${windows} Safari/537.36`)).toBe('Chrome（Windows）')
  expect(deviceOf(`${windows} Safari/537.36 Edg/143.0.0.0`)).toBe('Edge（Windows）')
  expect(deviceOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1')).toBe(
    'Safari（iPhone）',
  )
  expect(deviceOf('<script>')).toBe('ブラウザー')
})
