import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ask } from './database'
import { fillIn, type Guest, newGuest, openDraft, postForm, proof } from './guest'
import { linkIn, mailTo } from './mailbox'
import { Person } from './person'
import { read } from './read'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

const device = (javaScript = true) =>
  Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript })

/** A draft that was begun without a screen, and the link of its mail. */
async function begun(): Promise<{ guest: Guest; draft: string; link: string }> {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest)
  return { guest, draft, link: linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】')) }
}

/** Opens the link of the mail, as its page asks. */
async function openLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.getByRole('button', { name: '申込の続きを開く' }).click()
  await page.getByRole('heading', { level: 1, name: '申込', exact: true }).waitFor()
}

const number = (page: Page) => page.getByLabel('利用者番号')
const toConfirm = (page: Page) => page.getByRole('button', { name: '確認へ進む' }).click()
const confirmed = (page: Page) => page.getByRole('heading', { level: 1, name: '申込確認' }).waitFor()
const press = (page: Page) => page.getByRole('button', { name: '申込む' }).click()
const completed = (page: Page) => page.getByRole('heading', { level: 1, name: '申込完了' }).waitFor()
const receipt = async (page: Page) => (await read(page.locator('.ticket-number dd'))).replace(/\s/g, '')
const savedLine = (page: Page) => read(page.locator('[data-saved]'))

const applicationsOf = async (draft: string): Promise<number> =>
  (await ask(deployment, 'select 1 from applications where draft_id = $1', [draft.split('/').at(-1)])).length

it('goes on with the mail’s link on other devices, again and again; looking at it opens nothing', async () => {
  const { guest, draft, link } = await begun()
  await postForm(guest, draft, [['user-number', '2468']], 'pause')
  for (const javaScript of [true, false, true]) {
    const person = await device(javaScript)
    await person.page.goto(link)
    expect((await person.page.goto(draft))?.status(), 'after looking only').toBe(404)
    await openLink(person.page, link)
    expect(new URL(person.page.url()).pathname, 'the token has left the address').toBe(draft)
    expect(await number(person.page).inputValue()).toBe('2468')
    await person.close()
  }
})

it('saves by itself what was typed, and has it after the browser was closed', async () => {
  const { link } = await begun()
  const person = await device()
  await openLink(person.page, link)
  const saved = person.page.waitForResponse((answer) => answer.url().endsWith('/entries'))
  await number(person.page).pressSequentially('135791')
  expect((await saved).status()).toBe(200)
  await expect.poll(() => savedLine(person.page)).toMatch(/下書きを保存しました（\d+時\d+分）/)
  await person.close()
  const other = await device()
  await openLink(other.page, link)
  expect(await number(other.page).inputValue()).toBe('135791')
  await other.close()
})

it('keeps what was typed a moment before the tab was closed', async () => {
  const { link } = await begun()
  const person = await device()
  await openLink(person.page, link)
  // Without its script a page can send nothing by itself.
  await person.page.locator('draft-form:defined').waitFor({ state: 'attached' })
  await number(person.page).fill('777777')
  await person.page.close({ runBeforeUnload: true })
  await expect
    .poll(
      async () => {
        const [row] = await ask<{ entries: Record<string, string> }>(
          deployment,
          'select entries from drafts order by saved_at desc limit 1',
        )
        return row?.entries['user-number']
      },
      { timeout: 10_000 },
    )
    .toBe('777777')
  await person.close()
})

it('says that it was kept and how to come back, by 中断する', async () => {
  const { draft, link } = await begun()
  const person = await device(false)
  const { page } = person
  await openLink(page, link)
  await number(page).fill('12')
  await page.getByRole('button', { name: '下書きを保存して中断する' }).click()
  await page.getByRole('heading', { level: 1, name: '下書きを保存しました' }).waitFor()
  await person.look('30-paused')
  await page.getByRole('link', { name: '入力を続ける' }).click()
  expect(await number(page).inputValue()).toBe('12')
  expect(new URL(page.url()).pathname).toBe(draft)
  await person.close()
})

it('stands going back and loading again, before and after 申込む', async () => {
  const { guest, draft, link } = await begun()
  await fillIn(guest, draft)
  const person = await device()
  const { page } = person
  await openLink(page, link)
  await number(page).fill('55555')
  await toConfirm(page)
  await confirmed(page)
  await page.goBack()
  await number(page).waitFor()
  await page.goForward()
  await confirmed(page)
  await page.reload()
  expect(await read(page.getByRole('main'))).toContain('55555')
  await press(page)
  await completed(page)
  const first = await receipt(page)
  await page.reload()
  expect(await receipt(page)).toBe(first)
  await page.goBack()
  await completed(page)
  expect(await receipt(page), 'back to the confirmation leads here').toBe(first)
  expect(await applicationsOf(draft)).toBe(1)
  await person.close()
})

