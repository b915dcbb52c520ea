import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { png } from '../../testing/files/naughty-files'
import { mailTo } from '../mailbox'
import { Person } from '../person'
import { read } from '../read'
import { attach, expectAttached } from './the-form'
import type { Receipt, Walk } from './walk'

/** Some days later, on another device: 申請状況確認, 申込詳細, 修正する, 取下げる. */
export async function walkAfterwards(walk: Walk, receipt: Receipt): Promise<void> {
  const person = await Person.at(walk.browser, walk.seat)
  const later = { ...walk, person }
  await lookUp(later, receipt)
  await correct(later)
  await withdraw(later)
  await person.close()
}

/** As somebody types it who copied it from paper: 全角, capitals, gaps. */
const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (one) => String.fromCharCode(one.charCodeAt(0) + 0xfee0))

async function lookUp({ person }: Walk, receipt: Receipt): Promise<void> {
  const { page } = person
  const { number, password } = receipt
  await page.goto(`/pref-aomori-u/applications/${number}`)
  await page.getByRole('heading', { level: 1, name: 'ページが見つかりません' }).waitFor()
  await page.goto('/pref-aomori-u')
  await page.getByRole('main').getByRole('link', { name: '申請状況確認' }).click()
  await person.look('14-status')
  await page
    .getByLabel('整理番号')
    .first()
    .fill(fullWidth(number.replace(/(.{4})(?=.)/g, '$1　')))
  await page.getByLabel('パスワード').fill(fullWidth(password.toUpperCase()))
  await page.getByRole('button', { name: '照会する' }).click()
  await expectStatus(page, '処理待ち')
  const text = await read(page.getByRole('main'))
  for (const part of [receipt.arrivedAt, '12345678', '横向きの写真.jpg']) expect(text).toContain(part)
  await person.look('15-application')
}

const expectStatus = (page: Page, status: string): Promise<void> =>
  page.locator('main .status-large, main .status', { hasText: status }).first().waitFor()

async function correct({ person, seat, deployment, email }: Walk): Promise<void> {
  const { page } = person
  await page.getByRole('button', { name: '修正する' }).click()
  await page.getByRole('heading', { level: 1, name: '申込内容の修正' }).waitFor()
  await expectAttached(page, ['利用者カード.png', '住民票の写し.pdf', '横向きの写真.jpg'])
  await page.getByLabel('利用者番号').fill('87654321')
  await attach(page, [{ name: '追加.png', mimeType: 'image/png', buffer: await png() }], seat.javaScript)
  await expectAttached(page, ['利用者カード.png', '住民票の写し.pdf', '横向きの写真.jpg', '追加.png'])
  await person.look('16-correction')
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page.getByText('まだ修正は終わっていません。').waitFor()
  await person.look('17-correction-confirm')
  await page.getByRole('button', { name: '修正する' }).click()
  await page.getByText('内容を修正しました。整理番号は変わりません。').waitFor()
  const text = await read(page.getByRole('main'))
  for (const part of ['87654321', '追加.png', '内容を修正しました']) expect(text).toContain(part)
  await person.look('18-corrected')
  await mailTo(deployment, email, '【申込修正】')
}

async function withdraw({ person, deployment, email }: Walk): Promise<void> {
  const { page } = person
  await page.getByRole('link', { name: '取下げる' }).click()
  await page.getByRole('button', { name: '取下げる' }).click()
  await page.getByRole('link', { name: '取下げの理由を入力してください。' }).waitFor()
  await page.getByLabel('取下げの理由').fill('窓口で申し込んだため')
  await person.look('19-withdrawal')
  await page.getByRole('button', { name: '取下げる' }).click()
  await expectStatus(page, '取下げ')
  expect(await read(page.getByRole('main'))).toContain('理由：窓口で申し込んだため')
  await person.look('20-withdrawn')
  await mailTo(deployment, email, '【取下げ】')
}
