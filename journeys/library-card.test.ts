import { expect, it } from 'vitest'
import { walkAfterwards } from './library-card/afterwards'
import { walkTheForm } from './library-card/the-form'
import { walkToTheForm } from './library-card/to-the-form'
import type { Walk } from './library-card/walk'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

const ways = [
  { width: 375, javaScript: true, by: 'code' },
  { width: 375, javaScript: false, by: 'link' },
  { width: 1280, javaScript: true, by: 'link' },
  { width: 1280, javaScript: false, by: 'code' },
] as const

it.each(ways)(
  'the manual’s way to a library card is walked from its first page to the end ($width wide, JavaScript $javaScript, by the mail’s $by)',
  async ({ width, javaScript, by }) => {
    const seat = { baseUrl: deployment.baseUrl, width, javaScript }
    const person = await Person.at(browser, seat)
    const email = `hanako+${width}-${javaScript ? 'js' : 'nojs'}@example.jp`
    const walk: Walk = { deployment, browser, seat, person, email }
    await walkToTheForm(walk, by)
    const receipt = await walkTheForm(walk)
    await person.close()
    await walkAfterwards(walk, receipt)
    expect(deployment.defects).toEqual([])
  },
)
