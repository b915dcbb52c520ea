import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { fill, heading } from '../../journeys/accounts/life'
import { openBrowser } from '../../journeys/browser'
import { codeIn, linkIn, mailTo } from '../../journeys/mailbox'
import { drawOver } from '../../journeys/masking/hiding'
import { atComputer, opens, onPhone as opensOnPhone, scanned, showCode } from '../../journeys/phone/devices'
import { deploymentForFile } from '../../journeys/stage'
import { cardPhoto } from '../../testing/files/card-photo'
import { filmOf } from '../../testing/files/film'
import { picture } from './camera'
import { base, button, link, main, numberAt, onPhone, sendsBack, top, touched } from './places'

const folder = mkdtempSync(join(tmpdir(), 'guides-'))
const film = join(folder, 'card.y4m')
writeFileSync(film, await filmOf(await cardPhoto(1920)))

const deployment = await deploymentForFile()
const computers = await openBrowser()
const phones = await openBrowser([
  touched,
  '--use-fake-device-for-media-stream',
  '--use-fake-ui-for-media-stream',
  `--use-file-for-fake-video-capture=${film}`,
])
afterAll(async () => {
  await Promise.all([phones.close(), computers.close()])
  rmSync(folder, { recursive: true })
})

const email = 'taro@example.jp'
const card = '県立図書館利用者カード申込（新規登録・再発行・氏名変更）'

/** 記号, 番号 and 保険者番号 of the drawing. */
const areas = [
  { x: 0.18, y: 0.27, width: 0.14, height: 0.06 },
  { x: 0.455, y: 0.27, width: 0.14, height: 0.06 },
  { x: 0.235, y: 0.805, width: 0.14, height: 0.06 },
]

it('the way from the first page to the end of a library card, on a phone', async () => {
  const person = await onPhone(phones, deployment)
  const { page } = person
  await findTheProcedure(page)
  await confirmTheAddress(page)
  await fillTheForm(page)
  const number = await applies(page)
  await looksLater(page, number)
  await putsRight(page, number)
  await givesUp(page)
  expect(person.wrongs).toEqual([])
  await person.close()
})

async function findTheProcedure(page: Page): Promise<void> {
  await page.goto(base)
  const online = link(page, 'オンライン申請手続き')
  await picture(page, 'applicant/home', {
    from: page.getByRole('heading', { name: '申請手続きを探す' }),
    to: online,
    press: online,
  })
  await online.click()
  await fill(page, 'キーワードで探す', '図書館')
  const search = button(page, 'キーワード検索')
  await picture(page, 'applicant/search', { from: top(page), to: search, press: search })
  await search.click()
  const found = page.getByRole('heading', { name: '図書館 検索結果 5件' })
  await picture(page, 'applicant/found', { from: found, to: link(page, card), press: link(page, card) })
  await link(page, card).click()
  await heading(page, '利用者ログイン')
  const guest = link(page, '利用者登録せずに申し込む方はこちら')
  await picture(page, 'applicant/ways-in', { from: top(page), to: guest, press: guest })
  await guest.click()
  await heading(page, card)
  await picture(page, 'applicant/agree', { press: button(page, '同意する'), height: 460 })
  await button(page, '同意する').click()
}

async function confirmTheAddress(page: Page): Promise<void> {
  await heading(page, '連絡先メールアドレスを入力してください')
  await fill(page, 'メールアドレス', email)
  await page.getByLabel('メールアドレス（確認用）').fill(email)
  const done = button(page, '完了する')
  await picture(page, 'applicant/email', { from: top(page), to: done, press: done })
  await done.click()
  await heading(page, 'メールを送信しました')
  const mail = await mailTo(deployment, email, '【申込画面のURL】')
  const other = await page.context().newPage()
  await other.goto(linkIn(mail))
  const open = button(other, '申込の続きを開く')
  await picture(other, 'applicant/link-of-mail', { from: top(other), to: open, press: open })
  await other.close()
  await fill(page, '確認コード', codeIn(mail))
  const go = button(page, '確認して進む')
  await picture(page, 'applicant/code', { from: top(page), to: go, press: go })
  await main(page).getByText('メールが届かないとき').click()
  await picture(page, 'applicant/no-mail', {
    from: main(page).getByText('メールが届かないとき'),
    to: button(page, 'もう一度送る'),
    press: button(page, 'もう一度送る'),
  })
  await go.click()
  await heading(page, '申込')
}

async function fillTheForm(page: Page): Promise<void> {
  await button(page, '確認へ進む').click()
  await link(page, '添付資料のファイルを添付してください。').waitFor()
  await picture(page, 'applicant/errors', {
    from: page.locator('.error-summary').first(),
    to: page.locator('.error-summary').first(),
  })
  await page.goto(page.url())
  await button(page, '確認へ進む').waitFor()
  const camera = page.locator('input[data-camera]').first()
  const drop = page.locator('attachment-drop').first()
  await picture(page, 'applicant/attach', { from: drop, to: drop, press: drop.getByText('カメラで撮影') })
  await takesThePhoto(page, camera)
  await fill(page, '利用者番号', '12345677')
  await page.getByText('下書きを保存しました').first().waitFor()
  await picture(page, 'applicant/attached', {
    from: page.locator('[data-attachment-list]').first(),
    to: button(page, '確認へ進む'),
    press: button(page, '確認へ進む'),
  })
  await picture(page, 'applicant/pause', {
    press: button(page, '下書きを保存して中断する'),
    height: 260,
  })
}

