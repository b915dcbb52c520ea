import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cameraForFile } from './camera-browser'
import { handsOn } from './hands'
import { drawOver, maskByKeys } from './masking/hiding'
import { expectBlack, expectPixelsOnly, filesOf, type Part } from './masking/pixels'
import type { Person } from './person'
import { atComputer, number, onPhone, opens, type Place, scanned, showCode } from './phone/devices'
import { deploymentForFile } from './stage'

const deployment = await deploymentForFile()
const browser = await cameraForFile()

/** 記号 and 番号 of the card. */
const areas: Part[] = [
  { x: 0.18, y: 0.27, width: 0.14, height: 0.06 },
  { x: 0.455, y: 0.27, width: 0.14, height: 0.06 },
]

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first()
const presses = (page: Page, name: string | RegExp) => handsOn(page).presses(button(page, name))

/** Of the dialog over the page, as it is seen. */
async function look(person: Person, name: string): Promise<void> {
  await person.look(name)
  const picture = `pictures/${name}-${person.page.viewportSize()?.width}-js.png`
  await person.page.screenshot({ path: fileURLToPath(new URL(picture, import.meta.url)) })
}

async function takesThePhoto(phone: Person): Promise<void> {
  const { page } = phone
  await handsOn(page).opens(page.locator('input[data-camera]').first())
  const dialog = page.getByRole('dialog', { name: '写真を撮る' })
  await dialog.getByRole('button', { name: '撮る', exact: true }).waitFor()
  await look(phone, 'p1-camera')
  await handsOn(page).presses(dialog.getByRole('button', { name: '撮る', exact: true }))
  await dialog.getByRole('img', { name: '撮った写真' }).waitFor()
  await look(phone, 'p2-photo')
  await handsOn(page).presses(dialog.getByRole('button', { name: 'この写真を使う' }))
}

async function hidesTwoAreas(phone: Person, byKeyboard: boolean): Promise<void> {
  const { page } = phone
  const dialog = page.getByRole('dialog', { name: 'マスキング' })
  await dialog.getByRole('img', { name: /^画像：写真_/ }).waitFor()
  for (const part of areas) await (byKeyboard ? maskByKeys : drawOver)(page, dialog, part)
  await look(phone, 'p3-masked')
  await presses(page, 'この画像を添付する')
  await page.getByText('マスキング済み').waitFor()
}

it.each([false, true])(
  'a card is photographed on the phone, masked there, and sent from the computer (by keyboard %s)',
  async (byKeyboard) => {
    const place: Place = { deployment, browser, javaScript: true, byKeyboard }
    const computer = await atComputer(place)
    await handsOn(computer.page).types(number(computer.page), '1234567')
    await presses(computer.page, showCode)
    const phone = await onPhone(await scanned(computer.page), place)
    await opens(phone)
    await takesThePhoto(phone)
    await hidesTwoAreas(phone, byKeyboard)
    await phone.look('p4-attached')
    // Nobody touches the computer.
    await computer.page.locator('.attachment-name', { hasText: /^写真_/ }).waitFor()
    await computer.page.getByText('マスキング済み').waitFor()
    await expectBlack(computer.page, areas)
    await expectPixelsOnly((await filesOf(computer.page)).file)
    await computer.look('p5-arrived')
    await presses(computer.page, '確認へ進む')
    await computer.page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
    await computer.look('p6-confirm')
    await presses(computer.page, '申込む')
    await computer.page.getByRole('heading', { level: 1, name: '申込完了' }).waitFor()
    for (const one of [computer, phone]) {
      expect(one.wrongs).toEqual([])
      await one.close()
    }
  },
)
