import { expect, it } from 'vitest'
import type { Answer, Fields } from './client'
import { ask } from './database'
import {
  atDesk,
  caseAt,
  newCase,
  newColleague,
  preparing,
  rolesBecome,
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

it.each([
  'status=nothing',
  'status=__proto__&status=constructor',
  'unit=%27%20or%201%3D1--',
  'unit=sports',
  'procedure=..%2F..%2Fetc',
  'sort=newest&sort=;drop&size=-1',
  'size=1e9',
  'after=AAAA',
  `after=${'_'.repeat(32)}`,
  `before=${'%F0%9F%92%A9'.repeat(10)}`,
  `q=${'a'.repeat(101)}`,
])('an inbox asked for rubbish says what it did not use, and shows the rest: %s', async (query) => {
  const answer = await shinsa.client.get(`/pref-aomori-u/staff/applications?${query}`)
  expect(answer.status, answer.heading).toBe(200)
  expect(answer.words).toContain('条件の一部は使えませんでした')
})

it.each([
  'q=%00%01%EF%BF%BF%E2%80%AE',
  'q=%25%27%22%3Cscript%3Ealert(1)%3C%2Fscript%3E',
  'q=%ED%A0%80&preview=%00',
  'procedure=%00&unit=&status=',
  'preview=000000000000',
  'q[]=x&status[]=waiting&__proto__=1',
])('an inbox takes whatever is searched as words: %s', async (query) => {
  const answer = await shinsa.client.get(`/pref-aomori-u/staff/applications?${query}`)
  expect(answer.status, answer.heading).toBe(200)
  expect(answer.html).not.toContain('<script>alert')
})

it('a number of another unit or tenant is as unknown as one that nobody has', async () => {
  const { number } = await newCase(deployment)
  const before = await standingOf(deployment, number)
  const [file] = await ask<{ id: string }>(
    deployment,
    `select attachment_id as id from attachments join applications using (tenant_id, application_id) where number = $1`,
    [number],
  )
  const nobodys = '260000000017'
  for (const desk of [
    await atDesk(deployment, 'sports'),
    await atDesk(deployment, 'shinsa', 'demo-city-u'),
    kanri,
  ]) {
    const csrf = (await desk.client.get(`/${desk.tenant}/staff/account`)).value('csrf')
    const says = async (path: string, way: 'get' | 'post') => {
      const at = caseAt(desk, number) + path
      const post = () => desk.client.post(at, [['csrf', csrf], ['lock', '1'], ...rejecting])
      const [theirs, unknown] = [await (way === 'get' ? desk.client.get(at) : post()), await again(way, path)]
      expect([path, theirs.status]).toEqual([path, 404])
      expect(alike(theirs)).toBe(alike(unknown))
      expect(theirs.words).not.toContain(number.slice(-4))
    }
    const again = (way: 'get' | 'post', path: string) => {
      const at = caseAt(desk, nobodys) + path
      return way === 'get'
        ? desk.client.get(at)
        : desk.client.post(at, [['csrf', csrf], ['lock', '1'], ...rejecting])
    }
    const files = ['', '/thumbnail', '/picture'].map((one) => `/files/${file?.id}${one}`)
    for (const path of ['', '/difference', '/acceptance', '/rejection', '/return', '/completion', ...files])
      await says(path, 'get')
    for (const path of ['/taking', '/acceptance', '/rejection', '/return', '/completion', '/notes'])
      await says(path, 'post')
  }
  const stranger = await atDesk(deployment, 'shinsa', 'demo-city-u')
  expect((await stranger.client.get(caseAt(shinsa, number))).location).toMatch(
    /^\/pref-aomori-u\/staff\?next=/,
  )
  expect(await standingOf(deployment, number)).toEqual(before)
})

const alike = ({ words }: Answer) => words.replace(/\s+/g, ' ')

it('a role that the administrator takes away between page and post decides nothing, and loses no word', async () => {
  const { number } = await newCase(deployment)
  const desk = await newColleague(kanri, 'examiner')
  const page = await preparing(desk, number, 'rejection')
  await rolesBecome(kanri, desk.member, ['reader'])
  const before = await standingOf(deployment, number)
  const mayNot = await sending(desk, number, { deed: 'rejection', page, typed: rejecting })
  expect([mayNot.status, mayNot.heading]).toEqual([403, 'この申込を不受理にする役割が、いまはありません'])
  expect(given(mayNot)).toBe(`【不受理の理由】\n${reason}`)
  await rolesBecome(kanri, desk.member, [])
  const gone = await sending(desk, number, { deed: 'rejection', page, typed: rejecting })
  expect([gone.status, gone.heading]).toEqual([404, 'この申込は開けません'])
  expect(given(gone)).toContain(reason)
  const returned = await sending(desk, number, { deed: 'return', page, typed: returning })
  expect([returned.status, given(returned)]).toEqual([404, expect.stringContaining('末尾が「6018」です。')])
  const note = await desk.client.post(`${caseAt(desk, number)}/notes`, [
    ['csrf', page.value('csrf')],
    ['body', reason],
  ])
  expect([note.status, given(note)]).toEqual([404, reason])
  expect(await standingOf(deployment, number)).toEqual(before)
})
