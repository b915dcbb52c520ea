import { describe, expect, it } from 'vitest'
import { asActor, system } from '../../../testing/scenes/arrivals'
import { inWorld, type World } from '../../../testing/world'
import { challengeFor, challengeMs, type Question, useChallenge } from './challenge'

const [aomori, mihon] = ['pref-aomori-u', 'demo-city-u'] as const
const question: Question = { visitor: 'a-browser', purpose: 'show account ' }

const asked = (world: World, tenant: typeof aomori | typeof mihon = aomori) =>
  asActor(world, tenant, {
    actor: system,
    work: async (scope) => challengeFor(scope, question).toString('base64url'),
  })

const answers = (world: World, challenge: string, to: Partial<Question> & { at?: typeof mihon } = {}) => {
  const { at = aomori, ...other } = to
  return asActor(world, at, {
    actor: system,
    work: (scope) => useChallenge(scope, { ...question, ...other }, challenge),
  })
}

describe('a challenge', () => {
  it('is another one each time, and good once', () =>
    inWorld(async (_as, world) => {
      world.clock.stop()
      const [one, other] = [await asked(world), await asked(world)]
      expect(one).not.toBe(other)
      expect([await answers(world, one), await answers(world, one)]).toEqual([true, false])
      expect(await answers(world, other)).toBe(true)
    }))

  it('is one however it is written: a second way to write the same bytes is the same challenge', () =>
    inWorld(async (_as, world) => {
      const one = await asked(world)
      const again = Buffer.from(one, 'base64url').toString('base64')
      expect(await answers(world, again)).toBe(true)
      expect(await answers(world, one)).toBe(false)
    }))

  it('is good for its tenant, browser and purpose alone, and unspent by who has no right to it', () =>
    inWorld(async (_as, world) => {
      const one = await asked(world)
      expect(await answers(world, one, { at: mihon })).toBe(false)
      expect(await answers(world, one, { visitor: 'another' })).toBe(false)
      expect(await answers(world, one, { purpose: 'show staff ' })).toBe(false)
      expect(await answers(world, one)).toBe(true)
    }))

  it('is ours: with any byte changed, cut or added it is none', () =>
    inWorld(async (_as, world) => {
      const bytes = Buffer.from(await asked(world), 'base64url')
      const changed = [...bytes.keys()].map((at) =>
        bytes.map((byte, index) => (index === at ? byte ^ 1 : byte)),
      )
      const wrong = [...changed, bytes.subarray(1), Buffer.concat([bytes, Buffer.alloc(1)]), Buffer.alloc(0)]
      for (const one of wrong)
        expect(await answers(world, Buffer.from(one).toString('base64url'))).toBe(false)
      expect(await answers(world, bytes.toString('base64url'))).toBe(true)
    }))

  it('lives for five minutes, and is not from the future', () =>
    inWorld(async (_as, world) => {
      world.clock.stop()
      const [late, early] = [await asked(world), await asked(world)]
      world.clock.pass(-1, 'seconds')
      expect(await answers(world, early)).toBe(false)
      world.clock.pass(1 + challengeMs / 1000, 'seconds')
      expect(await answers(world, early)).toBe(true)
      world.clock.pass(1, 'seconds')
      expect(await answers(world, late)).toBe(false)
    }))
})
