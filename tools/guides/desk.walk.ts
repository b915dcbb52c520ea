import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { heading } from '../../journeys/accounts/life'
import { openBrowser } from '../../journeys/browser'
import { reasons } from '../../journeys/desk/examination'
import { openCase } from '../../journeys/desk/story'
import { type Guest, newGuest, numberIn, openDraft, postForm, submit } from '../../journeys/guest'
import { drawOver } from '../../journeys/masking/hiding'
import type { Person } from '../../journeys/person'
import { atDesk, type Case, decide, newCase } from '../../journeys/staff'
import { deploymentForFile } from '../../journeys/stage'
import { applicantCast } from '../../seeds/cast'
import { cardPhoto } from '../../testing/files/card-photo'
import { picture } from './camera'
import { button, link, main, sendsBack, staffComesIn } from './places'

const deployment = await deploymentForFile()
const browser = await openBrowser()
afterAll(() => browser.close())

const { hanako, dairi } = applicantCast
const photo = { name: '健康保険証_表.jpg', bytes: await cardPhoto(2000), type: 'image/jpeg' }
const paper = {
  name: '利用者カード申込書.pdf',
  bytes: readFileSync(new URL('../../seeds/files/library-card.pdf', import.meta.url)),
  type: 'application/pdf',
}

/** 配本サービス, whose form asks for a name. */
async function appliesFor({
  name,
  kana,
  profile,
}: (typeof applicantCast)['hanako' | 'dairi']): Promise<Case> {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest, 'library-card-outreach')
  const answer = await postForm(guest, draft, [
    ['name', name],
    ['kana', kana],
    ['phone', profile.phone],
    ['address', profile.address],
    ['by', 'self'],
    ['file:documents', photo],
    ['file:documents', paper],
  ])
  expect(answer.location, answer.words).toBe(`${draft}/confirm`)
  return { guest, draft, number: numberIn(await submit(guest, draft)) }
}

async function libraryCard(): Promise<Case> {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest)
  await postForm(guest, draft, [
    ['user-number', '12345677'],
    ['file:documents', photo],
  ])
  return { guest, draft, number: numberIn(await submit(guest, draft)) }
}

/** The applicant of a returned card puts the number right and adds a file. */
async function sendsAgain({ guest, number }: { guest: Guest; number: string }): Promise<void> {
  const here = `/pref-aomori-u/applications/${number}`
  const csrf = (await guest.client.get(here)).value('csrf')
  const draft = (await guest.client.post(`${here}/correction`, [['csrf', csrf]])).location
  const typed = [['user-number', '12345678'] as const, ['file:documents', paper] as const]
  const answer = await postForm(guest, draft, typed, 'resubmit')
  expect(answer.location, answer.words).toContain('corrected=1')
}

it('受付: the inbox, and a case that is taken', async () => {
  for (const one of [hanako, dairi]) await appliesFor(one)
  const returned = await libraryCard()
  await sendsBack(deployment, returned.number)
  const again = await libraryCard()
  await sendsBack(deployment, again.number)
  await sendsAgain(again)
  await newCase(deployment)
  const uketsuke = await staffComesIn(browser, deployment, 'uketsuke')
  await looksThroughTheInbox(uketsuke)
  await takes(uketsuke)
  await uketsuke.close()
})

async function looksThroughTheInbox({ page }: Person): Promise<void> {
  await picture(page, 'staff/inbox')
  await page.locator('.inbox-filter > summary').click()
  await picture(page, 'staff/inbox-filter', { press: page.locator('.inbox-filter > summary'), window: true })
  await page.locator('.inbox-filter > summary').click()
  await page.getByLabel('整理番号・名前・手続き').fill('髙橋')
  await button(page, '検索').click()
  await page.waitForURL((url) => url.searchParams.get('q') === '髙橋')
  await picture(page, 'staff/inbox-search', { press: button(page, '検索'), window: true })
  const look = link(page, `プレビュー：${hanako.name}`)
  await look.click()
  await page.getByRole('link', { name: '開いて審査' }).waitFor()
  await picture(page, 'staff/inbox-preview', {
    press: page.getByRole('link', { name: '開いて審査' }),
    window: true,
  })
  await page.getByRole('link', { name: '開いて審査' }).click()
  await page.getByRole('button', { name: '受付する' }).waitFor()
}

async function takes({ page }: Person): Promise<void> {
  const take = page.getByRole('button', { name: '受付する' })
  await picture(page, 'staff/case', { press: take, window: true })
  const warned = page.getByRole('link', { name: '確かめて画面に出す' })
  await warned.click()
  await page.locator('main img[src*="/picture"]').waitFor()
  await picture(page, 'staff/case-with-file', { window: true })
  await take.click()
  await page.getByText('受付しました。').first().waitFor()
  await picture(page, 'staff/taken', { window: true })
}

