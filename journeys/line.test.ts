import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ask } from './database'
import { fillIn, newGuest, openDraft } from './guest'
import { linkIn, mailTo } from './mailbox'
import { Person } from './person'
import { read } from './read'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

const soon = { timeout: 10_000 }

const number = (page: Page) => page.getByLabel('利用者番号')
const savedLine = (page: Page) => read(page.locator('[data-saved]'))
const toConfirm = (page: Page) => page.getByRole('button', { name: '確認へ進む' })

async function begun(javaScript = true): Promise<{ person: Person; draft: string; link: string }> {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest)
  await fillIn(guest, draft, '1111')
  const link = linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】'))
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript })
  await person.page.goto(link)
  await person.page.getByRole('button', { name: '申込の続きを開く' }).click()
  await number(person.page).waitFor()
  return { person, draft, link }
}

async function stored(draft: string): Promise<string | undefined> {
  const [row] = await ask<{ entry: string }>(
    deployment,
    `select entries->>'user-number' as entry from drafts where draft_id = $1`,
    [draft.split('/').at(-1)],
  )
  return row?.entry
}

it('says so while the line is cut, keeps the page when 「次へ」 is pressed, and saves the rest by itself', async () => {
  const { person, draft } = await begun()
  const { page } = person
  await number(page).fill('2222')
  await expect.poll(() => savedLine(page), soon).toMatch(/下書きを保存しました/)
  await expect.poll(() => stored(draft), soon).toBe('2222')
  await page.context().setOffline(true)
  await number(page).fill('3333')
  await expect.poll(() => savedLine(page), soon).toContain('保存できませんでした')
  await toConfirm(page).click()
  await page.getByText('通信がつながらないため、まだ進めません').waitFor()
  expect(await number(page).inputValue()).toBe('3333')
  expect(await read(toConfirm(page))).toContain('確認へ進む')
  expect(await stored(draft)).toBe('2222')
  await page.context().setOffline(false)
  await expect.poll(() => stored(draft), { timeout: 15_000 }).toBe('3333')
  await expect.poll(() => savedLine(page), soon).toMatch(/下書きを保存しました/)
  expect(await page.getByText('まだ進めません').count()).toBe(0)
  await person.look('33-line-back')
  await toConfirm(page).click()
  await page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  expect(await read(page.getByRole('main'))).toContain('3333')
  await person.close()
})

it('stays where nothing is unsaved either, as long as there is no line', async () => {
  const { person } = await begun()
  const { page } = person
  await page.context().setOffline(true)
  await toConfirm(page).click()
  await page.getByText('通信がつながらないため、まだ進めません').waitFor()
  await page.context().setOffline(false)
  await toConfirm(page).click()
  await page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  await person.close()
})

it('loses nothing of what it called saved when the server is killed, and saves the rest when it is back', async () => {
  const { person, draft } = await begun()
  const { page } = person
  await number(page).fill('4444')
  await expect.poll(() => stored(draft), soon).toBe('4444')
  await deployment.killApp()
  await number(page).fill('5555')
  await expect.poll(() => savedLine(page), soon).toContain('保存できませんでした')
  await toConfirm(page).click()
  await page.getByText('通信がつながらないため、まだ進めません').waitFor()
  await deployment.start()
  expect(await stored(draft)).toBe('4444')
  await expect.poll(() => stored(draft), { timeout: 70_000 }).toBe('5555')
  await expect.poll(() => savedLine(page), soon).toMatch(/下書きを保存しました/)
  await toConfirm(page).click()
  await page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  await person.close()
})

it('has after loading again what was typed a moment before', async () => {
  const { person, draft } = await begun()
  const { page } = person
  await number(page).fill('6666')
  await page.reload()
  await expect.poll(() => stored(draft), soon).toBe('6666')
  await page.reload()
  expect(await number(page).inputValue()).toBe('6666')
  expect(await page.locator('[data-note]').count()).toBe(0)
  await person.close()
})

it('gives the same page back when its proof ran out', async () => {
  const { person, draft } = await begun(false)
  const { page } = person
  await page.context().clearCookies({ name: /visit/ })
  await number(page).fill('7777')
  await toConfirm(page).click()
  await page.getByText('安全のために送信を止めました').waitFor()
  expect(await number(page).inputValue()).toBe('7777')
  await person.look('33-proof-ran-out')
  await toConfirm(page).click()
  await page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  expect(await stored(draft)).toBe('7777')
  await person.close()
})

it('gets a new proof by itself where scripts run', async () => {
  const { person, draft } = await begun()
  const { page } = person
  await page.context().clearCookies({ name: /visit/ })
  await number(page).fill('8888')
  await expect.poll(() => stored(draft), soon).toBe('8888')
  await toConfirm(page).click()
  await page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  await person.close()
})

it('keeps what was typed where the browser reaches the draft no more, until the mail’s link was opened', async () => {
  const { person, draft, link } = await begun()
  const { page } = person
  await page.context().clearCookies({ name: /applicant/ })
  await number(page).fill('9999')
  await expect.poll(() => savedLine(page), soon).toContain('この画面からは保存できません')
  await toConfirm(page).click()
  await page.getByRole('heading', { level: 1, name: 'この申込を、いまは開けません' }).waitFor()
  await person.look('33-not-reached')
  const tab = await person.newTab()
  await tab.goto(link)
  await tab.getByRole('button', { name: '申込の続きを開く' }).click()
  await number(tab).waitFor()
  expect(await stored(draft)).toBe('1111')
  await page.getByRole('button', { name: 'もう一度送る' }).click()
  await page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  expect(await stored(draft)).toBe('9999')
  await person.close()
})