async function takesThePhoto(page: Page, camera: Locator): Promise<void> {
  await camera.tap()
  const dialog = page.getByRole('dialog', { name: '写真を撮る' })
  const shoot = dialog.getByRole('button', { name: '撮る', exact: true })
  await shoot.waitFor()
  await picture(page, 'applicant/camera', { press: shoot })
  await shoot.click()
  await dialog.getByRole('img', { name: '撮った写真' }).waitFor()
  const use = dialog.getByRole('button', { name: 'この写真を使う' })
  await picture(page, 'applicant/photo', { press: use })
  await use.click()
  const editor = page.getByRole('dialog', { name: 'マスキング' })
  await editor.getByRole('img', { name: /^画像：/ }).waitFor()
  for (const part of areas) await drawOver(page, editor, part)
  const send = editor.getByRole('button', { name: 'この画像を添付する' })
  await picture(page, 'applicant/masking', { press: send })
  await send.click()
  await page.getByText('マスキング済み').waitFor()
}

async function applies(page: Page): Promise<string> {
  await button(page, '確認へ進む').click()
  await heading(page, '申込確認')
  const send = button(page, '申込む')
  await picture(page, 'applicant/confirm', { from: top(page), to: send, press: send })
  await send.click()
  await heading(page, '申込完了')
  const ticket = page.locator('.ticket').first()
  await picture(page, 'applicant/complete', { from: top(page), to: ticket })
  return numberAt(page)
}

async function looksLater(page: Page, number: string): Promise<void> {
  await page.goto(`${base}/status`)
  const look = button(page, '照会する')
  await picture(page, 'applicant/status', { from: top(page), to: look, press: look })
  await main(page).getByText('パスワードがわからないとき').first().click()
  const send = button(page, 'URLを送る')
  await picture(page, 'applicant/lost-password', {
    from: main(page).getByText('パスワードがわからないとき').first(),
    to: send,
    press: send,
  })
  await page.goto(`${base}/applications/${number}`)
  await heading(page, card)
  await picture(page, 'applicant/application', {
    from: top(page),
    to: page.getByRole('heading', { name: '申込内容' }).first(),
  })
}

async function putsRight(page: Page, number: string): Promise<void> {
  await sendsBack(deployment, number)
  await mailTo(deployment, email, '【返却】')
  await page.reload()
  const put = button(page, '直す')
  await picture(page, 'applicant/returned', { from: top(page), to: put, press: put })
  await put.click()
  await heading(page, '直していただくところ')
  const again = button(page, '直して再提出する')
  await picture(page, 'applicant/correction', { from: top(page), to: main(page).locator('.remark').first() })
  await fill(page, '利用者番号', '12345678')
  await picture(page, 'applicant/resubmit', { press: again, height: 480 })
  await again.click()
  const anyway = button(page, 'このまま再提出する')
  await anyway.waitFor()
  await anyway.click()
  await page.getByText('再提出しました').first().waitFor()
}

async function givesUp(page: Page): Promise<void> {
  const withdraw = link(page, '取下げる')
  await picture(page, 'applicant/can', { press: withdraw, height: 300 })
  await withdraw.click()
  await fill(page, '取下げの理由', '窓口で申し込んだため')
  const yes = button(page, '取下げる')
  await picture(page, 'applicant/withdrawal', { from: top(page), to: yes, press: yes })
  await yes.click()
  const again = main(page).getByText('再申込する', { exact: true }).first()
  await again.waitFor()
  await again.click()
  await heading(page, 'この内容を写して、もう一度申し込みますか')
  const agree = button(page, '同意して進む')
  await picture(page, 'applicant/reapplication', { press: agree, height: 620 })
}

it('the same draft on a phone beside the computer', async () => {
  const place = { deployment, browser: computers, javaScript: true }
  const computer = await atComputer(place)
  await button(computer.page, showCode).scrollIntoViewIfNeeded()
  await button(computer.page, showCode).click()
  const address = await scanned(computer.page)
  const code = computer.page.locator('svg.qr-code')
  await picture(computer.page, 'applicant/code-for-phone', { press: code, height: 520 })
  const phone = await opensOnPhone(address, { ...place, browser: phones, touched: true })
  const open = button(phone.page, '下書きを開く')
  await picture(phone.page, 'applicant/draft-on-phone', { from: top(phone.page), to: open, press: open })
  await opens(phone)
  await picture(phone.page, 'applicant/photos-on-phone', { from: top(phone.page), to: main(phone.page) })
  for (const one of [computer, phone]) await one.close()
})
