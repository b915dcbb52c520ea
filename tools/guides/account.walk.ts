import type { Page } from 'playwright-core'
import { afterAll, expect, it } from 'vitest'
import { fill, follow, heading, press, said } from '../../journeys/accounts/life'
import { openBrowser } from '../../journeys/browser'
import { proof } from '../../journeys/guest'
import { attach, expectAttached } from '../../journeys/library-card/the-form'
import { codeIn, mailTo } from '../../journeys/mailbox'
import { withDevice } from '../../journeys/passkey-device'
import { deploymentForFile } from '../../journeys/stage'
import { applicantCast } from '../../seeds/cast'
import { picture } from './camera'
import { base, button, comesIn, link, main, numberAt, onPhone, sendsBack, top, touched } from './places'

const deployment = await deploymentForFile()
const browser = await openBrowser([touched])
afterAll(() => browser.close())

const { hanako, dairi } = applicantCast
const ownPassword = 'りんごの花は五月にまた咲きます。'

it('somebody registers', async () => {
  const person = await onPhone(browser, deployment)
  const { page } = person
  const email = 'takahashi@example.jp'
  await page.goto(`${base}/login`)
  const register = link(page, '利用者登録される方はこちら')
  await picture(page, 'applicant/register', { press: register, height: 320 })
  await register.click()
  await heading(page, '利用者登録説明')
  await press(page, '同意する')
  await heading(page, '利用者ID入力（利用者登録）')
  await page.getByLabel('個人', { exact: true }).check()
  await fill(page, '利用者ID（メールアドレス）', email)
  await fill(page, '利用者ID（確認用）', email)
  const enter = button(page, '登録する')
  await picture(page, 'applicant/register-address', { from: top(page), to: enter, press: enter })
  await enter.click()
  await heading(page, 'メールを送信しました')
  await fill(page, '確認コード', codeIn(await mailTo(deployment, email, '【利用者登録】')))
  await press(page, '先へ進む')
  await heading(page, '利用者情報入力')
  await typeDetails(page)
  const onwards = button(page, '確認へ進む')
  await picture(page, 'applicant/register-details', { from: top(page), to: onwards, press: onwards })
  await onwards.click()
  await heading(page, '利用者情報確認')
  await press(page, '登録する')
  await heading(page, '利用者登録が完了しました')
  expect(person.wrongs).toEqual([])
  await person.close()
})

/** 個人: what is registered of 花子, once more for another address. */
async function typeDetails(page: Page): Promise<void> {
  const { name, kana, profile } = hanako
  const typed = { 氏名: name, フリガナ: kana, 郵便番号: profile.postcode, 住所: profile.address }
  for (const [label, text] of Object.entries({ ...typed, 電話番号: profile.phone }))
    await main(page)
      .getByLabel(new RegExp(`^${label}[ ※]`))
      .fill(text)
  await fill(page, '新しいパスワード', ownPassword)
  await fill(page, '新しいパスワード（確認用）', ownPassword)
}

it('花子 logs in, makes a passkey, and sees what is hers', async () => {
  const person = await onPhone(browser, deployment)
  const { page } = person
  await withDevice(person)
  await page.goto(`${base}/login`)
  const passkey = button(page, 'パスキーでログイン')
  await passkey.waitFor()
  await fill(page, '利用者ID（メールアドレス）', hanako.email)
  await main(page).getByLabel('パスワード', { exact: true }).fill(deployment.demoPassword)
  const logIn = button(page, 'ログイン')
  await picture(page, 'applicant/login', { from: top(page), to: passkey, press: logIn })
  await logIn.click()
  const make = button(page, 'この端末でパスキーを作る')
  await make.waitFor()
  await picture(page, 'applicant/passkey-offer', { from: top(page), to: make, press: make })
  await make.click()
  await page.getByText('パスキーを作りました。').first().waitFor()
  await applyingKnown(page)
  await hasSomethingToPutRight(page)
  await page.goto(`${base}/account`)
  const waits = main(page).getByText('直していただく申込が1件あります')
  await waits.waitFor()
  await picture(page, 'applicant/my-page', {
    from: top(page),
    to: page.getByRole('heading', { name: 'お気に入り' }).first(),
  })
  await page.goto(`${base}/account/drafts`)
  await picture(page, 'applicant/drafts', {
    from: top(page),
    to: link(page, '削除する'),
    press: link(page, '続ける'),
  })
  await page.goto(`${base}/account/closing`)
  const leave = button(page, '退会する')
  await picture(page, 'applicant/closing', { from: top(page), to: leave, press: leave })
  expect(person.wrongs).toEqual([])
  await person.close()
})

