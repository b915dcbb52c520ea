import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Answer } from '../../journeys/client'
import { until } from '../../journeys/until'
import { pdf } from '../../testing/files/naughty-files'
import { Stage } from '../stage'
import type { BegunDraft } from '../workload/drafts'
import { attach, seenOf } from '../workload/web-desk'

let stage: Stage
beforeAll(async () => {
  stage = await Stage.open('session-ended')
  await stage.pile.fill(10)
})
afterAll(() => stage?.close())

/** Sixty-one minutes without a request. */
const letTheSessionEnd = ({ id }: BegunDraft) =>
  stage.ask(
    `update sessions set seen_at = seen_at - interval '61 minutes'
     from session_reach where session_reach.session_id = sessions.session_id and target_id = $1`,
    [id],
  )

/** Proves oneself anew with the code of a mail, as the page asks. */
async function comeBack({ client, address, email }: BegunDraft): Promise<void> {
  const page = await client.get(`${address}/resume`)
  expect(page.status).toBe(200)
  const asked = await client.post(`${address}/resume`, [['csrf', page.value('csrf')]])
  expect(asked.status, asked.words).toBe(303)
  const code = await until('the code', () => stage.mail.codeTo(email))
  const confirmation = await client.get(asked.location)
  const entered = await client.post(asked.location, [
    ['csrf', confirmation.value('csrf')],
    ['code', code],
  ])
  expect(entered.location).toBe(address)
}

const typed = (page: Answer, number: string) =>
  [
    ['csrf', page.value('csrf')],
    ['version', page.value('version')],
    ['page', page.value('page')],
    ['user-number', number],
  ] as const

const held = async ({ client, address }: BegunDraft) => (await client.get(address)).value('user-number')

describe('a session that ends while somebody fills in', () => {
  it.each(['next', 'pause'])('keeps what was typed when 「%s」 is pressed', async (action) => {
    const draft = stage.pile.take()
    const page = await draft.client.get(draft.address)
    await letTheSessionEnd(draft)
    const answer = await draft.client.post(draft.address, [...typed(page, '24680'), ['action', action]])
    expect(answer.location).toBe(`${draft.address}/resume`)
    await comeBack(draft)
    expect(await held(draft)).toBe('24680')
  })

  it('keeps what the page saves by itself', async () => {
    const draft = stage.pile.take()
    const page = await draft.client.get(draft.address)
    await letTheSessionEnd(draft)
    const saved = await draft.client.post(`${draft.address}/entries`, [
      ['csrf', page.value('csrf')],
      ['user-number', '13579'],
    ])
    expect(saved.status).toBe(200)
    await comeBack(draft)
    expect(await held(draft)).toBe('13579')
  })

  it('keeps the files of before, and lets one submit afterwards what the confirmation showed', async () => {
    const draft = stage.pile.take()
    const page = await draft.client.get(draft.address)
    expect(await attach(draft, page.value('csrf'))).toEqual({ phase: 'ok' })
    await draft.client.post(draft.address, [...typed(page, '97531'), ['action', 'next']])
    const confirmation = await draft.client.get(`${draft.address}/confirm`)
    await letTheSessionEnd(draft)
    const pressed = await draft.client.post(`${draft.address}/submission`, seenOf(confirmation))
    expect(pressed.location).toBe(`${draft.address}/resume`)
    await comeBack(draft)
    const again = await draft.client.get(`${draft.address}/confirm`)
    expect(again.words).toContain('97531')
    const done = await draft.client.post(`${draft.address}/submission`, seenOf(again))
    expect(done.location).toMatch(/\/complete$/)
  })

  it('keeps what was typed beside a file that came too late, and says that the file is to be attached again', async () => {
    const draft = stage.pile.take()
    const page = await draft.client.get(draft.address)
    await letTheSessionEnd(draft)
    const answer = await draft.client.post(draft.address, [
      ...typed(page, '86420'),
      ['file:documents', { name: 'proof.pdf', bytes: pdf() }],
      ['action', 'next'],
    ])
    expect(answer.location).toBe(`${draft.address}/resume`)
    await comeBack(draft)
    expect(await held(draft)).toBe('86420')
    const refused = await draft.client.post(draft.address, [
      ...typed(await draft.client.get(draft.address), '86420'),
      ['action', 'next'],
    ])
    expect(refused.status).toBe(422)
    expect(refused.words).toContain('添付資料のファイルを添付してください')
  })

  it('shows again what was typed when the proof of the form has run out', async () => {
    const draft = stage.pile.take()
    const page = await draft.client.get(draft.address)
    const fields = typed(page, '11223').filter(([name]) => name !== 'csrf')
    const answer = await draft.client.post(draft.address, [
      ['csrf', 'of another time'],
      ...fields,
      ['action', 'next'],
    ])
    expect(answer.status).toBe(403)
    expect(answer.value('user-number')).toBe('11223')
    const pressed = await draft.client.post(draft.address, [
      ['csrf', answer.value('csrf')],
      ...fields,
      ['action', 'pause'],
    ])
    expect(pressed.status).toBe(303)
    expect(await held(draft)).toBe('11223')
  })
})
