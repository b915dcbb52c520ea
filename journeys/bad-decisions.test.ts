import { describe, expect, it } from 'vitest'
import type { Answer, Fields } from './client'
import { postForm } from './guest'
import { allMails, mailTo } from './mailbox'
import {
  atDesk,
  type Case,
  caseAt,
  decide,
  newCase,
  newColleague,
  preparing,
  sending,
  standingOf,
  written,
} from './staff'
import { deploymentForFile } from './stage'

const deployment = await deploymentForFile()
const shinsa = await atDesk(deployment, 'shinsa')
const kanri = await atDesk(deployment, 'kanri')

const { reason } = written
const rejecting: Fields = [['reason', reason]]
const returning: Fields = written.return

/** What a page gives back of what was written for a decision. */
const given = (page: Answer) => page.value('body')
const mailsAbout = async ({ guest }: Case, subject: string) =>
  (await allMails(deployment)).filter((mail) => mail.to === guest.email && mail.subject.startsWith(subject))

describe('who decides twice', () => {
  it('in the same words, by a double click, decided once', async () => {
    const one = await newCase(deployment)
    const page = await preparing(shinsa, one.number, 'rejection')
    const send = () => sending(shinsa, one.number, { deed: 'rejection', page, typed: rejecting })
    const answers = [...(await Promise.all([send(), send()])), await send()]
    for (const answer of answers)
      expect([answer.status, answer.location]).toEqual([303, `${caseAt(shinsa, one.number)}?done=reject`])
    expect(await standingOf(deployment, one.number)).toMatchObject({
      status: 'rejected',
      lock: 2,
      happened: ['application.submitted', 'application.rejected'],
    })
    await mailTo(deployment, one.guest.email, '【不受理】')
    expect(await mailsAbout(one, '【不受理】')).toHaveLength(1)
  })

  it('in other words from another tab is told, and gets the words back', async () => {
    const { number } = await newCase(deployment)
    const page = await preparing(shinsa, number, 'rejection')
    await sending(shinsa, number, { deed: 'rejection', page, typed: [['reason', '県外の方のため']] })
    const before = await standingOf(deployment, number)
    const answer = await sending(shinsa, number, { deed: 'rejection', page, typed: rejecting })
    expect([answer.status, answer.heading]).toEqual([
      409,
      expect.stringContaining('工藤 一郎さんが不受理にしました'),
    ])
    expect(given(answer)).toBe(`【不受理の理由】\n${reason}`)
    expect(answer.html).not.toContain('<b>もう一度')
    expect(await standingOf(deployment, number)).toEqual(before)
  })

  it('after a colleague is told who did what, and can keep the words as a memo', async () => {
    const { number } = await newCase(deployment)
    const late = await newColleague(kanri, 'examiner')
    const page = await preparing(late, number, 'return')
    await decide(shinsa, number, { deed: 'acceptance' })
    const before = await standingOf(deployment, number)
    const answer = await sending(late, number, { deed: 'return', page, typed: returning })
    expect([answer.status, answer.heading]).toEqual([
      409,
      expect.stringContaining('工藤 一郎さんが受理しました'),
    ])
    expect(answer.words).toContain('あなたの「返却」は行っていません。何も送っていません。')
    for (const words of ['末尾が「6018」です。', 'お手数をおかけします。'])
      expect(given(answer)).toContain(words)
    expect(await standingOf(deployment, number)).toEqual(before)
    const kept = await late.client.post(`${caseAt(late, number)}/notes`, [
      ['csrf', answer.value('csrf')],
      ['note', answer.value('note')],
      ['body', given(answer)],
    ])
    expect(kept.status).toBe(303)
    expect((await late.client.get(kept.location)).words).toContain('末尾が「6018」です。')
  })
})

