import { fileURLToPath } from 'node:url'
import type { Locator, Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { cardPhoto } from '../testing/files/card-photo'
import { ask } from './database'
import { logIn, openCase, type Story } from './desk/story'
import { newGuest, numberIn, openDraft, postForm, submit } from './guest'
import { tabTo } from './keys'
import { drawOver, maskByKeys } from './masking/hiding'
import { expectBlackIn, expectPixelsOnly, type Part } from './masking/pixels'
import { Person } from './person'
import { stageForFile } from './stage'
import { until } from './until'

const { deployment, browser } = await stageForFile()

const photo = { name: '健康保険証.jpg', bytes: await cardPhoto(4032), type: 'image/jpeg' }

/** 記号 and 番号 of the drawing. */
const areas: Part[] = [
  { x: 0.18, y: 0.27, width: 0.14, height: 0.06 },
  { x: 0.455, y: 0.27, width: 0.14, height: 0.06 },
]

/** An application without a script, so that nothing was made black. */
async function unmasked(width: number, javaScript = true): Promise<Story & { password: string }> {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest)
  await postForm(guest, draft, [
    ['file:documents', photo],
    ['user-number', '12345678'],
  ])
  const sent = await submit(guest, draft)
  const number = numberIn(sent)
  const complete = await guest.client.get(sent.location)
  const password = /(?:[2-9a-z]{4} ){2}[2-9a-z]{4}/.exec(complete.words)?.[0] ?? 'none'
  const seat = { baseUrl: deployment.baseUrl, width, javaScript }
  return { deployment, browser, seat, guest, number, password }
}

type Row = { id: string; key: string; copy: boolean; gone: boolean }
const rowsOf = ({ number }: Story): Promise<Row[]> =>
  ask<Row>(
    deployment,
    `select attachment_id as id, storage_key as key, copy_of is not null as copy, deleted_at is not null as gone
     from attachments join applications using (tenant_id, application_id) where number = $1 order by added_at`,
    [number],
  )

/** With a picture of what is in sight: the page behind the dialog does not count. */
async function look(person: Person, name: string): Promise<void> {
  const { page } = person
  await person.look(name)
  const picture = `pictures/${name}-${page.viewportSize()?.width}-js.png`
  await page.screenshot({ path: fileURLToPath(new URL(picture, import.meta.url)) })
}

async function atTheEditor(person: Person, story: Story): Promise<Locator> {
  const { page } = person
  await openCase(person, story.number)
  const files = page.getByRole('link', { name: 'ファイル', exact: false }).first()
  if (await files.isVisible()) await page.goto(`${page.url()}?tab=files`)
  if (await page.getByRole('link', { name: '確かめて画面に出す' }).isVisible())
    await page.getByRole('link', { name: '確かめて画面に出す' }).click()
  await person.look('91-file-unmasked')
  await page.getByRole('link', { name: '黒塗りの写しを作る' }).click()
  const dialog = page.getByRole('dialog', { name: '黒塗りの写し' })
  await dialog.getByRole('img').waitFor()
  return dialog
}

/** What the examiner is given of the copy. */
async function expectCopyBlack(page: Page, { number }: Story, id: string): Promise<void> {
  const at = `/pref-aomori-u/staff/applications/${number}/files/${id}`
  const [file, thumbnail] = await Promise.all(
    [`${at}?open=1`, `${at}/thumbnail`].map((address) => page.request.get(address)),
  )
  expect([file?.status(), thumbnail?.status()]).toEqual([200, 200])
  const bytes = await file!.body()
  await expectBlackIn({ file: bytes, thumbnail: await thumbnail!.body() }, areas)
  await expectPixelsOnly(bytes)
}

