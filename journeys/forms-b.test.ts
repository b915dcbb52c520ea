import { describe, expect, it } from 'vitest'
import { walkTheHallByKeyboard } from './forms-b/by-keyboard'
import { walkTheHall } from './forms-b/hall'
import { walkTheLibraryCard } from './forms-b/library'
import { walkTheReturn } from './forms-b/returned'
import { walkTheSubsidy } from './forms-b/subsidy'
import { beginWalk, type Walk } from './forms-b/walk'
import { stageForFile } from './stage'

const stage = await stageForFile()

async function walked(
  who: Parameters<typeof beginWalk>[1],
  story: (walk: Walk) => Promise<unknown>,
): Promise<void> {
  const walk = await beginWalk(stage, who)
  await story(walk)
  expect(walk.person.wrongs).toEqual([])
  await walk.person.close()
}

describe.each([true, false])('on a phone, JavaScript %s', (javaScript) => {
  it('a card holder who married and moved changes what the library knows', () =>
    walked({ javaScript }, walkTheLibraryCard))

  it('a company asks for a subsidy of what it will cost, and corrects it on request', () =>
    walked({ javaScript }, async (walk) => walkTheReturn(walk, await walkTheSubsidy(walk))))

  it('a choir asks for a hall', () => walked({ javaScript }, walkTheHall))
})

describe('somebody without a mouse', () => {
  const byKeyboard = { javaScript: true, byKeyboard: true }

  it('asks for a room', () => walked(byKeyboard, walkTheHallByKeyboard))

  it('changes what the library knows', () => walked(byKeyboard, walkTheLibraryCard))

  it('asks for a subsidy', () => walked(byKeyboard, walkTheSubsidy))
})