it.each([true, false])('takes a double click on 申込む for one (JavaScript %s)', async (javaScript) => {
  const { guest, draft, link } = await begun()
  await fillIn(guest, draft)
  const person = await device(javaScript)
  const { page } = person
  await openLink(page, link)
  await toConfirm(page)
  await confirmed(page)
  await page.getByRole('button', { name: '申込む' }).dblclick()
  await completed(page)
  expect(await applicationsOf(draft)).toBe(1)
  await person.close()
})

it('lets two tabs change different things, and shows 申込確認 again when one changed what the other shows', async () => {
  const { guest, draft, link } = await begun()
  await postForm(guest, draft, [['user-number', '1111']], 'pause')
  const person = await device()
  const { page } = person
  await openLink(page, link)
  const second = await person.newTab()
  await second.goto(draft)
  await page
    .getByLabel('ファイルを選択')
    .first()
    .setInputFiles({ name: proof.name, mimeType: 'application/pdf', buffer: proof.bytes })
  await page.getByText('アップロード完了').waitFor()
  await number(second).fill('2222')
  await expect
    .poll(async () => (await guest.client.get(draft)).value('user-number'), { timeout: 5000 })
    .toBe('2222')
  await page.goto(`${draft}/confirm`)
  await confirmed(page)
  expect(await read(page.getByRole('main'))).toContain('2222')
  await second.reload()
  await number(second).fill('3333')
  await toConfirm(second)
  await confirmed(second)
  await press(page)
  await page.getByText('別の画面で内容が変わりました').waitFor()
  expect(await read(page.getByRole('main'))).toContain('3333')
  await person.look('31-changed-elsewhere')
  await press(page)
  await completed(page)
  await press(second)
  await completed(second)
  expect(await receipt(second)).toBe(await receipt(page))
  expect(await applicationsOf(draft)).toBe(1)
  await second.close()
  await person.page.goto(link)
  expect(new URL(person.page.url()).pathname, 'the link after the submission').toBe('/pref-aomori-u/status')
  await person.close()
})

it('shows パスワード to the browser that submitted, and to no other', async () => {
  const { guest, draft, link } = await begun()
  await fillIn(guest, draft)
  const person = await device(false)
  await openLink(person.page, link)
  await toConfirm(person.page)
  await press(person.page)
  await completed(person.page)
  expect(await person.page.locator('.ticket-code').count()).toBe(1)
  const elsewhere = await guest.client.get(draft)
  expect(elsewhere.status).toBe(303)
  const receiptThere = await guest.client.get(elsewhere.location)
  expect(receiptThere.words).not.toContain((await read(person.page.locator('.ticket-code'))).slice(0, 14))
  await person.close()
})

it('prints 申込完了 and 申込詳細: what counts, and no buttons', async () => {
  const { guest, draft, link } = await begun()
  await fillIn(guest, draft, '90210')
  const person = await device()
  const { page } = person
  await openLink(page, link)
  await toConfirm(page)
  await press(page)
  await completed(page)
  const given = await receipt(page)
  const spoken = given.replace(/(.{4})(?=.)/g, '$1 ')
  const complete = await printed(page, 'complete')
  for (const part of ['申込完了', spoken, '到達日時', 'パスワード']) expect(complete).toContain(part)
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: '申込詳細へ' }).click()
  const detail = await printed(page, 'detail')
  for (const part of [spoken, '90210', proof.name, guest.email, '処理待ち']) expect(detail).toContain(part)
  await person.close()
})

/** What is on paper, after looking that nothing is there that only a screen needs. */
async function printed(page: Page, name: string): Promise<string> {
  await page.emulateMedia({ media: 'print' })
  for (const part of [page.getByRole('navigation'), page.getByRole('button')])
    for (const one of await part.all())
      expect(await one.isVisible(), (await one.textContent()) ?? '').toBe(false)
  const file = join(deployment.dataDir, `${name}.pdf`)
  writeFileSync(file, await page.pdf({ format: 'A4' }))
  const text = execFileSync('pdftotext', ['-layout', file, '-'], { encoding: 'utf8' })
  return text.replaceAll('\u00a0', ' ').normalize('NFKC')
}
