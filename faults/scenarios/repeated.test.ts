import { afterAll, beforeAll, expect, it } from 'vitest'
import { report } from '../report'
import { rounds } from '../rounds'
import { Stage } from '../stage'
import { fillIn, pressUntilDone } from '../workload/applicants'

const times = rounds({ short: 12, long: 100 })

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open('repeated')
  await stage.pile.fill(times)
})
afterAll(() => stage?.close())

/** Sessions and drafts are a day older than they are. */
const letADayPass = () =>
  stage.ask(
    `with older as (update sessions set created_at = created_at - interval '1 day', seen_at = seen_at - interval '1 day')
     update drafts set saved_at = saved_at - interval '1 day', submitted_at = submitted_at - interval '1 day'`,
  )

it(`takes ${times} × two at once, again, a day later and with another body for one application each`, async () => {
  const { history, random, deployment } = stage
  const drafts = Array.from({ length: times }, () => stage.pile.take())
  const told = new Map<string, string>()
  for (const draft of drafts) {
    const form = await fillIn({ history, random }, 'first tab', draft)
    const press = (proc: string) => pressUntilDone(history, { proc, draft, form: { ...form } })
    const [one, other] = await Promise.all([press('first tab'), press('second tab')])
    expect(other, stage.replay).toBe(one)
    expect(await press('first tab'), 'loaded again').toBe(one)
    const otherBody = form.seen.map(([name, value]) => [name, name === 'edits' ? '99' : value] as const)
    const changed = { seen: [...otherBody, ['user-number', '4444']] as const }
    expect(
      await pressUntilDone(history, { proc: 'second tab', draft, form: changed }),
      'with another body',
    ).toBe(one)
    told.set(draft.id, one)
  }
  await letADayPass()
  for (const draft of drafts) {
    const page = await draft.client.get(`${draft.address}/confirm`)
    expect(page.location, 'the confirmation, a day later').toMatch(
      new RegExp(`/applications/${told.get(draft.id)}/complete$`),
    )
  }
  await stage.untilMailsAreOut()
  const verdict = await stage.judge()
  report({ scenario: 'R3 submitted again, at once and later', strikes: [], verdict })
  expect(verdict.findings, stage.replay).toEqual([])
  expect(deployment.defects).toEqual([])
}, 600_000)

it('changes nothing by what is typed or attached after the submission', async () => {
  const { history, random, deployment } = stage
  await stage.pile.fill(1)
  const draft = stage.pile.take()
  const form = await fillIn({ history, random }, 'first tab', draft)
  const csrf = String(form.seen[0]?.[1])
  const number = await pressUntilDone(history, { proc: 'first tab', draft, form })
  const saved = await draft.client.post(`${draft.address}/entries`, [
    ['csrf', csrf],
    ['user-number', '5555'],
  ])
  expect([saved.status, saved.html]).toEqual([409, '{"submitted":true}'])
  const posted = await draft.client.post(draft.address, [
    ['csrf', csrf],
    ['user-number', '5555'],
    ['action', 'next'],
  ])
  expect(posted.location).toMatch(new RegExp(`/applications/${number}/complete$`))
  const verdict = await stage.judge()
  expect(verdict.findings.filter((finding) => !finding.includes('mail'))).toEqual([])
  expect(deployment.defects).toEqual([])
})
