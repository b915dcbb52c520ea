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
const note = (page: Page) => page.locator('[data-note]')

/** Two devices on which the link of one mail was opened. */
async function twoDevices(javaScript: boolean): Promise<{ draft: string; devices: [Person, Person] }> {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest)
  await fillIn(guest, draft, '1111111')
  const link = linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】'))
  const open = async () => {
    const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript })
    await person.page.goto(link)
    await person.page.getByRole('button', { name: '申込の続きを開く' }).click()
    await number(person.page).waitFor()
    return person
  }
  return { draft, devices: [await open(), await open()] }
}

async function stored(draft: string): Promise<unknown> {
  const [row] = await ask<{ entry: string; typings: { entry: string }[] | null }>(
    deployment,
    `select entries->>'user-number' as entry, conflicts->'user-number' as typings from drafts where draft_id = $1`,
    [draft.split('/').at(-1)],
  )
  return [row?.entry, ...(row?.typings ?? []).map(({ entry }) => entry)]
}

it('shows by itself what was typed on the other device, keeps both, and lets one choose', async () => {
  const { draft, devices } = await twoDevices(true)
  const [phone, tablet] = devices
  await number(phone.page).fill('2222222')
  await expect.poll(() => stored(draft), soon).toEqual(['2222222'])
  await number(tablet.page).fill('3333333')
  await note(tablet.page).waitFor()
  expect(await read(note(tablet.page))).toContain('2222222')
  expect(await number(tablet.page).inputValue()).toBe('3333333')
  await tablet.look('32-two-devices')
  // Going on with it on either side asks first.
  await tablet.page.getByRole('button', { name: '確認へ進む' }).click()
  await tablet.page.getByRole('heading', { name: '同じ項目に違う内容が入力されました' }).waitFor()
  expect(await number(tablet.page).inputValue()).toBe('3333333')
  await tablet.look('32-two-devices-asked')
  await number(phone.page).fill('2222223')
  await note(phone.page).waitFor()
  expect(await stored(draft)).toEqual(['2222223', '3333333'])
  await note(phone.page).getByRole('button', { name: 'この内容にする' }).click()
  await expect.poll(() => number(phone.page).inputValue(), soon).toBe('3333333')
  await phone.page.getByRole('button', { name: '確認へ進む' }).click()
  await phone.page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  expect(await stored(draft)).toEqual(['3333333'])
  await phone.close()
  await tablet.close()
})

it('does the same without scripts', async () => {
  const { draft, devices } = await twoDevices(false)
  const [phone, tablet] = devices
  await number(phone.page).fill('2222222')
  await phone.page.getByRole('button', { name: '下書きを保存して中断する' }).click()
  await number(tablet.page).fill('3333333')
  await tablet.page.getByRole('button', { name: '確認へ進む' }).click()
  await tablet.page.getByRole('heading', { name: '同じ項目に違う内容が入力されました' }).waitFor()
  expect(await stored(draft)).toEqual(['2222222', '3333333'])
  await tablet.look('32-two-devices')
  // Going back shows what is stored, and the other entry at it; pressing again asks again.
  await tablet.page.goBack()
  expect(await number(tablet.page).inputValue()).toBe('2222222')
  await tablet.page.getByRole('button', { name: '確認へ進む' }).click()
  await tablet.page.getByRole('heading', { name: '同じ項目に違う内容が入力されました' }).waitFor()
  await note(tablet.page).getByRole('button', { name: 'この内容にする' }).click()
  await expect.poll(() => note(tablet.page).count(), soon).toBe(0)
  await tablet.page.getByRole('button', { name: '確認へ進む' }).click()
  await tablet.page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  expect(await stored(draft)).toEqual(['3333333'])
  await phone.close()
  await tablet.close()
})
