import { expect, it } from 'vitest'
import type { Answer } from './client'
import { ask } from './database'
import { postForm } from './guest'
import { linkIn, mailTo } from './mailbox'
import { atDesk, type Case, decide, newCase, standingOf, written } from './staff'
import { deploymentForFile } from './stage'

const deployment = await deploymentForFile()
const shinsa = await atDesk(deployment, 'shinsa')

const path = (link: string) => new URL(link).pathname
const opening = async ({ guest }: Case, link: string) => {
  const page = await guest.client.get(path(link))
  return guest.client.post(path(link), [['csrf', page.value('csrf')]])
}
const returned = async (): Promise<Case & { link: string }> => {
  const one = await newCase(deployment)
  await decide(shinsa, one.number, { deed: 'return', typed: written.return })
  return { ...one, link: linkIn(await mailTo(deployment, one.guest.email, '【返却】')) }
}
const sendsAgain = ({ guest }: Case, draft: string): Promise<Answer> =>
  postForm(guest, draft, [['user-number', '12346018']], 'resubmit')

it('an applicant whose 返却 was answered finds the application, and no second correction, behind the old link', async () => {
  const one = await returned()
  const draft = (await opening(one, one.link)).location
  expect(draft).toContain('/apply/')
  expect((await sendsAgain(one, draft)).location).toContain('corrected=1')
  const before = await standingOf(deployment, one.number)
  expect(before).toMatchObject({ status: 'waiting', revision: 2 })
  const again = await opening(one, one.link)
  expect(again.location).toBe(`/pref-aomori-u/applications/${one.number}`)
  expect((await one.guest.client.get(draft)).location).toBe(`/pref-aomori-u/applications/${one.number}`)
  expect(await standingOf(deployment, one.number)).toEqual(before)
})

it('an applicant who corrects what was decided meanwhile is told, and changes nothing', async () => {
  const one = await newCase(deployment)
  const here = `/pref-aomori-u/applications/${one.number}`
  const csrf = (await one.guest.client.get(here)).value('csrf')
  const draft = (await one.guest.client.post(`${here}/correction`, [['csrf', csrf]])).location
  await postForm(one.guest, draft, [['user-number', '7654321']])
  const confirmation = await one.guest.client.get(`${draft}/confirm`)
  await decide(shinsa, one.number, { deed: 'acceptance' })
  const before = await standingOf(deployment, one.number)
  const late = await one.guest.client.post(`${draft}/submission`, [
    ['csrf', confirmation.value('csrf')],
    ['edits', confirmation.value('edits')],
  ])
  expect([late.status, late.words]).toEqual([409, expect.stringContaining('受理')])
  const begun = await one.guest.client.post(`${here}/correction`, [['csrf', csrf]])
  expect([begun.status, begun.heading]).toEqual([409, '画面を開いたあとに、内容が変わりました'])
  const withdrawn = await one.guest.client.post(`${here}/withdrawal`, [
    ['csrf', csrf],
    ['reason', 'やめます'],
  ])
  expect([withdrawn.status, withdrawn.heading]).toEqual([409, 'この申込は、もう取り下げられません'])
  expect(await standingOf(deployment, one.number)).toEqual(before)
})

it('an applicant who applies again with, corrects or takes back another’s number finds nothing', async () => {
  const one = await newCase(deployment)
  await decide(shinsa, one.number, { deed: 'acceptance' })
  const other = await newCase(deployment)
  const csrf = (await other.guest.client.get(`/pref-aomori-u/applications/${other.number}`)).value('csrf')
  const [before] = await ask<{ n: number }>(deployment, 'select count(*)::int as n from drafts')
  for (const deed of ['', '/reapplication', '/withdrawal', '/complete'])
    expect((await other.guest.client.get(`/pref-aomori-u/applications/${one.number}${deed}`)).status).toBe(
      404,
    )
  for (const deed of ['reapplication', 'withdrawal', 'correction']) {
    const answer = await other.guest.client.post(`/pref-aomori-u/applications/${one.number}/${deed}`, [
      ['csrf', csrf],
      ['agreed', '1'],
      ['reason', 'x'],
    ])
    expect([deed, answer.status]).toEqual([deed, 404])
  }
  const [after] = await ask<{ n: number }>(deployment, 'select count(*)::int as n from drafts')
  expect(after).toEqual(before)
})
