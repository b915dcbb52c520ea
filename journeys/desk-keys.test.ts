import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { logIn } from './desk/story'
import { fillIn, newGuest, numberIn, openDraft, submit } from './guest'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()
const seat = { baseUrl: deployment.baseUrl, width: 1440, javaScript: true }

async function anApplication() {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest)
  await fillIn(guest, draft)
  return { guest, number: numberIn(await submit(guest, draft)) }
}

/** Runs in the page: where the link that has the focus leads. */
const focusedHref = () => document.activeElement?.getAttribute('href') ?? ''

const presses = async (page: Page, ...keys: string[]): Promise<string> => {
  for (const key of keys) await page.keyboard.press(key)
  return page.evaluate(focusedHref)
}

it('staff go through the inbox by keys, which never act inside a field, and can be switched off', async () => {
  const older = await anApplication()
  const newer = await anApplication()
  const person = await logIn({ deployment, browser, seat, ...newer }, 'shinsa')
  const { page } = person
  const inbox = page.url()

  expect(await presses(page, 'j')).toContain(newer.number)
  expect(await presses(page, 'j')).toContain(older.number)
  expect(await presses(page, 'k')).toContain(newer.number)
  await page.keyboard.press('v')
  await page.getByRole('link', { name: '開いて審査' }).waitFor()
  await person.look('62-inbox-preview')
  expect(await presses(page, 'j')).toContain(older.number)
  await page.keyboard.press('Enter')
  await page.waitForURL(`**/${older.number}`)

  await page.goto(inbox)
  await page.keyboard.press('/')
  await page.keyboard.type('jf')
  expect(await page.getByLabel('整理番号・名前・手続き').inputValue()).toBe('jf')
  await page.keyboard.press('Tab')
  await page.keyboard.press('f')
  await page.getByRole('button', { name: 'この条件で見る' }).waitFor()
  await person.look('63-inbox-conditions')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'この条件で見る' }).waitFor({ state: 'hidden' })

  await page.locator('summary', { hasText: '工藤 一郎' }).click()
  await page.getByLabel('1文字のキーを使う').uncheck()
  await page.goto(inbox)
  expect(await presses(page, 'j')).toBe('')
  expect(await page.locator('.key-cap:visible').count()).toBe(0)
  await person.close()
}, 120_000)
