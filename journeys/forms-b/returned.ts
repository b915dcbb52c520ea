import { expect } from 'vitest'
import type { Fields } from '../client'
import { mailTo } from '../mailbox'
import { Person } from '../person'
import { read } from '../read'
import { atDesk, type Desk, decide, newColleague } from '../staff'
import { cost, worked } from './subsidy'
import { answer, expectRefused, heading, press, question, type Walk } from './walk'

const reasons = {
  costs: '見積書にある撤去費がありません。',
  'other-aid-name': '補助金を出す市町村の名前も入力してください。',
}

const marks: Fields = [
  ...Object.entries(reasons).flatMap(([field, reason]) => [
    ['mark', field] as const,
    [`reason.${field}`, reason] as const,
  ]),
  ['reply', '10'],
]

/** 返却 of the subsidy for its table of costs and for a question that was asked of some only, and how it comes back. */
export async function walkTheReturn(walk: Walk, number: string): Promise<void> {
  const desk = await newColleague(await atDesk(walk.deployment, 'kanri'), 'examiner', 'commerce')
  if (!walk.seat.javaScript) {
    await decide(desk, number, { deed: 'return', typed: marks })
    return correct(walk, number)
  }
  const staff = await examiner(walk, desk)
  await sendBack(staff, number)
  await correct(walk, number)
  await seeTheDifference(staff, number)
  expect(staff.wrongs).toEqual([])
  await staff.close()
}

/** Somebody of the unit that the procedure belongs to, at a screen of the office. */
async function examiner({ deployment, browser, seat }: Walk, { login }: Desk): Promise<Person> {
  const person = await Person.at(browser, { ...seat, width: 1440 })
  const { page } = person
  await page.goto('/pref-aomori-u/staff')
  await page.getByLabel('ログインID').fill(login)
  await page.getByLabel('パスワード', { exact: false }).fill(deployment.demoPassword)
  await page.getByRole('button', { name: 'ログインする' }).click()
  await heading(page, '地域企業支援課')
  return person
}

async function sendBack(person: Person, number: string): Promise<void> {
  const { page } = person
  await page.goto(`/pref-aomori-u/staff/applications/${number}`)
  const text = await read(page.getByRole('main'))
  for (const part of ['LED照明器具', '支出の合計', '1,320,000円', '600千円']) expect(text).toContain(part)
  await page.locator('#answer-costs').scrollIntoViewIfNeeded()
  await person.look('b40-subsidy-case')
  await page.getByRole('link', { name: '返却' }).first().click()
  for (const [field, label] of [
    ['costs', '支出'],
    ['other-aid-name', 'ほかの補助金の名称と金額'],
  ] as const) {
    await page.getByLabel(`「${label}」を直してもらう`, { exact: true }).check()
    await page.locator(`textarea[name="reason.${field}"]`).fill(reasons[field])
  }
  await page.getByLabel('10日後').check()
  await person.look('b41-subsidy-return')
  await page.getByRole('button', { name: '返却する' }).first().click()
  await page.getByText('返却しました。').first().waitFor()
}

/** On the phone on which it was sent: both stand there with the reasons; a row more, and the sums are equal again. */
async function correct({ person, page, seat, deployment }: Walk, number: string): Promise<void> {
  await page.goto(`/pref-aomori-u/applications/${number}`)
  await press(page, /^直す/)
  await heading(page, '直していただくところ')
  const asked = await read(page.getByRole('main'))
  for (const reason of Object.values(reasons)) expect(asked).toContain(reason)
  await press(page, '支出を追加')
  await answer(page, cost(3, ['そのほかの経費', '撤去', '30,000', '1', '対象外']))
  await answer(page, { 'other-aid-name': '弘前市設備更新補助金 100,000円' })
  await press(page, '直して再提出する')
  await expectRefused(page, [/^収入の合計と支出の合計が違います。/])
  await person.look('b43-subsidy-correction')
  expect(await worked(page, 'costs-total')).toBe('1,350,000円')
  await answer(page, { 'income.2.income-amount': '850,000' })
  if (seat.javaScript) await expect.poll(() => worked(page, 'income-total')).toBe('1,350,000円')
  await press(page, '直して再提出する')
  await page.waitForURL(/\/applications\/\d{12}/)
  expect(await question(page, 'costs').count()).toBe(0)
  await mailTo(deployment, seat.javaScript ? 'office@example.co.jp' : 'momoko@example.co.jp', '【再提出】')
}

async function seeTheDifference(person: Person, number: string): Promise<void> {
  const { page } = person
  await page.goto(`/pref-aomori-u/staff/applications/${number}`)
  await page.getByRole('link', { name: '変わったところを見る' }).first().click()
  const text = await read(page.getByRole('main'))
  for (const part of ['指摘 2件のうち 2件に対応', '撤去', '弘前市設備更新補助金', '30,000円'])
    expect(text).toContain(part)
  await person.look('b44-subsidy-difference')
}
