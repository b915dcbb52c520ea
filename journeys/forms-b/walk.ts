import type { Browser, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { handsOn } from '../hands'
import { Person, type Seat } from '../person'
import { read } from '../read'
import type { Deployment } from '../server'

/** Somebody on the way through one of the long forms. */
export type Walk = { deployment: Deployment; browser: Browser; seat: Seat; person: Person; page: Page }

export async function beginWalk(
  { deployment, browser }: Pick<Walk, 'deployment' | 'browser'>,
  who: Pick<Seat, 'javaScript' | 'byKeyboard'>,
): Promise<Walk> {
  const { baseUrl, practiceUrl } = deployment
  const seat = { baseUrl, alsoAt: practiceUrl, width: 375, ...who }
  const person = await Person.at(browser, seat)
  return { deployment, browser, seat, person, page: person.page }
}

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor()

/** A question of the page, by its name in the form; `costs.2.cost-what` in a row. */
export const question = (page: Page, name: string): Locator => page.locator(`[data-field="field-${name}"]`)

const controls = (page: Page, name: string): Locator =>
  page.locator(`[name="${name}"]:is(input:not([type="hidden"]), select, textarea)`)

/** Types into the boxes of each question; options are chosen by their words. */
export async function answer(page: Page, answers: Record<string, string | readonly string[]>): Promise<void> {
  for (const [name, given] of Object.entries(answers)) {
    const boxes = controls(page, name)
    const kind = await boxes.first().getAttribute('type')
    if (kind === 'radio' || kind === 'checkbox') {
      for (const label of [given].flat())
        await handsOn(page).ticks(await optionOf(question(page, name), label))
      continue
    }
    for (const [at, text] of [given].flat().entries()) await fill(boxes.nth(at), text)
  }
}

/** An option by its words; the words of its hint may follow. */
async function optionOf(place: Locator, label: string): Promise<Locator> {
  const exact = place.getByLabel(label, { exact: true })
  return (await exact.count()) > 0 ? exact : place.getByLabel(label).first()
}

async function fill(box: Locator, text: string): Promise<void> {
  const isSelect = await box.evaluate((one) => one.tagName === 'SELECT')
  const hands = handsOn(box.page())
  await (isSelect ? hands.chooses(box, text) : hands.types(box, text))
}

export const press = (page: Page, name: string | RegExp): Promise<void> =>
  handsOn(page).presses(page.getByRole('main').getByRole('button', { name }).first())

/** Going on is refused: the summary says these, and each of its links leads to where it can be put right. */
export async function expectRefused(page: Page, messages: readonly (string | RegExp)[]): Promise<void> {
  const links = page.locator('[data-error-summary]').getByRole('link')
  const expected = messages.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one)))
  // The summary of the page before may still stand there.
  await expect.poll(() => links.allInnerTexts(), { timeout: 10_000 }).toEqual(expected)
  expect(await page.title()).toMatch(/^エラー：/)
}

/** Where no script runs, what an answer brings up is asked before the page can be left. */
export async function expectMoreAsked({ page, seat }: Walk): Promise<void> {
  if (seat.javaScript) return
  await page.getByRole('status').filter({ hasText: '質問が増えました' }).waitFor()
}

/** 申込確認 reads as these, in this order; then 申込む. @returns the receipt number */
export async function confirmAndApply(
  { person, page }: Walk,
  { name, says, silent = [] }: { name: string; says: readonly string[]; silent?: readonly string[] },
): Promise<string> {
  await heading(page, '申込確認')
  const text = (await read(page.getByRole('main'))).replace(/\s+/g, ' ')
  for (const part of says) expect(text).toContain(part)
  for (const part of silent) expect(text).not.toContain(part)
  await person.look(name)
  await press(page, '申込む')
  await heading(page, '申込完了')
  const number = await read(page.locator('.ticket-main > div', { hasText: '整理番号' }).locator('dd'))
  return number.replace(/\s/g, '')
}
