import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import type { ApplicantSeed } from '../../seeds/cast'
import { handsOn } from '../hands'
import { Person, type Seat } from '../person'
import { read } from '../read'
import type { Deployment } from '../server'

/** One person before one form. */
export type Visit = { person: Person; page: Page; seat: Seat; deployment: Deployment }

type Stage = { deployment: Deployment; browser: Browser }

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name, exact: true }).waitFor()

/** From 手続き説明 over the login to the first page of the form. */
export async function begins(
  { deployment, browser }: Stage,
  seat: Omit<Seat, 'baseUrl'>,
  where: { who: ApplicantSeed; procedure: string; title: string },
): Promise<Visit> {
  const whole = { ...seat, baseUrl: deployment.baseUrl }
  const person = await Person.at(browser, whole)
  const { page } = person
  const { tenant, email } = where.who
  await page.goto(`/${tenant}/procedures/${where.procedure}`)
  const fold = page.getByText('利用者登録がお済みの方、GビズIDをお持ちの方')
  const hands = handsOn(page)
  if (await fold.count()) await hands.presses(fold.locator('xpath=ancestor-or-self::summary'))
  else await page.goto(`/${tenant}/procedures/${where.procedure}/login`)
  await hands.types(page.getByLabel('利用者ID'), email)
  await hands.types(page.locator('main [type=password]').last(), deployment.demoPassword)
  await hands.presses(page.getByRole('main').getByRole('button', { name: 'ログイン', exact: true }))
  await heading(page, where.title)
  // Who was here before, and went, begins anew.
  await hands.presses(page.getByRole('button', { name: /^(同意する|新しく始める)$/ }))
  await heading(page, '申込')
  return { person, page, seat: whole, deployment }
}

/** A question that is to be seen, by the beginning of its label. */
export const question = (place: Page | Locator, label: string): Locator =>
  place.locator(`.field:visible:has(> .field-label:text-matches("^\\\\s*${label}"))`).first()

export type Given = string | readonly string[]

/** Answers questions by their labels, each as a person would: what is chosen by its words, boxes in their order. */
export async function answers(place: Page | Locator, given: Record<string, Given>): Promise<void> {
  for (const [label, value] of Object.entries(given)) await answer(question(place, label), value)
}

async function answer(field: Locator, value: Given): Promise<void> {
  const hands = handsOn(field.page())
  const kind = (await field.getAttribute('data-kind')) ?? ''
  if (['choice', 'yesNo', 'choices', 'consent'].includes(kind)) {
    const role = ['choice', 'yesNo'].includes(kind) ? 'radio' : 'checkbox'
    for (const words of [value].flat())
      await hands.ticks(field.getByRole(role, { name: new RegExp(`^${words}`) }))
    return
  }
  const boxes = field.locator('input:not([type=hidden]), select, textarea')
  for (const [index, text] of [value].flat().entries()) {
    const box = boxes.nth(index)
    const isSelect = await box.evaluate((one) => one.tagName === 'SELECT')
    if (isSelect) await hands.chooses(box, text)
    else await hands.types(box, text)
  }
}

type Picture = { name: string; mimeType: string; buffer: Buffer }

/** Attaches one file to a question. */
export async function attachTo({ page, seat }: Visit, label: string, file: Picture): Promise<void> {
  const field = question(page, label)
  const hands = handsOn(page)
  await hands.picks(field.getByLabel('ファイルを選択').first(), [file])
  if (!seat.javaScript) await hands.presses(field.getByRole('button', { name: '添付する', exact: true }))
  await question(page, label).locator('.attachment-name', { hasText: file.name }).waitFor()
}

/** 次へ, 確認へ進む: the button that leads on. */
export const goOn = (page: Page): Promise<void> =>
  handsOn(page).presses(page.getByRole('button', { name: /^(次へ進む|確認へ進む)/ }))

/** What the summary of errors says, once it is there. */
export async function problems(page: Page): Promise<string> {
  const summary = page.locator('.error-summary')
  await summary.waitFor()
  expect(await page.title()).toMatch(/^エラー：/)
  return read(summary)
}

/** Presses on; without scripts a page comes back once for every layer of questions that the answers brought up. */
export async function comesBackWith({ page, seat }: Visit, label: string): Promise<void> {
  if (!seat.javaScript) await goOn(page)
  await question(page, label).waitFor()
}

/** What the confirmation says, as one text without line ends. */
export async function confirmation(page: Page): Promise<string> {
  await heading(page, '申込確認')
  return (await read(page.getByRole('main'))).replace(/\s+/g, ' ')
}

/** 申込む. @returns 整理番号 */
export async function submits({ page, person }: Visit, picture: string): Promise<string> {
  await handsOn(page).presses(page.getByRole('button', { name: '申込む' }))
  await heading(page, '申込完了')
  await person.look(picture)
  const number = await read(page.locator('.ticket-main > div', { hasText: '整理番号' }).locator('dd'))
  return number.replace(/\s/g, '')
}

/** A page of a form with several, by its title. */
export const pageOf = (page: Page, title: string): Promise<void> =>
  page.locator('main .section p.number', { hasText: title }).waitFor()