/** 配本サービス begins with what is registered; it stays a draft. */
async function applyingKnown(page: Page): Promise<void> {
  await page.goto(`${base}/procedures/library-card-outreach`)
  await press(page, '同意する')
  await heading(page, '申込')
  await picture(page, 'applicant/prefilled', {
    from: main(page).getByText('登録情報から入力したところがあります'),
    to: main(page).getByLabel('電話番号'),
  })
}

/** 花子 applies for a card, and it is returned. */
async function hasSomethingToPutRight(page: Page): Promise<void> {
  await page.goto(`${base}/procedures/library-card`)
  await press(page, '同意する')
  await heading(page, '申込')
  await attach(
    page,
    [{ name: proof.name, mimeType: 'application/pdf', buffer: Buffer.from(proof.bytes) }],
    true,
  )
  await expectAttached(page, [proof.name])
  await fill(page, '利用者番号', '12345677')
  await press(page, '確認へ進む')
  await heading(page, '申込確認')
  await press(page, '申込む')
  await heading(page, '申込完了')
  await sendsBack(deployment, numberAt(page))
}

it('an agent applies for 花子', async () => {
  const her = await onAPhone(hanako.email)
  await her.page.goto(`${base}/account/mandates/new`)
  await heading(her.page, '委任状を作る')
  await fill(her.page, '代理人の利用者ID', dairi.email)
  await her.page.getByLabel('任せる手続き').selectOption('procedure:library-card')
  const offer = button(her.page, '委任状を作る')
  await picture(her.page, 'applicant/mandate', { from: top(her.page), to: offer, press: offer })
  await offer.click()
  await said(her.page, '委任状を作り、代理人へメールでお知らせしました。')
  const him = await onAPhone(dairi.email)
  const { page } = him
  await page.goto(`${base}/account/mandates`)
  await follow(page, '引き受ける')
  const take = button(page, '引き受ける')
  await picture(page, 'applicant/mandate-taken-up', { press: take, height: 520 })
  await take.click()
  await said(page, '委任状を引き受けました。')
  await page.goto(`${base}/procedures/library-card`)
  const whom = page.getByLabel(`${hanako.name} さんの申請`)
  await whom.check()
  await picture(page, 'applicant/for-whom', {
    from: main(page).getByText('どなたの申請ですか').first(),
    to: main(page).getByText('委任状のない本人の申請').first(),
  })
  for (const one of [her, him]) {
    expect(one.wrongs).toEqual([])
    await one.close()
  }
})

async function onAPhone(login: string) {
  const person = await onPhone(browser, deployment)
  await comesIn(person, deployment, login)
  return person
}

it('GビズID and a forgotten password', async () => {
  const person = await onPhone(browser, deployment)
  const { page } = person
  await page.goto(`${base}/procedures/library-card/login`)
  const gbizid = link(page, 'GビズIDでログインする')
  await picture(page, 'applicant/gbizid', { press: gbizid, height: 320 })
  await page.goto(`${base}/login`)
  await follow(page, 'パスワードを忘れた場合はこちら')
  await heading(page, 'パスワード再設定')
  const send = button(page, '送信する')
  await picture(page, 'applicant/password-reset', { from: top(page), to: send, press: send })
  expect(person.wrongs).toEqual([])
  await person.close()
})
