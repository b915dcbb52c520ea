import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { focused, tabTo } from '../keys'
import { codeIn, mailTo } from '../mailbox'
import { daysAhead } from './hall'
import { expectRefused, heading, type Walk } from './walk'

const types = async (page: Page, label: RegExp, text: string): Promise<void> => {
  await tabTo(page, label)
  await page.keyboard.type(text)
}

const presses = async (page: Page, label: RegExp, key = 'Space'): Promise<void> => {
  await tabTo(page, label)
  await page.keyboard.press(key)
}

/** A room of the centre from the page of the procedure to 申込完了, with Tab, Space, the arrows and Enter alone. */
export async function walkTheHallByKeyboard({ deployment, page }: Walk): Promise<void> {
  const email = 'hall+keys@example.jp'
  await page.goto('/demo-city-u/procedures/meeting-room')
  await types(page, /^メールアドレス/, email)
  await page.keyboard.press('Enter')
  await heading(page, 'メールを送信しました')
  await types(page, /^確認コード/, codeIn(await mailTo(deployment, email, '【申込画面のURL】')))
  await page.keyboard.press('Enter')
  await heading(page, '申込')
  await chooseARoom(page)
  await sayWhatFor(page)
  await heading(page, '申込確認')
  await presses(page, /^申込む/, 'Enter')
  await heading(page, '申込完了')
}

async function chooseARoom(page: Page): Promise<void> {
  // 団体, and back: the arrows choose, and what is asked follows.
  await presses(page, /^個人/, 'ArrowDown')
  await page.locator('[data-field="field-group"]').waitFor()
  await page.keyboard.press('ArrowUp')
  await page.locator('[data-field="field-group"]').waitFor({ state: 'hidden' })
  for (const [label, text] of [
    [/^氏$/, '見本'],
    [/^名$/, '花'],
    [/^氏のフリガナ/, 'みほん'],
    [/^名のフリガナ/, 'はな'],
    [/^電話番号/, '000-000-0909'],
  ] as const)
    await types(page, label, text)
  // A closed list takes the arrow and the first letters alike.
  await presses(page, /^施設/, 'ArrowDown')
  await page.keyboard.press('ArrowDown')
  await expect.poll(() => page.locator('[name="facility"]').inputValue()).toBe('main')
  await presses(page, /^第1会議室/)
  await presses(page, /^第2会議室/)
  const [year = '', month = '', day = ''] = daysAhead(30)
  await types(page, /^年/, year)
  await types(page, /^月/, month)
  await types(page, /^日/, day)
  await types(page, /^始まりの時刻/, '9:00')
  await types(page, /^終わりの時刻/, '9:00')
  await page.keyboard.press('Enter')
  await expectRefused(page, ['終わりの時刻は、始まりの時刻より後にしてください。'])
  await presses(page, /^終わりの時刻は/, 'Enter')
  await expect.poll(async () => (await page.evaluate(focused)).name).toMatch(/^終わりの時刻(?!は)/)
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('11時半')
  await page.keyboard.press('Enter')
  await page.locator('[data-field="field-people"]').waitFor()
}

async function sayWhatFor(page: Page): Promise<void> {
  await types(page, /^使用する人数/, '40')
  await types(page, /^使用の目的/, '総会')
  // An arrow chooses the next one: from 集める to 集めない.
  await presses(page, /^集める/, 'ArrowDown')
  await presses(page, /^申請する/, 'ArrowDown')
  await presses(page, /^使用の条件に同意する/)
  // (400 + 200) yen for three hours.
  expect(await page.locator('[data-calculated="fee"]').textContent()).toBe('1,800円')
  await presses(page, /^確認へ進む/, 'Enter')
}
