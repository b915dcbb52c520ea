import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { jpeg } from '../testing/files/naughty-files'
import { ask } from './database'
import { hideNothing } from './library-card/the-form'
import { Person } from './person'
import { atComputer, number, onPhone, opens, scanned, showCode } from './phone/devices'
import { read } from './read'
import { stageForFile } from './stage'

const stage = await stageForFile()
const { deployment, browser } = stage
const { baseUrl } = deployment

/** What the draft in front of somebody holds. */
async function entryOf({ page }: Person): Promise<string | undefined> {
  const draft = new URL(page.url()).pathname.split('/')[3]
  const [row] = await ask<{ entry: string }>(
    deployment,
    `select entries->>'user-number' as entry from drafts where draft_id = $1`,
    [draft],
  )
  return row?.entry
}

const photo = async (name: string) => ({ name, mimeType: 'image/jpeg', buffer: await jpeg() })

/** By the camera app of the phone; there is nothing to hide. */
async function photographs(page: Page, name: string): Promise<void> {
  const taken = await photo(name)
  await page.locator('input[data-camera]').setInputFiles(taken)
  await hideNothing(page, [taken])
}

it('brings a photo from the phone to the computer while one looks at it', async () => {
  const computer = await atComputer({ ...stage, javaScript: true })
  await computer.look('40-phone-offered')
  await number(computer.page).fill('1234567')
  await computer.page.getByRole('button', { name: showCode }).click()
  const address = await scanned(computer.page)
  await computer.look('41-phone-code')

  const phone = await onPhone(address, { ...stage, javaScript: true })
  await phone.look('42-phone-opening')
  await opens(phone)
  expect(new URL(phone.page.url()).pathname).not.toContain(new URL(address).pathname)
  await phone.look('43-phone-photos')
  await computer.page.getByText('スマートフォンで開きました').waitFor()
  expect(await computer.page.locator('svg.qr-code').count()).toBe(0)

  const camera = phone.page.locator('input[data-camera]')
  expect(await camera.getAttribute('capture')).toBe('environment')
  await photographs(phone.page, '利用者カード.jpg')
  await phone.page.getByText('アップロード完了').waitFor()
  await phone.look('44-phone-attached')
  // Nobody touches the computer.
  await computer.page.locator('.attachment-name', { hasText: '利用者カード.jpg' }).waitFor()
  expect(await read(computer.page.locator('[data-upload-status]'))).toBe(
    'スマートフォンから「利用者カード.jpg」が添付されました。',
  )
  expect(await number(computer.page).inputValue()).toBe('1234567')
  await computer.look('45-phone-arrived')

  // A second one while the button of the first is focused: it stays so.
  const release = computer.page.getByRole('button', { name: /解除.*利用者カード/ })
  await release.focus()
  await photographs(phone.page, '健康保険証.jpg')
  await computer.page.locator('.attachment-name', { hasText: '健康保険証.jpg' }).waitFor()
  expect(await release.evaluate((one) => one === document.activeElement)).toBe(true)

  // What is typed on the phone is said at the question, and what stands there stays.
  await phone.page.getByRole('link', { name: 'このスマートフォンで申込を続ける' }).click()
  await number(phone.page).fill('7654321')
  await computer.page.getByText('ほかの画面で、この項目の内容が変わりました').waitFor()
  expect(await number(computer.page).inputValue()).toBe('1234567')
  await computer.look('46-phone-typed')
  await computer.page.getByRole('link', { name: '新しい内容を表示する' }).click()
  await expect.poll(() => number(computer.page).inputValue()).toBe('7654321')

  // Where both typed, the note of two devices comes by itself, and one of them chooses.
  await number(computer.page).fill('1111111')
  await computer.page.getByText('下書きを保存しました').waitFor()
  await expect.poll(() => entryOf(computer)).toBe('1111111')
  await number(phone.page).fill('2222222')
  const note = computer.page.locator('[data-note]')
  await note.getByText('2222222').waitFor()
  expect(await number(computer.page).inputValue()).toBe('1111111')
  await note.getByRole('button', { name: 'この内容にする' }).click()
  await expect.poll(() => number(computer.page).inputValue()).toBe('2222222')

  // The code was good once.
  const second = await Person.at(browser, { baseUrl, width: 375, javaScript: true })
  await second.page.goto(address)
  await second.page.getByRole('heading', { level: 1, name: 'このQRコードは使えません' }).waitFor()
  await second.look('47-phone-used')

  await phone.page.getByRole('button', { name: '確認へ進む' }).click()
  await phone.page.getByRole('button', { name: '申込む' }).click()
  await phone.page.getByRole('heading', { level: 1, name: '申込完了' }).waitFor()
  await computer.page.getByText('ほかの画面で申し込みが終わりました').waitFor()
  await computer.look('48-phone-sent')
  for (const one of [computer, phone, second]) await one.close()
})

