import { createHash } from 'node:crypto'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { FaultProxy } from '../faults/parts/fault-proxy'
import { pdfOf } from '../testing/scenes/uploading'
import { openBrowser } from './browser'
import { ask } from './database'
import { newGuest, openDraft } from './guest'
import { expectAttached } from './library-card/the-form'
import { linkIn, mailTo } from './mailbox'
import { Person } from './person'
import { read } from './read'
import { Deployment } from './server'

// Two processes for the web: which one a piece comes to is chance.
const deployment = await Deployment.start({ WEB_CONCURRENCY: '2' })
const browser = await openBrowser()
afterAll(async () => {
  await browser.close()
  expect(deployment.defects).toEqual([])
  await deployment.end()
})

const proxy = await FaultProxy.before({ port: Number(new URL(deployment.baseUrl).port) })
afterAll(() => proxy.close())
const baseUrl = `http://localhost:${proxy.port}`

const file = pdfOf(8_000_000)
const chosen = { name: '住民票の写し.pdf', mimeType: 'application/pdf', buffer: file }
const patient = { timeout: 60_000 }

async function atTheForm(): Promise<{ person: Person; draft: string }> {
  await proxy.heal()
  const guest = newGuest(deployment)
  const draft = (await openDraft(guest)).split('/').at(-1) ?? ''
  const person = await Person.at(browser, { baseUrl, width: 375, javaScript: true })
  const link = linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】'))
  await person.page.goto(link.replace(deployment.baseUrl, baseUrl))
  await person.page.getByRole('button', { name: '申込の続きを開く' }).click()
  await person.page.getByLabel('利用者番号').waitFor()
  return { person, draft }
}

const choose = (page: Page) => page.getByLabel('ファイルを選択').first().setInputFiles([chosen])
const words = (page: Page) => page.locator('[data-uploads] [data-words]')
const cutWords = (page: Page) => page.getByText(/通信が切れました。つながりしだい、続きから送ります/)

type Row = { id: string; received: string }
const uploadsOf = (draft: string): Promise<Row[]> =>
  ask<Row>(
    deployment,
    'select upload_id as id, received from uploads where draft_id = $1 and ended_at is null',
    [draft],
  )
const received = async (draft: string): Promise<number> => Number((await uploadsOf(draft))[0]?.received ?? 0)

async function expectTheSameFile(draft: string): Promise<void> {
  const rows = await ask<{ size: string; sha256: string }>(
    deployment,
    `select size, encode(sha256, 'hex') as sha256 from attachments where draft_id = $1`,
    [draft],
  )
  expect(rows).toEqual([{ size: '8000000', sha256: createHash('sha256').update(file).digest('hex') }])
  const pieces = await ask(
    deployment,
    'select 1 from upload_pieces p join uploads u using (tenant_id, upload_id) where u.draft_id = $1',
    [draft],
  )
  expect(pieces).toEqual([])
}

it('goes on by itself when the line is cut five times and the server is killed, and the file is the same', async () => {
  const { person, draft } = await atTheForm()
  const { page } = person
  const before = proxy.cuts
  await proxy.make({ does: 'cut', after: 900_000 }, { cutNow: true })
  await choose(page)
  await expect.poll(() => proxy.cuts - before, patient).toBeGreaterThanOrEqual(3)
  await proxy.make({ does: 'refuse' })
  await cutWords(page).first().waitFor()
  const kept = await received(draft)
  expect(kept).toBeGreaterThan(0)
  await person.look('60-line-cut')
  await proxy.make({ does: 'cut', after: 900_000 })
  await expect.poll(() => proxy.cuts - before, patient).toBeGreaterThanOrEqual(5)
  await expect.poll(() => received(draft), patient).toBeGreaterThan(kept)
  await deployment.killApp()
  await cutWords(page).first().waitFor()
  await proxy.make({ does: 'pass' })
  await deployment.start()
  await expect.poll(() => read(page.locator('[data-attachment-list]')), patient).toContain('住民票の写し.pdf')
  await expectAttached(page, ['住民票の写し.pdf'])
  expect(await page.locator('[data-uploads] li').count()).toBe(0)
  expect(proxy.cuts - before).toBeGreaterThanOrEqual(5)
  await expectTheSameFile(draft)
  await person.look('61-arrived-all-the-same')
  await person.close()
}, 180_000)

it('goes on after the page was loaded again, with the same file, and stops when it is told to', async () => {
  const { person, draft } = await atTheForm()
  const { page } = person
  await proxy.make({ does: 'rate', perSecond: 1_500_000 })
  await choose(page)
  await expect.poll(() => received(draft), patient).toBeGreaterThan(1_000_000)
  await page.reload()
  const [begun] = await uploadsOf(draft)
  const kept = JSON.stringify(await page.evaluate(() => ({ ...sessionStorage })))
  expect(kept).toContain(begun?.id)
  expect(kept).not.toContain('住民票')
  await choose(page)
  await expect.poll(() => received(draft), patient).toBeGreaterThan(Number(begun?.received))
  expect((await uploadsOf(draft)).map(({ id }) => id)).toEqual([begun?.id])
  await page.getByRole('button', { name: '中止' }).click()
  await expect.poll(() => uploadsOf(draft), patient).toEqual([])
  expect(await page.locator('[data-uploads] li').count()).toBe(0)
  await proxy.make({ does: 'pass' }, { cutNow: true })
  await choose(page)
  await expectAttached(page, ['住民票の写し.pdf'])
  await expectTheSameFile(draft)
  await person.close()
}, 120_000)

it('waits while there is no line at all, and goes on when it is back', async () => {
  const { person, draft } = await atTheForm()
  const { page } = person
  await proxy.make({ does: 'rate', perSecond: 1_500_000 })
  await choose(page)
  await expect.poll(() => received(draft), patient).toBeGreaterThan(0)
  await page.context().setOffline(true)
  await cutWords(page).first().waitFor()
  await page.context().setOffline(false)
  await expect.poll(() => read(words(page)), patient).toMatch(/送信中/)
  await proxy.make({ does: 'pass' }, { cutNow: true })
  await expectAttached(page, ['住民票の写し.pdf'])
  await expectTheSameFile(draft)
  await person.close()
}, 120_000)

it('tries another line where one carries nothing any more', async () => {
  const { person, draft } = await atTheForm()
  const { page } = person
  await proxy.make({ does: 'rate', perSecond: 1_500_000 })
  await choose(page)
  await expect.poll(() => received(draft), patient).toBeGreaterThan(0)
  await proxy.make({ does: 'swallow' })
  await cutWords(page).first().waitFor(patient)
  await proxy.make({ does: 'pass' }, { cutNow: true })
  await expectAttached(page, ['住民票の写し.pdf'])
  await expectTheSameFile(draft)
  await person.close()
}, 180_000)

it('goes in one post where the script of it cannot be had', async () => {
  const { person, draft } = await atTheForm()
  const { page } = person
  await page.route('**/_assets/resumable*', (route) => route.abort())
  await choose(page)
  await expectAttached(page, ['住民票の写し.pdf'])
  expect(await ask(deployment, 'select 1 from uploads where draft_id = $1', [draft])).toEqual([])
  await expectTheSameFile(draft)
  await person.close()
}, 60_000)
