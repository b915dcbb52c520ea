import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { readStrokes } from '../src/kernel/strokes'
import { pdf } from '../testing/files/naughty-files'
import { alsoAsks } from '../testing/scenes/person-questions'
import { ask } from './database'
import { askForMail, newGuest } from './guest'
import { linkIn, mailTo } from './mailbox'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

const signature = { id: 'sign', kind: 'signature', label: '誓約者の署名', required: true, maxLength: 100 }

beforeAll(async () => {
  await ask(deployment, alsoAsks, ['library-card', JSON.stringify([signature])])
})

async function atTheForm(seat: {
  width: number
  javaScript: boolean
  byKeyboard?: boolean
}): Promise<Person> {
  const guest = newGuest(deployment)
  await askForMail(guest)
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, ...seat })
  const { page } = person
  await page.goto(linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】', 60)))
  const go = page.getByRole('button', { name: '申込の続きを開く' })
  await (seat.byKeyboard ? go.press('Enter') : go.click())
  await page.getByRole('textbox', { name: '利用者番号' }).fill('1234567')
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'カード.pdf', mimeType: 'application/pdf', buffer: pdf() }])
  if (!seat.javaScript) await page.getByRole('button', { name: '添付する', exact: true }).click()
  await page.locator('.attachment-name', { hasText: 'カード.pdf' }).waitFor()
  return person
}

const sheet = (page: Page) => page.locator('.signature-sheet')
const lines = (page: Page) => page.locator('.signature-sheet g > path')
const kept = (page: Page) => page.locator('input[type=hidden][name=sign]').inputValue()
const nameBox = (page: Page) => page.getByRole('textbox', { name: '署名する方のお名前' })
const typeInstead = (page: Page) => page.getByRole('checkbox', { name: '文字で入力する' })

/** The draft holds this of the question. */
const expectSaved = (page: Page, entry: readonly string[]) =>
  expect
    .poll(() =>
      ask(deployment, `select entries->'sign' as sign from drafts where draft_id = $1`, [draftOf(page)]),
    )
    .toMatchObject([{ sign: entry }])

const draftOf = (page: Page) => new URL(page.url()).pathname.split('/').at(-1)

/** Moves the mouse along these places, in parts of the board. */
async function draws(page: Page, places: readonly (readonly [number, number])[]): Promise<void> {
  await sheet(page).scrollIntoViewIfNeeded()
  const box = await sheet(page).boundingBox()
  if (!box) throw new Error('there is a board')
  const at = ([x, y]: readonly [number, number]) => [box.x + x * box.width, box.y + y * box.height] as const
  await page.mouse.move(...at(places[0] ?? [0, 0]))
  await page.mouse.down()
  for (const place of places.slice(1)) await page.mouse.move(...at(place), { steps: 8 })
  await page.mouse.up()
}

const mountain = [
  [
    [0.5, 0.16],
    [0.5, 0.66],
  ],
  [
    [0.35, 0.38],
    [0.35, 0.68],
    [0.65, 0.68],
  ],
  [
    [0.65, 0.36],
    [0.65, 0.72],
  ],
] as const
const wave = Array.from(
  { length: 24 },
  (_, at) => [0.1 + at * 0.035, 0.55 + 0.2 * Math.sin(at * 1.1)] as const,
)

it('somebody signs with a hand, comes back, and sees it on every page after', async () => {
  const person = await atTheForm({ width: 375, javaScript: true })
  const { page } = person
  expect(await nameBox(page).isVisible()).toBe(false)
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('link', { name: /^誓約者の署名がありません/ }).click()
  await person.look('a70-signature-missing')
  await page.goto(new URL(page.url()).pathname)

  for (const stroke of mountain) await draws(page, stroke)
  await draws(page, wave)
  await expect.poll(() => lines(page).count()).toBe(4)
  await page.getByRole('button', { name: '元に戻す' }).click()
  expect(await lines(page).count()).toBe(3)
  await page.getByRole('button', { name: 'すべて消す' }).click()
  expect(await kept(page)).toBe('')
  await page.getByRole('button', { name: '元に戻す' }).click()
  expect(await lines(page).count()).toBe(3)
  const drawn = await kept(page)
  expect(readStrokes(drawn)?.length).toBe(3)
  await expectSaved(page, ['', drawn])
  await person.look('a71-signature-drawn')

  await page.reload()
  expect(await lines(page).count()).toBe(3)
  expect(await kept(page)).toBe(drawn)
  await draws(page, [
    [0.7, 0.3],
    [0.9, 0.3],
  ])
  await expect.poll(() => lines(page).count()).toBe(4)
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  const picture = page.getByRole('img', { name: '手書きの署名' })
  expect(await picture.locator('path').count()).toBe(4)
  await person.look('a72-signature-confirm')
  await page.getByRole('button', { name: '申込む' }).click()
  await page.getByRole('heading', { level: 1, name: /完了/ }).waitFor()
  expect(person.wrongs).toEqual([])
  await person.close()
})

it('a drawing steps aside for a name that is typed, and comes back', async () => {
  const person = await atTheForm({ width: 1280, javaScript: true })
  const { page } = person
  for (const stroke of mountain) await draws(page, stroke)
  const drawn = await kept(page)
  await typeInstead(page).check()
  expect(await sheet(page).isVisible()).toBe(false)
  await nameBox(page).fill('髙橋 花子')
  expect(await kept(page)).toBe('')
  await typeInstead(page).uncheck()
  expect(await kept(page)).toBe(drawn)
  expect(await page.locator('input[name=sign]:not([type=hidden])').inputValue()).toBe('')
  await person.look('a73-signature-wide')
  await typeInstead(page).check()
  expect(await nameBox(page).inputValue()).toBe('髙橋 花子')
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  await page.getByText('髙橋 花子').waitFor()
  expect(person.wrongs).toEqual([])
  await person.close()
})

it('a slip of the pen is no signature', async () => {
  const person = await atTheForm({ width: 375, javaScript: true })
  const { page } = person
  await draws(page, [
    [0.5, 0.5],
    [0.52, 0.5],
  ])
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('link', { name: /^誓約者の署名が小さすぎて読めません。/ }).waitFor()
  await person.close()
})

it('somebody without a pointer types the name', async () => {
  const person = await atTheForm({ width: 375, javaScript: true, byKeyboard: true })
  const { page } = person
  await typeInstead(page).focus()
  await page.keyboard.press('Space')
  expect(await nameBox(page).evaluate((one) => one === document.activeElement)).toBe(true)
  await page.keyboard.insertText('見本 太郎')
  await expectSaved(page, ['見本 太郎', ''])
  await person.look('a74-signature-typed')
  await page.reload()
  expect(await nameBox(page).inputValue()).toBe('見本 太郎')
  await page.getByRole('button', { name: '確認へ進む' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  await page.getByText('見本 太郎').waitFor()
  expect(person.wrongs).toEqual([])
  await person.close()
})

it('without scripts the name is typed, and nothing else is shown', async () => {
  const person = await atTheForm({ width: 375, javaScript: false })
  const { page } = person
  expect(await sheet(page).isVisible()).toBe(false)
  expect(await page.getByText('文字で入力する').isVisible()).toBe(false)
  await nameBox(page).fill('見本 太郎')
  await person.look('a75-signature-without-scripts')
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
  await page.getByText('見本 太郎').waitFor()
  await person.close()
})