it('審査: 返却, what was put right, 受理, 不受理', async () => {
  const one = await libraryCard()
  const shinsa = await staffComesIn(browser, deployment, 'shinsa')
  const { page } = shinsa
  await openCase(shinsa, one.number)
  await returns(page)
  await sendsAgain(one)
  await openCase(shinsa, one.number)
  const changed = page.getByRole('link', { name: '変わったところを見る' }).first()
  await picture(page, 'staff/resubmitted', { press: changed, window: true })
  await changed.click()
  await heading(page, '変わったところ')
  await picture(page, 'staff/difference', { window: true })
  await openCase(shinsa, one.number)
  await writesANote(page)
  await page
    .getByRole('link', { name: /^不受理/ })
    .first()
    .click()
  await picture(page, 'staff/rejection', {
    press: page.getByRole('button', { name: '不受理にする' }),
    window: true,
  })
  await openCase(shinsa, one.number)
  await accepts(page, one.number)
  expect(shinsa.wrongs).toEqual([])
  await shinsa.close()
})

async function returns(page: Page): Promise<void> {
  await page.getByRole('link', { name: '返却' }).first().click()
  for (const [label, field] of [
    ['添付資料', 'documents'],
    ['利用者番号', 'user-number'],
  ] as const) {
    await page.getByLabel(`「${label}」を直してもらう`).check()
    await page.locator(`textarea[name="reason.${field}"]`).fill(reasons[field])
  }
  await page.getByLabel('10日後').check()
  const preview = page.getByRole('button', { name: '文面を確かめる' })
  await picture(page, 'staff/return', { press: preview, window: true })
  await preview.click()
  await page.getByText('まだ送っていません。').waitFor()
  const send = page.getByRole('button', { name: '返却する' })
  await picture(page, 'staff/return-preview', { press: send, window: true })
  await send.click()
  await page.getByText('返却しました。').first().waitFor()
}

async function writesANote(page: Page): Promise<void> {
  const open = main(page).getByText('メモを書く').first()
  if (await open.isVisible()) await open.click()
  await page.getByLabel('メモ', { exact: true }).fill('住民票の2枚目を確かめました。')
  const save = page.getByRole('button', { name: 'メモを残す' })
  await picture(page, 'staff/note', { press: save, window: true })
  await save.click()
  await page.getByText('メモを残しました。').first().waitFor()
}

/** 受理 that a colleague was faster with; then 完了. */
async function accepts(page: Page, number: string): Promise<void> {
  await page.getByRole('link', { name: /^受理/ }).first().click()
  await page.getByLabel('申込者へのひとこと').fill('カードは来館の日からお使いいただけます。')
  const accept = page.getByRole('button', { name: '受理する' })
  await picture(page, 'staff/acceptance', { press: accept, window: true })
  await decide(await atDesk(deployment, 'uketsuke'), number, { deed: 'taking' })
  await accept.click()
  await heading(page, /佐藤 ゆきさんが受付しました/)
  await picture(page, 'staff/moved-on', { window: true })
  await page.goto(`/pref-aomori-u/staff/applications/${number}/acceptance`)
  await accept.click()
  await page.getByText('受理しました。').first().waitFor()
  await picture(page, 'staff/accepted', { window: true })
}

it('審査: 黒塗りの写し', async () => {
  const one = await libraryCard()
  const shinsa = await staffComesIn(browser, deployment, 'shinsa')
  const { page } = shinsa
  await openCase(shinsa, one.number)
  await picture(page, 'staff/unscanned', {
    press: page.getByRole('link', { name: '確かめて画面に出す' }),
    window: true,
  })
  await page.getByRole('link', { name: '確かめて画面に出す' }).click()
  await page.locator('main img[src*="/picture"]').waitFor()
  await page.getByRole('link', { name: '黒塗りの写しを作る' }).click()
  const dialog = page.getByRole('dialog', { name: '黒塗りの写し' })
  await dialog.getByRole('img').waitFor()
  for (const x of [0.18, 0.455]) await drawOver(page, dialog, { x, y: 0.27, width: 0.14, height: 0.06 })
  const make = dialog.getByRole('button', { name: 'この内容で写しを作る' })
  await picture(page, 'staff/black-out', { press: make })
  await make.click()
  await page.getByRole('img', { name: 'できた写し：健康保険証_表_黒塗り.jpg' }).waitFor()
  const save = page.getByRole('button', { name: '写しを保存する' })
  await picture(page, 'staff/black-out-made', { from: main(page), press: save })
  await save.click()
  await page.getByText('黒塗りの写しを保存しました。').first().waitFor()
  await picture(page, 'staff/black-out-saved', { window: true })
  expect(shinsa.wrongs).toEqual([])
  await shinsa.close()
})
