import { expect, it } from 'vitest'
import { staffCast } from '../../../../seeds/cast'
import { onDesk, standing, tenantOf } from '../../../../testing/scenes/deciding'
import { hasItReturned } from '../../../../testing/scenes/returning'
import { cast, inCommittedWorld, type World } from '../../../../testing/world'
import { inScope } from '../../../database/scope'
import { firstBreak } from '../../history/chain'
import { chainOf } from '../../history/store'
import { accept } from '../decisions/accept'

const somebody = (n: number) => ({ tenant: cast.hanako.tenant, email: `person${n}@example.jp` })

async function chain(world: World, number: string): Promise<string[]> {
  const { id } = await standing(world, number)
  const tenant = await tenantOf(world, cast.hanako.tenant)
  return inScope(world.house, tenant, { kind: 'system', task: 'audit' }, async (scope) => {
    const links = await chainOf(scope, id)
    expect(firstBreak(id, links)).toBeNull()
    return links.map(({ kind }) => kind.replace('application.', ''))
  })
}

it('sending it again twice at once, on two devices, makes one revision', () =>
  inCommittedWorld(async (as, world) => {
    for (const n of [1, 2, 3]) {
      const person = as(somebody(n))
      const { number } = await hasItReturned([as, world], person)
      await person.goesTo('application', { number })
      // Both begin at once: it is one draft.
      const begin = person.prepared('直す')
      const drafts = await Promise.all([person.sends(begin), person.sends(begin)])
      const [one, other] = drafts.map((page) => page.headers.get('location'))
      expect(one).toBe(other)
      await person.opens(one ?? '')
      await person.presses('直して再提出する', { 'user-number': '7654321' })
      const send = person.prepared('このまま再提出する')
      const answers = await Promise.all([person.sends(send), person.sends(send)])
      expect(answers.map(({ status }) => status)).toEqual([303, 303])
      expect(await chain(world, number)).toEqual(['submitted', 'returned', 'resubmitted'])
      expect((await standing(world, number)).revision).toBe(2)
    }
    expect(world.defects).toEqual([])
  }))

it('sending it again and taking it back at once leave one of both, and a whole history', () =>
  inCommittedWorld(async (as, world) => {
    for (const n of [1, 2, 3, 4]) {
      const person = as(somebody(n))
      const { number } = await hasItReturned([as, world], person)
      await person.goesTo('application', { number })
      await person.presses('直す')
      await person.presses('直して再提出する', { 'user-number': '7654321' })
      const send = person.prepared('このまま再提出する')
      await person.goesTo('withdrawal', { number })
      const withdraw = person.prepared('取下げる', { reason: '間違えたため' })
      const [sent, withdrawn] = await Promise.all([person.sends(send), person.sends(withdraw)])
      // What was sent again waits, and may still be taken back; what was taken back is not sent again.
      expect(withdrawn.status).toBe(303)
      const history = await chain(world, number)
      expect([sent.status, history.slice(2)]).toEqual(
        sent.status === 303 ? [303, ['resubmitted', 'withdrawn']] : [409, ['withdrawn']],
      )
    }
    expect(world.defects).toEqual([])
  }))

it('staff who decide on what they returned, while it is sent again, are told and change nothing', () =>
  inCommittedWorld(async (as, world) => {
    for (const n of [1, 2, 3, 4]) {
      const person = as(somebody(n))
      const { number } = await hasItReturned([as, world], person)
      await person.goesTo('application', { number })
      await person.presses('直す')
      await person.presses('直して再提出する', { 'user-number': '7654321' })
      const send = person.prepared('このまま再提出する')
      const { lock } = await standing(world, number)
      const [sent, early, next] = await Promise.all([
        person.sends(send),
        onDesk([as, world], staffCast.shinsa, (scope) => accept(scope, { number, lock }, '')),
        onDesk([as, world], staffCast.shinsa, (scope) => accept(scope, { number, lock: lock + 1 }, '')),
      ])
      expect(sent.status).toBe(303)
      expect(Object.keys(early)).toEqual(['movedOn'])
      const accepted = 'decided' in next
      const kinds = ['submitted', 'returned', 'resubmitted', ...(accepted ? ['accepted'] : [])]
      expect(await chain(world, number)).toEqual(kinds)
      expect((await standing(world, number)).status).toBe(accepted ? 'accepted' : 'waiting')
    }
    expect(world.defects).toEqual([])
  }))