it('a case that was taken back is not decided, and the words are kept', async () => {
  const { guest, number } = await newCase(deployment)
  const pages = {
    rejection: await preparing(shinsa, number, 'rejection'),
    return: await preparing(shinsa, number, 'return'),
  }
  const here = `/pref-aomori-u/applications/${number}/withdrawal`
  await guest.client.post(here, [
    ['csrf', (await guest.client.get(here)).value('csrf')],
    ['reason', '間違えました'],
  ])
  const before = await standingOf(deployment, number)
  expect(before.status).toBe('withdrawn')
  const rejected = await sending(shinsa, number, {
    deed: 'rejection',
    page: pages.rejection,
    typed: rejecting,
  })
  expect([rejected.status, given(rejected)]).toEqual([409, `【不受理の理由】\n${reason}`])
  expect(rejected.heading).toContain('申込者が取り下げました')
  const returned = await sending(shinsa, number, { deed: 'return', page: pages.return, typed: returning })
  expect([returned.status, given(returned)]).toEqual([409, expect.stringContaining('末尾が「6018」です。')])
  for (const deed of ['acceptance', 'rejection', 'return'] as const)
    expect((await preparing(shinsa, number, deed)).location).toBe(caseAt(shinsa, number))
  expect(await standingOf(deployment, number)).toEqual(before)
})

describe('a decision that says too little', () => {
  const withOut = (name: string): Fields => returning.filter(([field]) => field !== name)
  it.each([
    ['返却 without a field', 'return', withOut('mark'), '直してほしい項目に、1つ以上印をつけてください'],
    ['返却 without a reason', 'return', withOut('reason.user-number'), '理由を入力してください'],
    [
      '返却 of a field that there is not',
      'return',
      [['mark', '__proto__'], ...withOut('mark')],
      '直してほしい項目に、1つ以上印をつけてください',
    ],
    [
      '返却 until a day that there is not',
      'return',
      [...withOut('reply'), ['reply', 'day'], ['day', '令和8'], ['day', '2'], ['day', '30']],
      'その日はありません',
    ],
    ['不受理 without a reason', 'rejection', [['reason', ' 　\r\n']], '理由を入力してください'],
    ['不受理 in too many words', 'rejection', [['reason', 'あ'.repeat(501)]], '500文字以内'],
    ['受理 in too many words', 'acceptance', [['message', 'あ'.repeat(501)]], '500文字以内'],
  ] as const)('%s is asked for it at the top, with everything kept', async (_, deed, typed, says) => {
    const { number } = await newCase(deployment)
    const before = await standingOf(deployment, number)
    const page = await preparing(shinsa, number, deed)
    const answer = await sending(shinsa, number, { deed, page, typed })
    expect(answer.status).toBe(422)
    expect(answer.words).toContain(says)
    for (const [name, value] of typed)
      if (/^(reason|message)/.test(name)) expect(answer.value(name).trim()).toBe(String(value).trim())
    expect(await standingOf(deployment, number)).toEqual(before)
  })
})

it('a decision against an older version is not made, whatever the form says the version was', async () => {
  const { guest, number, draft } = await newCase(deployment)
  const page = await preparing(shinsa, number, 'acceptance')
  const csrf = (await guest.client.get(`/pref-aomori-u/applications/${number}`)).value('csrf')
  const begun = await guest.client.post(`/pref-aomori-u/applications/${number}/correction`, [['csrf', csrf]])
  expect(begun.location).not.toBe(draft)
  await postForm(guest, begun.location, [['user-number', '7654321']])
  const confirmation = await guest.client.get(`${begun.location}/confirm`)
  const corrected = await guest.client.post(`${begun.location}/submission`, [
    ['csrf', confirmation.value('csrf')],
    ['edits', confirmation.value('edits')],
  ])
  expect(corrected.location).toContain('corrected=1')
  const before = await standingOf(deployment, number)
  expect(before).toMatchObject({ status: 'waiting', revision: 2, lock: 2 })
  for (const lock of ['1', '', '-1', '2.0', '1e1', '99999999999', 'x', '３'])
    for (const deed of ['acceptance', 'rejection', 'return', 'taking', 'completion'] as const) {
      const answer = await shinsa.client.post(`${caseAt(shinsa, number)}/${deed}`, [
        ['csrf', page.value('csrf')],
        ['lock', lock],
        ...rejecting,
      ])
      expect([lock, deed, answer.status]).toEqual([lock, deed, 409])
    }
  expect(await standingOf(deployment, number)).toEqual(before)
})
