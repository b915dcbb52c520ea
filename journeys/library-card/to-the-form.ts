import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { codeIn, linkIn, mailTo } from '../mailbox'
import { read } from '../read'
import { title, type Walk } from './walk'

/** What 図書館 finds, in the manual's order. */
const found = [
  '【障がい者等配本サービス（アウトリーチサービス）用】県立図書館利用者カード申込',
  title,
  '県立図書館利用者カード申込（登録更新・内容変更）',
  '県立図書館Myライブラリ・オンライン貸出サービス用仮パスワード交付',
  '郷土資料に関する出版情報提供',
]

/** Steps 1 to 7 of the manual, up to the opened form. */
export async function walkToTheForm(walk: Walk, by: 'code' | 'link'): Promise<void> {
  const { page } = walk.person
  await page.goto('/pref-aomori-u')
  await expect.poll(() => read(page.getByRole('heading', { level: 1 }))).toContain('オンラインで行政手続き')
  await walk.person.look('01-home')
  await page.getByRole('main').getByRole('link', { name: 'オンライン申請手続き' }).click()
  await walk.person.look('02-procedures')
  await searchTheLibrary(walk)
  await chooseToApplyAsGuest(walk)
  await readAndAgree(walk)
  await confirmTheAddress(walk, by)
}

async function searchTheLibrary({ person }: Walk): Promise<void> {
  const { page } = person
  await page.getByLabel('キーワードで探す').fill('図書館')
  await page.getByRole('button', { name: 'キーワード検索' }).click()
  await page.getByRole('heading', { name: '図書館 検索結果 5件' }).waitFor()
  expect(await page.locator('.card-title').allInnerTexts()).toEqual(found)
  await person.look('03-search')
  await page.getByRole('link', { name: title }).click()
}

async function chooseToApplyAsGuest({ person }: Walk): Promise<void> {
  const { page } = person
  await page.getByRole('heading', { level: 1, name: '利用者ログイン' }).waitFor()
  const main = page.getByRole('main')
  expect(await read(main)).toContain('2025年4月8日16時20分～')
  // Of ①–④ the demo lacks none.
  expect(await main.getByText('利用できません').count()).toBe(0)
  expect(await main.getByRole('link', { name: 'GビズIDでログインする' }).count()).toBe(1)
  await person.look('04-login')
  await page.getByRole('link', { name: '利用者登録せずに申し込む方はこちら' }).click()
}

async function readAndAgree({ person, deployment }: Walk): Promise<void> {
  const { page } = person
  await page.getByRole('heading', { level: 1, name: title }).waitFor()
  await person.look('05-procedure')
  const [sheet, print] = await downloads(page)
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(sheet as never)
  expect(workbook.worksheets[0]?.actualRowCount).toBeGreaterThan(3)
  expect(textOfPdf(print, deployment.dataDir)).toContain('利用者カード')
  await page.getByRole('button', { name: '同意する' }).click()
}

/** ダウンロードファイル1 and 2, as their links give them. */
async function downloads(page: Page): Promise<[Buffer, Buffer]> {
  const get = async (name: string): Promise<Buffer> => {
    const href = await page.getByRole('link', { name }).getAttribute('href')
    const answer = await page.request.get(href ?? '')
    expect(answer.headers()['content-disposition']).toContain(encodeURIComponent(name.slice(0, 3)))
    return answer.body()
  }
  return [
    await get('【郵送申込用】利用者カード申込書.xlsx'),
    await get('【郵送申込用】利用者カード申込書.pdf'),
  ]
}

function textOfPdf(bytes: Buffer, folder: string): string {
  const file = join(folder, 'download.pdf')
  writeFileSync(file, bytes)
  return execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })
}

async function confirmTheAddress({ person, deployment, email }: Walk, by: 'code' | 'link'): Promise<void> {
  const { page } = person
  await page.getByLabel('メールアドレス', { exact: false }).first().fill(email)
  await page.getByLabel('メールアドレス（確認用）').fill(email)
  await person.look('06-email')
  await page.getByRole('button', { name: '完了する' }).click()
  await page.getByRole('heading', { level: 1, name: 'メールを送信しました' }).waitFor()
  await person.look('07-sent')
  const mail = await mailTo(deployment, email, '【申込画面のURL】')
  if (by === 'code') {
    await page.getByLabel('確認コード').fill(codeIn(mail))
    await page.getByRole('button', { name: '確認して進む' }).click()
  } else {
    await page.goto(linkIn(mail))
    await person.look('08-continue')
    await page.getByRole('button', { name: '申込の続きを開く' }).click()
  }
  await page.getByRole('heading', { level: 1, name: '申込' }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/pref-aomori-u\/apply\/[\w-]+$/)
}
