import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { barcode, photoOf } from '../testing/files/barcodes'
import { filmOf } from '../testing/files/film'
import { openBrowser } from './browser'
import { askForMail, newGuest } from './guest'
import { linkIn, mailTo } from './mailbox'
import { Person } from './person'
import { deploymentForFile } from './stage'

const folder = mkdtempSync(join(tmpdir(), 'barcode-'))
const film = join(folder, 'card.y4m')
writeFileSync(film, await filmOf(await photoOf(await barcode('A1234567A', 'Codabar'))))

const deployment = await deploymentForFile()
/** One that has a camera before which a library card lies, and one that has none. */
const [withCamera, without] = await Promise.all([
  openBrowser([
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    `--use-file-for-fake-video-capture=${film}`,
  ]),
  openBrowser(),
])
afterAll(async () => {
  await Promise.all([withCamera.close(), without.close()])
  rmSync(folder, { recursive: true })
})

const box = (page: Page) => page.getByRole('textbox', { name: '利用者番号' })
const opener = (page: Page) => page.getByRole('button', { name: 'カメラで読み取る' })
const dialog = (page: Page) => page.getByRole('dialog', { name: 'カメラで読み取る' })

async function atTheForm(browser: typeof without, javaScript = true): Promise<Person> {
  const guest = newGuest(deployment)
  await askForMail(guest)
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript })
  await person.page.goto(linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】', 60)))
  await person.page.getByRole('button', { name: '申込の続きを開く' }).click()
  await box(person.page).waitFor()
  return person
}

const hasFocus = (page: Page) => box(page).evaluate((one) => one === document.activeElement)

it('a number is read by camera, shown, and goes into the box when somebody says so', async () => {
  const person = await atTheForm(withCamera)
  const { page } = person
  await person.look('a60-barcode-form')
  await box(page).fill('9999')
  await opener(page).click()
  await dialog(page).getByRole('button', { name: 'この番号を入れる' }).waitFor()
  expect(await dialog(page).locator('output').textContent()).toBe('1234567')
  await dialog(page).getByText('いま入力されている「9999」と置き換わります。').waitFor()
  expect(await box(page).inputValue()).toBe('9999')
  await person.look('a61-barcode-read')
  const saved = page.waitForResponse((answer) => answer.request().postData()?.includes('1234567') ?? false)
  await page.keyboard.press('Enter')
  await dialog(page).waitFor({ state: 'detached' })
  expect(await box(page).inputValue()).toBe('1234567')
  expect(await hasFocus(page)).toBe(true)
  expect((await saved).status()).toBe(200)
  await page.reload()
  expect(await box(page).inputValue()).toBe('1234567')

  await opener(page).click()
  await dialog(page).getByRole('button', { name: 'もう一度読み取る' }).click()
  await dialog(page).getByRole('button', { name: 'この番号を入れる' }).waitFor()
  await page.keyboard.press('Escape')
  expect(await hasFocus(page)).toBe(true)
  expect(await box(page).inputValue()).toBe('1234567')
  expect(person.wrongs).toEqual([])
  await person.close()
})

it('the camera shows a code of another kind of number, and says what to do', async () => {
  const person = await atTheForm(withCamera)
  const { page } = person
  await page.evaluate(() => {
    const around = document.querySelector<HTMLElement>('barcode-box')
    if (around) around.dataset.least = '10'
  })
  await opener(page).click()
  await dialog(page).getByText('「1234567」を読み取りましたが、この項目の番号とは形が違います。').waitFor()
  await person.look('a62-barcode-camera')
  await dialog(page).getByRole('button', { name: '閉じる' }).click()
  expect(await box(page).inputValue()).toBe('')
  expect(person.wrongs).toEqual([])
  await person.close()
})

it('without a camera a photo is read, and what cannot be read is said', async () => {
  const person = await atTheForm(without)
  const { page } = person
  await opener(page).click()
  await dialog(page)
    .getByText(/「写真から読み取る」を押/)
    .waitFor()
  await person.look('a63-barcode-no-camera')
  const choose = async (name: string, buffer: Buffer) => {
    const chooser = page.waitForEvent('filechooser')
    await dialog(page).getByRole('button', { name: '写真から読み取る' }).click()
    await (await chooser).setFiles([{ name, mimeType: 'image/jpeg', buffer }])
  }
  await choose('こわれた写真.jpg', Buffer.from('no picture'))
  await dialog(page).getByText('この写真は開けませんでした。').waitFor()
  await choose('海.jpg', await photoOf(await barcode('12', 'Code128')))
  await dialog(page).getByText('「12」を読み取りましたが、').waitFor()
  await choose('カード.jpg', await photoOf(await barcode('0012345678', 'Code128')))
  await dialog(page).getByRole('button', { name: 'この番号を入れる' }).click()
  expect(await box(page).inputValue()).toBe('0012345678')
  expect(await hasFocus(page)).toBe(true)
  await page.getByText('下書きを保存しました').waitFor()
  expect(person.wrongs).toEqual([])
  await person.close()
})

it('says how to go on where the camera may not be used', async () => {
  const browser = await openBrowser(['--use-fake-device-for-media-stream'])
  const person = await atTheForm(browser)
  const { page } = person
  await opener(page).click()
  await dialog(page).getByText('カメラの使用が許可されていません。').waitFor()
  await dialog(page).getByRole('button', { name: '閉じる' }).click()
  expect(await hasFocus(page)).toBe(true)
  expect(person.wrongs).toEqual([])
  await browser.close()
})

it('without scripts nothing of it is shown', async () => {
  const person = await atTheForm(without, false)
  expect(await person.page.locator('.barcode-open').isVisible()).toBe(false)
  await box(person.page).fill('1234567')
  await person.close()
})
