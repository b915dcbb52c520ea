import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { expect, it } from 'vitest'
import { cardPhoto } from '../testing/files/card-photo'
import { pdf, tiff } from '../testing/files/naughty-files'
import { ask } from './database'
import { newGuest, openDraft } from './guest'
import { tabTo } from './keys'
import { expectAttached } from './library-card/the-form'
import { linkIn, mailTo } from './mailbox'
import { drawOver, maskByKeys } from './masking/hiding'
import { expectBlack, expectPixelsOnly, filesOf, keptByBrowser, type Part } from './masking/pixels'
import { Person } from './person'
import { stageForFile } from './stage'
import { until } from './until'

const { deployment, browser } = await stageForFile()

/** As wide as a phone's photo of 12 megapixels. */
const photo = { name: '健康保険証_表.jpg', mimeType: 'image/jpeg', buffer: await cardPhoto(4032) }

/** 記号 and 番号 of the drawing. */
const areas: Part[] = [
  { x: 0.18, y: 0.27, width: 0.14, height: 0.06 },
  { x: 0.455, y: 0.27, width: 0.14, height: 0.06 },
]

async function atTheForm(width: number): Promise<Person> {
  const guest = newGuest(deployment)
  await openDraft(guest)
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width, javaScript: true })
  await person.page.goto(linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】')))
  await person.page.getByRole('button', { name: '申込の続きを開く' }).click()
  await person.page.getByLabel('ファイルを選択').waitFor({ state: 'attached' })
  return person
}

async function openPhoto({ page }: Person): Promise<Locator> {
  await page.getByLabel('ファイルを選択').setInputFiles([photo])
  const dialog = page.getByRole('dialog', { name: 'マスキング' })
  await dialog.getByRole('img', { name: `画像：${photo.name}` }).waitFor()
  return dialog
}

/** With a picture of what is in sight: the page behind the dialog does not count. */
async function look(person: Person, name: string): Promise<void> {
  const { page } = person
  await person.look(name)
  const picture = `pictures/${name}-${page.viewportSize()?.width}-js.png`
  await page.screenshot({ path: fileURLToPath(new URL(picture, import.meta.url)) })
}

const storedFiles = async (): Promise<string[]> =>
  (await readdir(join(deployment.dataDir, 'files'), { recursive: true })).filter((name) =>
    /[0-9a-f-]{36}$/.test(name.split('/').at(-1) ?? ''),
  )

const keysOf = async (name: string): Promise<string[]> =>
  (
    await ask<{ storage_key: string }>(
      deployment,
      'select storage_key from attachments where name = $1 order by added_at desc',
      [name],
    )
  ).map((row) => row.storage_key)

it.each([375, 1280])(
  'makes two parts of a photo black by pointer, and sends nothing else (%i wide)',
  async (width) => {
    const person = await atTheForm(width)
    const { page } = person
    const dialog = await openPhoto(person)
    await look(person, '80-masking-opened')
    for (const part of areas) await drawOver(page, dialog, part)
    await look(person, '81-masking-drawn')
    await dialog.getByRole('button', { name: '取り消す' }).click()
    expect(await dialog.getByRole('checkbox', { checked: true }).count()).toBe(1)
    await dialog.getByRole('button', { name: 'やり直す' }).click()
    await dialog.getByRole('button', { name: 'この画像を添付する' }).click()
    await expectAttached(page, [photo.name])
    await page.getByText('マスキング済み').waitFor()
    await person.look('83-masked')
    await expectBlack(page, areas)
    await expectPixelsOnly((await filesOf(page)).file)
    expect(await keptByBrowser(page)).toEqual({ caches: [], databases: [], local: [], session: [] })
    await person.close()
  },
)

it.each([375, 1280])(
  'masks an attached photo by keyboard alone, and the first one is gone (%i wide)',
  async (width) => {
    const person = await atTheForm(width)
    const { page } = person
    await openPhoto(person)
    await tabTo(page, /隠すところはない/)
    await page.keyboard.press('Enter')
    await expectAttached(page, [photo.name])
    expect(await page.getByText('マスキング済み').count()).toBe(0)
    const [before = ''] = await keysOf(photo.name)
    await tabTo(page, /^マスキング：/)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'マスキング' })
    await dialog.getByRole('img').waitFor()
    for (const part of areas) await maskByKeys(page, dialog, part)
    await look(person, '84-masking-by-keyboard')
    await tabTo(page, /この画像を添付する/)
    await page.keyboard.press('Enter')
    await page.getByText('マスキング済み').waitFor()
    await expectAttached(page, [photo.name])
    await expectBlack(page, areas)
    await expectPixelsOnly((await filesOf(page)).file)
    expect(await keysOf(photo.name)).not.toContain(before)
    if (!deployment.corner) await goneFromStore(before)
    await person.close()
  },
)

