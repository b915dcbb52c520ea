import { describe, expect, it } from 'vitest'
import { codeAt } from '../src/features/staff/totp'
import type { Fields } from './client'
import { ask } from './database'
import {
  atDesk,
  caseAt,
  choosesPassword,
  enter,
  keptIn,
  newCase,
  newColleague,
  newDesk,
  openLogin,
  preparing,
  sending,
  standingOf,
  written,
} from './staff'
import { deploymentForFile } from './stage'

const deployment = await deploymentForFile()
const kanri = await atDesk(deployment, 'kanri')

const { reason } = written
const rejecting: Fields = [['reason', reason]]

describe('the login', () => {
  it('locks after ten wrong passwords, says so and for how long, and an administrator’s link opens it', async () => {
    const colleague = await newColleague(kanri, 'reader')
    const desk = newDesk(deployment, colleague.login)
    const page = await openLogin(desk)
    for (let n = 0; n < 10; n++) {
      const refused = await enter(desk, page, `wrong ${n}`)
      expect([refused.status, refused.errorAt('password')]).toEqual([
        422,
        'ログインIDかパスワードが違います。もう一度入力してください。',
      ])
      expect([refused.value('login'), refused.value('password')]).toEqual([desk.login, ''])
    }
    const locked = await enter(desk, page)
    expect([locked.status, locked.headers['retry-after']]).toEqual([429, expect.stringMatching(/^\d{3}$/)])
    expect(locked.errorAt('login')).toMatch(/^ログインの失敗が続いたため、止めています。1[45]分後に/)
    expect((await desk.client.get('/pref-aomori-u/staff/account')).status).toBe(303)
    expect((await colleague.client.get('/pref-aomori-u/staff/account')).status, 'who is in stays in').toBe(
      200,
    )
    const at = `/pref-aomori-u/staff/members/${colleague.member}`
    const csrf = (await kanri.client.get(at)).value('csrf')
    await choosesPassword(
      desk,
      await kanri.client.post(at, [
        ['csrf', csrf],
        ['deed', 'invite'],
      ]),
    )
    expect((await enter(desk, page)).status).toBe(303)
  })

  it.each([
    '//evil.example/pref-aomori-u/staff/account',
    '/\\evil.example',
    '/\t/evil.example',
    'https:evil.example',
    'https://evil.example/pref-aomori-u/staff/account',
    '/pref-aomori-u/staff/../..//evil.example',
    '/pref-aomori-u/staff/%2e%2e/%2e%2e//evil.example',
    '/demo-city-u/staff/account',
    'javascript:alert(1)',
    '/pref-aomori-u/staff/account\r\nSet-Cookie: a=b',
  ])('never leads elsewhere, by address or by form: %j', async (next) => {
    const desk = newDesk(deployment, 'shinsa')
    const page = await openLogin(desk, next)
    expect(keptIn(page)).toEqual([])
    const forms: Fields[] = [
      [['next', next]],
      [
        ['kept-action', next],
        ['kept:note', 'x'],
      ],
    ]
    for (const more of forms) {
      const answer = await desk.client.post('/pref-aomori-u/staff/login', [
        ['csrf', page.value('csrf')],
        ['login', 'shinsa'],
        ['password', deployment.demoPassword],
        ...more,
      ])
      expect([answer.status, answer.location]).toEqual([303, '/pref-aomori-u/staff/applications'])
    }
  })

  it('takes no code of the second factor twice', async () => {
    const colleague = await newColleague(kanri, 'reader')
    const at = '/pref-aomori-u/staff/account/second-factor'
    const offer = await colleague.client.get(at)
    const secret = /(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}/.exec(offer.words)?.[0] ?? ''
    const codes = [0, 30_000].map((ahead) => codeAt(secret, new Date(Date.now() + ahead)))
    await colleague.client.post(at, [
      ['csrf', offer.value('csrf')],
      ['code', codes[0] ?? ''],
    ])
    const types = async (code = '') => {
      const desk = newDesk(deployment, colleague.login)
      const { location } = await enter(desk, await openLogin(desk))
      expect(location).toBe('/pref-aomori-u/staff/login/code')
      const csrf = (await desk.client.get(location)).value('csrf')
      const answer = await desk.client.post(location, [
        ['csrf', csrf],
        ['code', code],
      ])
      return { answer, isIn: (await desk.client.get('/pref-aomori-u/staff/account')).status === 200 }
    }
    const replayed = await types(codes[0])
    expect([replayed.answer.status, replayed.isIn]).toEqual([422, false])
    expect(replayed.answer.errorAt('code')).toContain('もう使われています')
    expect((await types(codes[1])).isIn).toBe(true)
    expect((await types(codes[1])).isIn).toBe(false)
  })
})

it('a decision after the session ended is kept through the login, and made by one more press', async () => {
  const { number } = await newCase(deployment)
  const desk = await newColleague(kanri, 'examiner')
  const page = await preparing(desk, number, 'rejection')
  const late = "update staff_sessions set seen_at = seen_at - interval '61 minutes' where staff_id = $1"
  await ask(deployment, late, [desk.member])
  const before = await standingOf(deployment, number)
  const asked = await sending(desk, number, { deed: 'rejection', page, typed: rejecting })
  expect([asked.status, asked.heading]).toEqual([401, '職員ログイン'])
  expect(asked.words).toContain('入力した内容は残っています')
  const refused = await enter(desk, asked, 'wrong')
  expect(refused.status).toBe(422)
  const again = await enter(desk, refused)
  expect(again.heading).toBe('入力した内容を送ってください')
  expect(await standingOf(deployment, number)).toEqual(before)
  expect(again.html).toContain(`action="${caseAt(desk, number)}/rejection"`)
  expect(keptIn(again)).toContainEqual(['reason', reason])
  const done = await desk.client.post(`${caseAt(desk, number)}/rejection`, [
    ['csrf', again.value('csrf')],
    ...keptIn(again),
  ])
  expect(done.location).toBe(`${caseAt(desk, number)}?done=reject`)
  expect((await desk.client.get(caseAt(desk, number))).words).toContain('写真が別の方のものです。')
})
