import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { jpeg, pdf, photo, png } from '../../testing/files/naughty-files'
import { handsOn } from '../hands'
import { mailTo } from '../mailbox'
import { read } from '../read'
import { type Receipt, title, type Walk } from './walk'

type Given = { name: string; mimeType: string; buffer: Buffer }

/** 申込, 申込確認, 申込む. @returns what 申込完了 shows */
export async function walkTheForm(walk: Walk): Promise<Receipt> {
  const { page } = walk.person
  expect(await read(page.getByRole('main'))).toContain('利用目的')
  await walk.person.look('09-form')
  await tryWithoutAnswers(walk)
  await attachSeveral(walk)
  await page.getByLabel('利用者番号').fill('　１２３４ ５６７８　')
  await walk.person.look('11-form-filled')
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await confirm(walk)
  return complete(walk)
}

async function tryWithoutAnswers({ person }: Walk): Promise<void> {
  const { page } = person
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('link', { name: '添付資料のファイルを添付してください。' }).waitFor()
  await page.getByRole('link', { name: '利用者番号を数字で入力してください。' }).waitFor()
  expect(await page.title()).toMatch(/^エラー：/)
  await person.look('10-form-error')
}

/** Several files, one of them taken back, one dropped where scripts run. */
async function attachSeveral({ person, seat }: Walk): Promise<void> {
  const { page } = person
  const files: Given[] = [
    { name: '利用者カード.png', mimeType: 'image/png', buffer: await png() },
    { name: '免許証（裏）.jpg', mimeType: 'image/jpeg', buffer: await jpeg(300, 200) },
    { name: '住民票の写し.pdf', mimeType: 'application/pdf', buffer: pdf() },
  ]
  await attach(page, files, seat.javaScript)
  await expectAttached(page, ['利用者カード.png', '免許証（裏）.jpg', '住民票の写し.pdf'])
  await page.getByRole('button', { name: /解除.*免許証（裏）.jpg/ }).click()
  await expectAttached(page, ['利用者カード.png', '住民票の写し.pdf'])
  const last = { name: '横向きの写真.jpg', mimeType: 'image/jpeg', buffer: await photo() }
  if (seat.javaScript) {
    await drop(page, last)
    await hideNothing(page, [last])
  } else await attach(page, [last], false)
  await expectAttached(page, ['利用者カード.png', '住民票の写し.pdf', '横向きの写真.jpg'])
}

export async function attach(page: Page, files: Given[], javaScript: boolean): Promise<void> {
  const input = page.getByLabel('ファイルを選択').first()
  const masking = await input.evaluate((one) => one.closest('[data-masking]') !== null)
  const hands = handsOn(page)
  await hands.picks(input, files)
  if (javaScript && masking) await hideNothing(page, files)
  if (!javaScript) await hands.presses(page.getByRole('button', { name: '添付する', exact: true }))
}

/** 「隠すところはない」 for each picture, one after the other. */
export async function hideNothing(page: Page, files: readonly Given[]): Promise<void> {
  for (const { name } of files.filter(({ mimeType }) => mimeType.startsWith('image/'))) {
    const dialog = page.getByRole('dialog', { name: 'マスキング' })
    await dialog.getByRole('img', { name: `画像：${name}` }).waitFor()
    await handsOn(page).presses(dialog.getByRole('button', { name: '隠すところはない' }))
  }
}

export const expectAttached = (page: Page, names: readonly string[]): Promise<void> =>
  expect.poll(() => attachedNames(page), { timeout: 10_000 }).toEqual([...names].sort())

/** In no order: files that travel at once arrive as they can. */
const attachedNames = async (page: Page): Promise<string[]> =>
  (await page.locator('[data-attachment-list] .attachment-name').allInnerTexts()).sort()

/** Drags a file out of its window onto the area. */
async function drop(page: Page, file: Given): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, mimeType, text }) => {
      const bytes = Uint8Array.from(atob(text), (one) => one.charCodeAt(0))
      const data = new DataTransfer()
      data.items.add(new File([bytes], name, { type: mimeType }))
      return data
    },
    { name: file.name, mimeType: file.mimeType, text: file.buffer.toString('base64') },
  )
  const area = page.getByText('ここへファイルを置いても追加できます')
  await area.dispatchEvent('dragover', { dataTransfer: transfer })
  await area.dispatchEvent('drop', { dataTransfer: transfer })
}

async function confirm({ person, email }: Walk): Promise<void> {
  const { page } = person
  await page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  const text = await read(page.getByRole('main'))
  for (const part of ['まだ申し込みは終わっていません。', '12345678', '住民票の写し.pdf', email])
    expect(text).toContain(part)
  expect(await page.locator('main img').count()).toBe(3)
  await person.look('12-confirm')
  await page.getByRole('button', { name: '申込む' }).click()
}

/** What 申込完了 shows, once it does. */
export async function receiptOn(page: Page): Promise<Receipt> {
  await page.getByRole('heading', { level: 1, name: '申込完了' }).waitFor()
  const fact = (term: string): Promise<string> =>
    read(page.locator('.ticket-main > div', { hasText: term }).locator('dd'))
  return {
    number: (await fact('整理番号')).replace(/\s/g, ''),
    password: await fact('パスワード'),
    arrivedAt: await fact('到達日時'),
  }
}

async function complete({ person, deployment, email }: Walk): Promise<Receipt> {
  const { page } = person
  const receipt = await receiptOn(page)
  expect(receipt.number).toMatch(/^\d{12}$/)
  expect(receipt.password).toMatch(/^[2-9a-z]{4} [2-9a-z]{4} [2-9a-z]{4}$/)
  expect(receipt.arrivedAt).toMatch(/^\d{4}年\d\d月\d\d日 \d\d時\d\d分\d\d秒$/)
  await person.look('13-complete')
  const mail = await mailTo(deployment, email, '【申込完了】')
  expect(mail.subject).toContain(title)
  expect(mail.text.replace(/\s/g, '')).toContain(receipt.number)
  expect(mail.text).toContain(receipt.arrivedAt)
  expect(mail.text).not.toContain(receipt.password)
  expect(mail.text).not.toContain('12345678')
  return receipt
}
