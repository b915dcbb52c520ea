import { describe, expect, it } from 'vitest'
import { walkTheLibraryCard } from './forms-b/library'
import { beginWalk, type Walk } from './forms-b/walk'
import { stageForFile } from './stage'

const stage = await stageForFile()

async function walked(javaScript: boolean, story: (walk: Walk) => Promise<void>): Promise<void> {
  const walk = await beginWalk(stage, javaScript)
  await story(walk)
  expect(walk.person.wrongs).toEqual([])
  await walk.person.close()
}

describe.each([true, false])('on a phone, JavaScript %s', (javaScript) => {
  it('a card holder who married and moved changes what the library knows', () =>
    walked(javaScript, walkTheLibraryCard))
})
