import { afterAll, beforeAll, expect, it } from 'vitest'
import { ask } from './database'
import { fillIn, newGuest, numberIn, openDraft, seenBy } from './guest'
import { Deployment } from './server'

const times = 100

let deployment: Deployment
beforeAll(async () => {
  deployment = await Deployment.start()
})
afterAll(() => deployment?.end())

/** A draft that only waits for 申込む, and the same person at two connections. */
async function readyTwice() {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest)
  await fillIn(guest, draft)
  const seen = await seenBy(guest, draft)
  const post = (client = guest.client.twin()) => client.post(`${draft}/submission`, seen)
  return { first: post, second: post, id: draft.split('/').at(-1) }
}

it(`gives one application and the same number to two submissions at once, ${times} of ${times} times`, async () => {
  const ready = await Promise.all(Array.from({ length: times }, readyTwice))
  const numbers = new Set<string>()
  for (const { first, second, id } of ready) {
    const answers = await Promise.all([first(), second()])
    const [one, other] = answers.map(numberIn)
    expect(one).toMatch(/^\d{12}$/)
    expect(other).toBe(one)
    expect(numberIn(await first()), 'later, once more').toBe(one)
    const applications = await ask(deployment, 'select number from applications where draft_id = $1', [id])
    expect(applications).toEqual([{ number: one }])
    numbers.add(String(one))
  }
  expect(numbers.size).toBe(times)
  expect(deployment.defects).toEqual([])
})
