import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { newGuest, openDraft } from '../guest'
import { handsOn } from '../hands'
import { linkIn, mailTo } from '../mailbox'
import { Person, type Seat } from '../person'
import { readQrCodes } from '../read-qr-code'
import type { Deployment } from '../server'

/** Where both devices are, and how somebody sits before them. */
export type Place = { deployment: Deployment; browser: Browser } & Pick<
  Seat,
  'javaScript' | 'byKeyboard' | 'touched'
>

export const number = (page: Page) => page.getByLabel('利用者番号')
export const showCode = 'QRコードを表示する'

/** 花子 at her computer, before the form of a new draft. */
export async function atComputer({ deployment, browser, ...how }: Place): Promise<Person> {
  const { baseUrl } = deployment
  const guest = newGuest(deployment)
  await openDraft(guest)
  const computer = await Person.at(browser, { baseUrl, width: 1280, ...how })
  await computer.page.goto(linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】')))
  await handsOn(computer.page).presses(computer.page.getByRole('button', { name: '申込の続きを開く' }))
  await number(computer.page).waitFor()
  return computer
}

/** What the camera of a phone reads on the screen. */
export async function scanned(page: Page): Promise<string> {
  await page.locator('svg.qr-code').waitFor()
  const [address = 'no code', ...others] = await readQrCodes(await page.screenshot())
  expect([new URL(address).origin, others]).toEqual([new URL(page.url()).origin, []])
  return address
}

export async function onPhone(address: string, { deployment, browser, ...how }: Place): Promise<Person> {
  const { baseUrl } = deployment
  const phone = await Person.at(browser, { baseUrl, width: 375, ...how })
  await phone.page.goto(address)
  await phone.page.getByRole('heading', { level: 1, name: 'スマートフォンで続ける' }).waitFor()
  return phone
}

export const opens = async ({ page }: Person) => {
  await handsOn(page).presses(page.getByRole('button', { name: '下書きを開く' }))
  await page.getByRole('heading', { level: 1, name: '写真が必要な質問' }).waitFor()
}