it('leads from a question to the camera, and is loaded only when it is asked for', async () => {
  const computer = await atComputer({ ...stage, javaScript: true })
  const loaded: string[] = []
  computer.page.on('request', (request) => loaded.push(new URL(request.url()).pathname))
  await computer.page.reload()
  await number(computer.page).waitFor()
  expect(loaded.filter((path) => /hand-over|draft-events|\/events/.test(path))).toEqual([])
  await computer.page.getByRole('button', { name: 'スマートフォンで撮る' }).click()
  const phone = await onPhone(await scanned(computer.page), { ...stage, javaScript: true })
  await opens(phone)
  expect(new URL(phone.page.url()).hash).toBe('#field-documents')
  // Loaded again, the page goes on by itself.
  await computer.page.reload()
  await number(computer.page).waitFor()
  await photographs(phone.page, '裏面.jpg')
  await computer.page.locator('.attachment-name', { hasText: '裏面.jpg' }).waitFor()
  expect(computer.wrongs).toEqual([])
  await computer.close()
  await phone.close()
})

it('lets the server end at once while pages wait for news, and goes on when it is back', async () => {
  const computer = await atComputer({ ...stage, javaScript: true })
  await computer.page.getByRole('button', { name: showCode }).click()
  const phone = await onPhone(await scanned(computer.page), { ...stage, javaScript: true })
  await opens(phone)
  await computer.page.getByText('スマートフォンで開きました').waitFor()
  const asked = Date.now()
  expect(await deployment.stop()).toBe(0)
  expect(Date.now() - asked).toBeLessThan(10_000)
  await deployment.start()
  await photographs(phone.page, '利用者カード.jpg')
  await computer.page.locator('.attachment-name', { hasText: '利用者カード.jpg' }).waitFor()
  await computer.close()
  await phone.close()
})

it('does the same without scripts, by a page and by loading again', async () => {
  const computer = await atComputer({ ...stage, javaScript: false })
  await number(computer.page).fill('1234567')
  await computer.page.getByRole('button', { name: showCode }).click()
  const address = await scanned(computer.page)
  await computer.look('41-phone-code')
  const phone = await onPhone(address, { ...stage, javaScript: false })
  await phone.look('42-phone-opening')
  await opens(phone)
  await phone.page.locator('input[type=file][name]').setInputFiles(await photo('利用者カード.jpg'))
  await phone.page.getByRole('button', { name: '添付する' }).click()
  await phone.page.getByText('アップロード完了').waitFor()
  await phone.look('44-phone-attached')
  await computer.page.reload()
  await computer.page.getByText('スマートフォンで開きました').waitFor()
  await computer.look('45-phone-opened')
  await computer.page.getByRole('link', { name: '入力画面へ戻る' }).click()
  await computer.page.locator('.attachment-name', { hasText: '利用者カード.jpg' }).waitFor()
  expect(await number(computer.page).inputValue()).toBe('1234567')
  await computer.close()
  await phone.close()
})
