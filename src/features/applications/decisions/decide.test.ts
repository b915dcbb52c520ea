import { describe, expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import {
  givenApplication,
  onDesk,
  passwordAnswers,
  standing,
  tenantOf,
} from '../../../../testing/scenes/deciding'
import { type As, cast, inWorld, type World } from '../../../../testing/world'
import { inScope } from '../../../database/scope'
import type { Answers } from '../../forms/answers'
import { historyOf } from '../../history/record'
import { accept } from './accept'
import { finish } from './finish'
import { reject } from './reject'
import { returnApplication, type TypedReturn } from './return-application'
import { take } from './take'

const { uketsuke, shinsa, shonin, sports, mihonShinsa } = staffCast
const day = (year: string, month: string, date: string) => ({ year, month, day: date })
const typed: TypedReturn = {
  marked: ['user-number'],
  reasons: { 'user-number': 'カードの番号は末尾が「6018」です。', name: '印のない理由' },
  message: 'お手数をおかけします。',
  deadline: null,
}

/** The newest happening of an application. */
async function lastOf(world: World, id: string) {
  const tenant = await tenantOf(world, shinsa.tenant)
  const history = await inScope(world.house, tenant, { kind: 'system', task: 'test' }, (scope) =>
    historyOf(scope, id),
  )
  return history.at(-1)!
}

const begin = async (as: As, world: World) => {
  const { id, number } = await givenApplication(world)
  await world.runJobs()
  return { id, number, place: [as, world] as [As, World] }
}

it('taken, accepted and done: each is recorded with who did it, and the mails go out', () =>
  inWorld(async (as, world) => {
    const { id, number, place } = await begin(as, world)
    await onDesk(place, uketsuke, (scope) => take(scope, { number, lock: 1 }))
    expect(await standing(world, number)).toMatchObject({ status: 'inReview', lock: 2 })
    await onDesk(place, shinsa, (scope) =>
      accept(scope, { number, lock: 2 }, ' 受け取りは弘前でもできます。 '),
    )
    expect(await lastOf(world, id)).toMatchObject({
      kind: 'application.accepted',
      actor: { kind: 'staff', name: shinsa.name },
      detail: { number, message: '受け取りは弘前でもできます。', linkId: expect.any(String) },
    })
    await onDesk(place, shinsa, (scope) => finish(scope, { number, lock: 3 }))
    expect(await standing(world, number)).toMatchObject({ status: 'done', lock: 4 })
    await world.runJobs()
    expect(world.post.mails.map(({ subject }) => subject.slice(0, 5))).toEqual([
      '【申込完了',
      '【受付】県',
      '【受理】県',
    ])
    const mail = world.post.to(cast.hanako.email)
    expect(mail.text).toContain('髙橋 花子 様')
    // It moved on to 完了 before the mail was written.
    expect(mail.text).toContain('処理状況：受理')
    expect(mail.text).not.toContain('弘前')
    const guest = as(cast.hanako)
    await guest.opens(world.post.linkFor(cast.hanako.email))
    expect(guest.page.status).toBe(200)
  }))

it('不受理 asks for a reason, which history keeps and the mail does not say', () =>
  inWorld(async (as, world) => {
    const { id, number, place } = await begin(as, world)
    const tries = ['', ' 　\n', 'あ'.repeat(501)].map((reason) =>
      onDesk(place, shinsa, (scope) => reject(scope, { number, lock: 1 }, reason)),
    )
    expect(await Promise.all(tries)).toEqual([
      { problem: 'missing' },
      { problem: 'missing' },
      { problem: 'too-long' },
    ])
    await onDesk(place, shinsa, (scope) => reject(scope, { number, lock: 1 }, '県外にお住まいのため'))
    expect((await lastOf(world, id)).detail.reason).toBe('県外にお住まいのため')
    await world.runJobs()
    const mail = world.post.to(cast.hanako.email)
    expect(mail.subject).toMatch(/^【不受理】/)
    expect(mail.text).not.toContain('県外')
  }))

describe('返却', () => {
  it('needs a marked field of this form, a reason for each, and a day that can be met', () =>
    inWorld(async (as, world) => {
      world.clock.setTo('2026-01-28T10:34:00+09:00')
      const { number, place } = await begin(as, world)
      const problemsOf = (change: Partial<TypedReturn>) =>
        onDesk(place, shinsa, (scope) =>
          returnApplication(scope, { number, lock: 1 }, { ...typed, ...change }),
        )
      expect(await problemsOf({ marked: ['__proto__', 'nothing'] })).toEqual({ problems: [{ at: 'marks' }] })
      expect(await problemsOf({ marked: ['name', 'reason'], reasons: { name: 'あ'.repeat(501) } })).toEqual({
        problems: [
          { at: 'reason', field: 'name', problem: 'too-long' },
          { at: 'reason', field: 'reason', problem: 'missing' },
        ],
      })
      for (const [deadline, problem] of [
        [day('2026', '2', '30'), 'no-such-day'],
        [day('', '', ''), 'no-such-day'],
        [day('2026', '1', '27'), 'past'],
        [day('2027', '1', '29'), 'too-late'],
      ] as const)
        expect(await problemsOf({ deadline })).toEqual({ problems: [{ at: 'deadline', problem }] })
      expect((await standing(world, number)).status).toBe('waiting')
    }))

  it('keeps marks and reasons, mails the day, and its link opens until that day ends in Japan', () =>
    inWorld(async (as, world) => {
      world.clock.setTo('2026-01-28T10:34:00+09:00')
      const { id, number, place } = await begin(as, world)
      await onDesk(place, shinsa, (scope) =>
        returnApplication(scope, { number, lock: 1 }, { ...typed, deadline: day('令和8', '2', '12') }),
      )
      expect(await standing(world, number)).toMatchObject({ status: 'returned', replyBy: '2026-02-12' })
      expect((await lastOf(world, id)).detail).toEqual({
        number,
        fields: ['user-number'],
        reasons: ['カードの番号は末尾が「6018」です。'],
        replyBy: '2026-02-12',
        message: 'お手数をおかけします。',
        linkId: expect.any(String),
      })
      await world.runJobs()
      const { text } = world.post.to(cast.hanako.email)
      expect(text).toContain('1項目')
      expect(text).toContain('返信の期限：2026年2月12日（木）')
      expect(text).not.toMatch(/6018|お手数/)
      const guest = as(cast.hanako)
      const link = world.post.linkFor(cast.hanako.email)
      world.clock.setTo('2026-02-12T23:59:59+09:00')
      const inTime = await guest.opens(link)
      world.clock.setTo('2026-02-13T00:00:00+09:00')
      expect((await guest.opens(link)).heading).not.toBe(inTime.heading)
    }))

  it('without a day says so, and its link opens for 30 days', () =>
    inWorld(async (as, world) => {
      const { number, place } = await begin(as, world)
      await onDesk(place, shinsa, (scope) => returnApplication(scope, { number, lock: 1 }, typed))
      await world.runJobs()
      expect(world.post.to(cast.hanako.email).text).toContain('返信の期限：なし')
      const rows = await world.database.asOwner<{ days: number }>(
        "select round(extract(epoch from expires_at - now()) / 86400)::int as days from links where kind = 'application'",
      )
      expect(rows).toEqual([{ days: 30 }])
    }))
})

describe('somebody was faster', () => {
  it('the same person, by a double click: it is done, and once', () =>
    inWorld(async (as, world) => {
      const { number, place } = await begin(as, world)
      for (const _ of [1, 2])
        expect(await onDesk(place, shinsa, (scope) => accept(scope, { number, lock: 1 }, ''))).toHaveProperty(
          'decided.status',
          'accepted',
        )
      await world.runJobs()
      expect(world.post.mails).toHaveLength(2)
    }))

  it('the same person, in other words from another tab: the first stand, and the second are not lost unsaid', () =>
    inWorld(async (as, world) => {
      const { id, number, place } = await begin(as, world)
      const seen = { number, lock: 1 }
      const says = (reason: string) => onDesk(place, shinsa, (scope) => reject(scope, seen, reason))
      expect(await says('県外にお住まいのため')).toHaveProperty('decided.status', 'rejected')
      expect(await says(' 県外にお住まいのため\n')).toHaveProperty('decided.status', 'rejected')
      expect(await says('写真が別の方のため')).toHaveProperty('movedOn.application.status', 'rejected')
      expect((await lastOf(world, id)).detail.reason).toBe('県外にお住まいのため')

      const other = await begin(as, world)
      const back = (change: Partial<TypedReturn>) =>
        onDesk(place, shinsa, (scope) =>
          returnApplication(scope, { number: other.number, lock: 1 }, { ...typed, ...change }),
        )
      expect(await back({})).toHaveProperty('decided.status', 'returned')
      expect(await back({})).toHaveProperty('decided.status', 'returned')
      expect(await back({ marked: ['name'] })).toHaveProperty('movedOn.application.status', 'returned')
    }))

  it('another one, or the applicant with a correction: the second is told, and nothing changes', () =>
    inWorld(async (as, world) => {
      const { number, place } = await begin(as, world)
      await onDesk(place, uketsuke, (scope) => take(scope, { number, lock: 1 }))
      const late = await onDesk(place, shinsa, (scope) => reject(scope, { number, lock: 1 }, '理由'))
      expect(late).toHaveProperty('movedOn.application.status', 'inReview')
      expect(await onDesk(place, shinsa, (scope) => take(scope, { number, lock: 1 }))).toHaveProperty(
        'movedOn',
      )
      await onDesk(place, shinsa, (scope) => accept(scope, { number, lock: 2 }, ''))
      // The same person, and another decision.
      expect(
        await onDesk(place, shinsa, (scope) => reject(scope, { number, lock: 2 }, '理由')),
      ).toHaveProperty('movedOn')
      expect((await standing(world, number)).lock).toBe(3)
    }))
})

it('who may not decide is stopped; who may not even open it learns nothing', () =>
  inWorld(async (as, world) => {
    const { number, place } = await begin(as, world)
    const seen = { number, lock: 1 }
    expect(await onDesk(place, uketsuke, (scope) => accept(scope, seen, ''))).toHaveProperty('mayNot')
    expect(await onDesk(place, shonin, (scope) => take(scope, seen))).toHaveProperty('mayNot')
    for (const stranger of [sports, mihonShinsa])
      await expect(onDesk(place, stranger, (scope) => accept(scope, seen, ''))).rejects.toThrow('not-found')
    expect((await standing(world, number)).lock).toBe(1)
  }))

it('the words of a procedure come before its tenant’s, and those before the default', () =>
  inWorld(async (as, world) => {
    const textOf = async (procedure: string, answers: Answers) => {
      const { number } = await givenApplication(world, {
        procedure,
        answers,
        email: `${procedure}@example.jp`,
      })
      await onDesk([as, world], shinsa, (scope) => accept(scope, { number, lock: 1 }, ''))
      await world.runJobs()
      return world.post.to(`${procedure}@example.jp`).text
    }
    expect(await textOf('library-card', { 'user-number': '1234567' })).toContain(
      '利用者カードの登録が済みました',
    )
    expect(await textOf('library-temporary-password', passwordAnswers)).toContain('青森県です。')
  }))