it.each([1440, 1024])(
  'an examiner blacks out a copy of a card that came unmasked, and has the original deleted (%i wide)',
  async (width) => {
    const story = await unmasked(width)
    const person = await logIn(story, 'shinsa')
    const { page } = person
    const dialog = await atTheEditor(person, story)
    await dialog.getByRole('button', { name: 'この内容で写しを作る' }).click()
    await dialog.getByText('黒い枠がまだありません。').waitFor()
    for (const part of areas) await drawOver(page, dialog, part)
    await look(person, '92-black-out-drawn')
    await dialog.getByRole('button', { name: 'この内容で写しを作る' }).click()
    await page.getByRole('img', { name: 'できた写し：健康保険証_黒塗り.jpg' }).waitFor()
    await page.getByLabel('元のファイルを削除する（元に戻せません）').check()
    await look(person, '93-black-out-confirm')
    await page.getByRole('button', { name: '写しを保存する' }).click()
    await page.getByText('黒塗りの写しを保存しました。').first().waitFor()
    await look(person, '94-black-out-saved')
    const [original, copy] = await rowsOf(story)
    expect([original, copy]).toMatchObject([
      { copy: false, gone: true },
      { copy: true, gone: false },
    ])
    await expectCopyBlack(page, story, copy?.id ?? '')
    const old = await page.request.get(
      `/pref-aomori-u/staff/applications/${story.number}/files/${original?.id}/picture?open=1`,
    )
    expect(old.status()).toBe(404)
    await page.goto(`/pref-aomori-u/staff/applications/${story.number}`)
    await person.look('95-black-out-answers')
    await person.close()
    if (width === 1440) await theApplicantReadsIt(story)
    expect([person.wrongs, deployment.defects]).toEqual([[], []])
  },
  120_000,
)

/** Their own page, by number and password. */
async function theApplicantReadsIt(story: Story & { password: string }): Promise<void> {
  const person = await Person.at(browser, { ...story.seat, width: 375 })
  const { page } = person
  await page.goto('/pref-aomori-u/status')
  await page.getByLabel('整理番号').first().fill(story.number)
  await page.getByLabel('パスワード').fill(story.password)
  await page.getByRole('button', { name: '照会する' }).click()
  await page.getByText('職員が黒塗りの写しに替えました').waitFor()
  await person.look('96-black-out-for-the-applicant')
  await person.close()
}

it('by keyboard alone; the original stays under the copy (1440 wide)', async () => {
  const story = await unmasked(1440)
  const person = await logIn(story, 'shinsa')
  const { page } = person
  const dialog = await atTheEditor(person, story)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  // The key that leads back from the page has not been pressed with it.
  expect(page.url()).toContain('/black-out')
  await tabTo(page, /^黒塗りの画面を開く/)
  await page.keyboard.press('Enter')
  await dialog.getByRole('img').waitFor()
  for (const part of areas) await maskByKeys(page, dialog, part)
  await tabTo(page, /この内容で写しを作る/)
  await page.keyboard.press('Enter')
  await page.getByRole('img', { name: 'できた写し：健康保険証_黒塗り.jpg' }).waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('黒塗りをやり直す')
  await tabTo(page, /^写しを保存する/)
  await page.keyboard.press('Enter')
  await page.getByText('黒塗りの写しを保存しました。').first().waitFor()
  const [original, copy] = await rowsOf(story)
  expect([original?.gone, copy?.copy]).toEqual([false, true])
  await expectCopyBlack(page, story, copy?.id ?? '')
  await page.getByText('黒塗り前の元のファイル').first().click()
  await look(person, '97-black-out-original-kept')
  await person.close()
  expect([person.wrongs, deployment.defects]).toEqual([[], []])
}, 120_000)

it.each([1440, 1024])(
  'without JavaScript the page says how else, and its form works (%i wide)',
  async (width) => {
    const story = await unmasked(width, false)
    const person = await logIn(story, 'shinsa')
    const { page } = person
    await page.goto(`/pref-aomori-u/staff/applications/${story.number}?tab=files&open=1`)
    await page.getByRole('link', { name: '黒塗りの写しを作る' }).click()
    await page.getByText('JavaScriptを使えるブラウザーが必要です。').waitFor()
    await page.getByText('別のソフトで黒塗りする', { exact: true }).click()
    await person.look('98-black-out-without-script')
    const bytes = await cardPhoto(1200)
    await page
      .getByLabel('黒塗りした写し')
      .setInputFiles([{ name: '写し.jpg', mimeType: 'image/jpeg', buffer: bytes }])
    await page.getByLabel('元のファイルを削除する（元に戻せません）').check()
    await page.getByRole('button', { name: '写しを保存する' }).click()
    await page.getByText('黒塗りの写しを保存しました。').first().waitFor()
    const rows = await rowsOf(story)
    expect(rows.map(({ copy, gone }) => [copy, gone])).toEqual([
      [false, true],
      [true, false],
    ])
    await until('the original has left the store', async () => {
      const { readdir } = await import('node:fs/promises')
      const names = await readdir(`${deployment.dataDir}/files`, { recursive: true })
      return !names.some((name) => name.endsWith(rows[0]!.key.split('/').at(-1)!))
    })
    await person.close()
    expect([person.wrongs, deployment.defects]).toEqual([[], []])
  },
  120_000,
)
