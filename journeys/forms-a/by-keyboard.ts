import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { png } from '../../testing/files/naughty-files'
import { handsOn } from '../hands'
import { drawn, focused, tabTo } from '../keys'
import { confirmation, heading, problems, type Visit } from './visit'

/** 住民票の写し for some of one's own household, without a mouse: Tab, arrows, Space, Enter. */
export async function asksByKeyboard(visit: Visit): Promise<void> {
  const { page } = visit
  const { keyboard } = page
  await typesInto(page, [
    [/^年/, '平成2'],
    [/^月/, '2'],
    [/^日/, '28'],
  ])
  await tabTo(page, /^郵便番号(?!から)/)
  await keyboard.press('ControlOrMeta+A')
  await keyboard.type('030-0801')
  // The postcode says the rest of it, and the number of the house is there already.
  await expect.poll(() => page.getByLabel('都道府県').first().inputValue()).toBe('青森県')
  await radio(page, /^本人/, 2)
  await radio(page, /^世帯全員/, 2)
  await page.getByRole('group', { name: '載せる方 1', exact: true }).waitFor()
  await typesInto(page, [
    [/^氏/, '見本'],
    [/^名/, '花子'],
  ])
  await tabTo(page, /^載せる方を追加/)
  await keyboard.press('Enter')
  await page.getByRole('group', { name: '載せる方 2', exact: true }).waitFor()
  await typesInto(page, [
    [/^氏/, '見本'],
    [/^名/, '太郎'],
  ])
  await tabTo(page, /^本籍・筆頭者/)
  await keyboard.press('Space')
  await chooses(page, /^使いみち/, ['ArrowDown', 'ArrowDown'])
  await typesInto(page, [[/^通数/, '2']])
  await radio(page, /^市民課の窓口/, 1)
  await attaches(page)
  await tabTo(page, /^確認へ進む/)
  await keyboard.press('Enter')
  // Of the household: whose record it is was not said.
  expect(await problems(page)).toContain('住民票に載っている方の氏名を入力してください。')
  await tabTo(page, /^住民票に載っている方の氏名/)
  await keyboard.press('Enter')
  await expect.poll(async () => (await page.evaluate(focused)).name).toMatch(/^氏/)
  await keyboard.type('見本')
  await typesInto(page, [[/^名/, '次郎']])
  await keyboard.press('Enter')
  const text = await confirmation(page)
  for (const part of ['同じ世帯の方', '載せる方 2', '見本 太郎', '運転免許の手続き', '600円', '市民課の窓口'])
    expect(text).toContain(part)
  await tabTo(page, /^申込む/)
  await keyboard.press('Enter')
  await heading(page, '申込完了')
}

async function typesInto(page: Page, boxes: readonly (readonly [RegExp, string])[]): Promise<void> {
  for (const [label, text] of boxes) {
    await tabTo(page, label)
    await page.keyboard.type(text)
  }
}

async function chooses(page: Page, label: RegExp, keys: readonly string[]): Promise<void> {
  await tabTo(page, label)
  for (const key of keys) await page.keyboard.press(key)
}

/** Space chooses the radio button that has the focus; the arrow down goes on from there. */
async function radio(page: Page, first: RegExp, number: number): Promise<void> {
  await tabTo(page, first)
  await page.keyboard.press('Space')
  for (let place = 1; place < number; place++) await page.keyboard.press('ArrowDown')
  await drawn(page)
}

async function attaches(page: Page): Promise<void> {
  const box = page.locator('.field:visible').getByLabel('ファイルを選択').first()
  await handsOn(page).picks(box, [{ name: '免許証.png', mimeType: 'image/png', buffer: await png() }])
  await page.locator('.attachment-name', { hasText: '免許証.png' }).waitFor()
}