const goneFromStore = (key: string): Promise<unknown> =>
  until('the first photo has left the store', async () => {
    const all = await storedFiles()
    return all.length > 0 && !all.some((name) => key.endsWith(name.split('/').at(-1)!))
  })

it.each([375, 1280])(
  'finds the usual places of a card once the picture is cut to it (%i wide)',
  async (width) => {
    const person = await atTheForm(width)
    const { page } = person
    const dialog = await openPhoto(person)
    await dialog.getByRole('button', { name: '切り抜き' }).click()
    await dialog.getByLabel('斜めに写った書類をまっすぐにする').check()
    await drag(page, dialog, { name: '左上', to: [0.05, 0.08] })
    await drag(page, dialog, { name: '右上', to: [0.95, 0.08] })
    await drag(page, dialog, { name: '右下', to: [0.95, 0.92] })
    await drag(page, dialog, { name: '左下', to: [0.06, 0.93] })
    await look(person, '82-masking-cut')
    await dialog.getByRole('button', { name: '切り抜く' }).click()
    await dialog.getByLabel('書類の種類').selectOption('健康保険証（表）')
    for (const name of ['記号', '番号', '保険者番号'])
      expect(await dialog.getByRole('checkbox', { name: new RegExp(`^${name}`) }).isChecked()).toBe(true)
    await dialog.getByRole('checkbox', { name: /^番号/ }).focus()
    await look(person, '85-masking-document')
    await dialog.getByRole('button', { name: '拡大' }).click()
    await look(person, '86-masking-closer')
    await dialog.getByRole('button', { name: '全体' }).click()
    await dialog.getByRole('button', { name: '隠す', exact: true }).click()
    await dialog.getByRole('button', { name: 'この画像を添付する' }).click()
    await page.getByText('マスキング済み').waitFor()
    await expectAttached(page, [photo.name])
    await expectBlack(page, [
      { x: 0.15, y: 0.21, width: 0.19, height: 0.07 },
      { x: 0.46, y: 0.21, width: 0.19, height: 0.07 },
    ])
    await expectPixelsOnly((await filesOf(page)).file)
    await person.close()
  },
)

async function drag(
  page: Page,
  dialog: Locator,
  { name, to }: { name: string; to: readonly [number, number] },
): Promise<void> {
  const mark = (await dialog.getByRole('button', { name }).boundingBox())!
  const picture = (await dialog.getByRole('img').boundingBox())!
  await page.mouse.move(mark.x + mark.width / 2, mark.y + mark.height / 2)
  await page.mouse.down()
  await page.mouse.move(picture.x + to[0] * picture.width, picture.y + to[1] * picture.height, { steps: 3 })
  await page.mouse.up()
}

it('shows several pictures one after the other, and says what it cannot open', async () => {
  const person = await atTheForm(375)
  const { page } = person
  const files = [
    { ...photo, name: '1.jpg' },
    { ...photo, name: '2.jpg' },
    { name: '3.tiff', mimeType: 'image/tiff', buffer: await tiff() },
    { name: '4.pdf', mimeType: 'application/pdf', buffer: pdf() },
  ]
  await page.getByLabel('ファイルを選択').setInputFiles(files)
  const dialog = page.getByRole('dialog', { name: 'マスキング' })
  await dialog.getByText('1枚目／3枚').waitFor()
  await dialog.getByRole('button', { name: 'この画像を添付する' }).click()
  await dialog.getByText('黒い枠がまだありません。').waitFor()
  await look(person, '87-masking-no-box')
  await dialog.getByRole('button', { name: 'やめる' }).click()
  await dialog.getByText('2枚目／3枚').waitFor()
  await dialog.getByRole('button', { name: '隠すところはない' }).click()
  await expectAttached(page, ['2.jpg', '3.tiff', '4.pdf'])
  await page.getByText('この端末では開けない画像のため').waitFor()
  await person.look('88-masking-not-opened')
  await person.close()
})

it('says at the row that a photo is blurred, where nothing has to be hidden', async () => {
  const person = await atTheForm(1280)
  const { page } = person
  // The same field, as a form without masking draws it.
  await page.locator('attachment-drop').evaluate((drop) => drop.removeAttribute('data-masking'))
  const buffer = await sharp(photo.buffer).resize({ width: 1200 }).blur(8).jpeg().toBuffer()
  await page.getByLabel('ファイルを選択').setInputFiles([{ ...photo, buffer }])
  await expectAttached(page, [photo.name])
  await page.getByText('文字がぼやけているようです。').first().waitFor()
  await person.look('89-blurred')
  await person.close()
})
