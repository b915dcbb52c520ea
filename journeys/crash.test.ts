import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Fault, inFault } from './crash/fault'
import { keepFillingIn } from './crash/filling-in'
import { keepSubmitting } from './crash/submitting'
import { ask } from './database'
import { fillIn, type Guest, newGuest, openDraft } from './guest'
import { allMails } from './mailbox'
import { Deployment } from './server'
import { until } from './until'

/** Rounds of kill -9; FAULT_ROUNDS sets more. */
const rounds = Number(process.env.FAULT_ROUNDS ?? 6)
const people = 6
const faults: Fault[] = ['the application', 'the database', 'both']
const round = (number: number) => ({ number, fault: faults[number % faults.length] ?? 'both' })

let deployment: Deployment
beforeAll(async () => {
  deployment = await Deployment.start()
})
afterAll(() => deployment?.end())

type Waiting = { guest: Guest; draft: string }

const drafts = (): Promise<Waiting[]> =>
  Promise.all(
    Array.from({ length: people }, async () => {
      const guest = newGuest(deployment)
      return { guest, draft: await openDraft(guest) }
    }),
  )

describe.each(Array.from({ length: rounds }, (_, number) => round(number)))(
  'kill -9 of $fault (round $number)',
  ({ number, fault }) => {
    it('while people fill in loses nothing that was acknowledged', async () => {
      const waiting = await drafts()
      const work = waiting.map(({ guest, draft }) => keepFillingIn(guest, draft))
      await inFault(deployment, { fault, work, after: 1 + number * 3 })
      for (const [index, { guest, draft }] of waiting.entries()) {
        const page = await guest.client.get(draft)
        expect(page.value('user-number')).toBe(work[index]?.last())
      }
    })

    it('while people submit gives each draft one application, its number and its mail', async () => {
      const waiting = await drafts()
      for (const { guest, draft } of waiting) await fillIn(guest, draft)
      const work = await Promise.all(waiting.map(({ guest, draft }) => keepSubmitting(guest, draft)))
      await inFault(deployment, { fault, work, after: number % people })
      for (const [index, { guest, draft }] of waiting.entries()) {
        const applications = await ask<{ number: string }>(
          deployment,
          'select number from applications where draft_id = $1',
          [draft.split('/').at(-1)],
        )
        expect(applications.map((one) => one.number)).toEqual([work[index]?.last()])
        const page = await guest.client.get(`/pref-aomori-u/applications/${work[index]?.last()}/complete`)
        expect(page.heading).toBe('申込完了')
      }
      const arrived = async () =>
        (await allMails(deployment)).filter((mail) => mail.subject.startsWith('【申込完了】'))
      await until(
        'a mail for each application',
        async () => {
          const to = new Set((await arrived()).map((mail) => mail.to))
          return waiting.every(({ guest }) => to.has(guest.email))
        },
        150,
      )
    }, 200_000)
  },
)
