import { expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { givenApplication, onDesk, tenantOf } from '../../../../testing/scenes/deciding'
import { inCommittedWorld, type World } from '../../../../testing/world'
import { inScope, type Scope } from '../../../database/scope'
import type { Actor } from '../../../kernel/actor'
import { grant } from '../../applicants/session'
import { firstBreak } from '../../history/chain'
import { chainOf } from '../../history/store'
import { beginCorrection } from '../drafts/begin-correction'
import { draftById } from '../drafts/draft-store'
import { applicationByNumber } from '../store'
import { submit } from '../submit'
import { withdraw } from '../withdraw'
import { accept } from './accept'
import { reject } from './reject'
import { returnApplication } from './return-application'
import { take } from './take'

const { shinsa, uketsuke } = staffCast
const email = (n: number) => `person${n}@example.jp`

/** Tasks a few at a time, so that the pool's connections are contended for by the pairs alone. */
async function inLanes(count: number, task: (n: number) => Promise<void>): Promise<void> {
  let next = 0
  const lane = async () => {
    for (let n = next++; n < count; n = next++) await task(n)
  }
  await Promise.all(Array.from({ length: 5 }, lane))
}

/** Every application: its state, its chain whole, one mail for its submission and one for each move after it. */
async function settled(world: World, number: string, moves: number) {
  const tenant = await tenantOf(world, shinsa.tenant)
  return inScope(world.house, tenant, { kind: 'system', task: 'audit' }, async (scope) => {
    const application = (await applicationByNumber(scope, number))!
    const chain = await chainOf(scope, application.id)
    expect(firstBreak(application.id, chain)).toBeNull()
    expect(chain).toHaveLength(1 + moves)
    expect(application.lock).toBe(1 + moves)
    const mails = world.post.mails.filter(({ to }) => to === application.email)
    expect(mails).toHaveLength(1 + moves)
    return { status: application.status, last: chain.at(-1)!.kind }
  })
}

/** As the applicant, in a browser that reaches the application. */
async function asApplicant<T>(world: World, actor: Actor, work: (scope: Scope) => Promise<T>): Promise<T> {
  return inScope(world.house, await tenantOf(world, shinsa.tenant), actor, work)
}

async function applicantOf(world: World, id: string): Promise<Actor> {
  const session = await asApplicant(world, { kind: 'guest', session: null }, (scope) => grant(scope, id))
  return { kind: 'guest', session }
}

it(
  'of two who decide at once, 200 times, one wins and the other is told; one mail goes out',
  () =>
    inCommittedWorld(async (as, world) => {
      const numbers: string[] = []
      await inLanes(200, async (n) => {
        const { number } = await givenApplication(world, { email: email(n) })
        numbers.push(number)
        const seen = { number, lock: 1 }
        const marks = { marked: ['name'], reasons: { name: '理由' }, message: '', deadline: null }
        const rivals = [
          () => onDesk([as, world], shinsa, (scope) => reject(scope, seen, '理由')),
          () => onDesk([as, world], shinsa, (scope) => returnApplication(scope, seen, marks)),
          () => onDesk([as, world], uketsuke, (scope) => take(scope, seen)),
        ]
        const outcomes = await Promise.all([
          onDesk([as, world], shinsa, (scope) => accept(scope, seen, 'ひとこと')),
          rivals[n % rivals.length]!(),
        ])
        expect(outcomes.map((one) => Object.keys(one)[0]).sort()).toEqual(['decided', 'movedOn'])
      })
      expect(await world.runJobs()).toEqual([])
      for (const number of numbers) await settled(world, number, 1)
    }),
  120_000,
)

const afterwards: Record<string, string> = {
  'application.accepted': 'accepted',
  'application.withdrawn': 'withdrawn',
  'application.corrected': 'waiting',
}

it(
  'of a decision and the applicant’s own change at once, one comes through',
  () =>
    inCommittedWorld(async (as, world) => {
      const numbers: string[] = []
      await inLanes(100, async (n) => {
        const { id, number } = await givenApplication(world, { email: email(n) })
        numbers.push(number)
        const actor = await applicantOf(world, id)
        const begun = n % 2 ? await correctionOf(world, actor, number) : null
        const [decided, changed] = await Promise.all([
          onDesk([as, world], shinsa, (scope) => accept(scope, { number, lock: 1 }, '')),
          asApplicant(world, actor, async (scope) =>
            begun ? submit(scope, begun.draftId, begun.seen) : withdraw(scope, number, '間違えたため'),
          ),
        ])
        expect(['decided' in decided, 'movedOn' in decided]).toEqual([
          'movedOn' in changed,
          !('movedOn' in changed),
        ])
      })
      expect(await world.runJobs()).toEqual([])
      for (const number of numbers) {
        const { status, last } = await settled(world, number, 1)
        expect(status).toBe(afterwards[last])
      }
    }),
  60_000,
)

async function correctionOf(world: World, actor: Actor, number: string) {
  const draftId = await asApplicant(world, actor, (scope) => beginCorrection(scope, number))
  const draft = await asApplicant(world, actor, (scope) => draftById(scope, draftId))
  return { draftId, seen: { edits: draft!.edits, lang: 'ja' as const, visitor: '' } }
}
