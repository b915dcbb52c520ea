import { expect, it } from 'vitest'
import { accept, sendBack } from './desk/examination'
import { correctOnThePhone, readTheResult } from './desk/on-the-phone'
import { receive } from './desk/reception'
import type { Story } from './desk/story'
import { fillIn, newGuest, numberIn, openDraft, submit } from './guest'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

it.each([
  { width: 1440, javaScript: true },
  { width: 1024, javaScript: false },
  { width: 375, javaScript: true },
])(
  'a library card goes over the desk: taken, returned with two marks, put right on a phone, accepted (staff at $width, JavaScript $javaScript)',
  async ({ width, javaScript }) => {
    const guest = newGuest(deployment)
    const draft = await openDraft(guest)
    await fillIn(guest, draft)
    const number = numberIn(await submit(guest, draft))
    expect(number).toMatch(/^\d{12}$/)
    const seat = { baseUrl: deployment.baseUrl, width, javaScript }
    const story: Story = { deployment, browser, seat, guest, number }
    await receive(story)
    await sendBack(story)
    await correctOnThePhone(story)
    await accept(story)
    await readTheResult(story)
    expect(deployment.defects).toEqual([])
  },
  150_000,
)
