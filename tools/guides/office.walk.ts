import { Secret, TOTP } from 'otpauth'
import { afterAll, expect, it } from 'vitest'
import { fill, follow, heading, said } from '../../journeys/accounts/life'
import { openBrowser } from '../../journeys/browser'
import { ask } from '../../journeys/database'
import { withDevice } from '../../journeys/passkey-device'
import { deploymentForFile } from '../../journeys/stage'
import { until } from '../../journeys/until'
import { applicantCast } from '../../seeds/cast'
import { picture } from './camera'
import { base, button, link, main, onComputer, staffComesIn, top, visitorComesIn } from './places'

const deployment = await deploymentForFile()
const browser = await openBrowser()
afterAll(() => browser.close())

const staff = `${base}/staff`
const { hanako, dairi } = applicantCast

it('the login, its second factor, and a passkey', async () => {
  const person = await onComputer(browser, deployment)
  const { page } = person
  await withDevice(person)
  await page.goto(`${staff}?next=${staff}/account/second-factor`)
  await page.getByRole('button', { name: 'パスキーでログイン' }).waitFor()
  const logIn = page.getByRole('button', { name: 'ログインする', exact: true })
  await picture(page, 'staff/login', { press: logIn, window: true })
  const entersPassword = async () => {
    await page.getByLabel('ログインID').fill('sports')
    await page.getByLabel('パスワード').fill(deployment.demoPassword)
    await logIn.click()
  }
  await entersPassword()
  await heading(page, '認証アプリを設定する')
  const secret = Secret.fromBase32(((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', ''))
  const code = (ahead: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + ahead })
  await page.getByLabel('確認コード').fill(code(0))
  const set = page.getByRole('button', { name: '設定する' })
  await picture(page, 'staff/second-factor', { from: top(page), to: set, press: set })
  await set.click()
  await heading(page, '回復コードを控えてください')
  await picture(page, 'staff/recovery-codes', { from: top(page), to: link(page, /^控えました/) })
  await page.goto(`${staff}/account/passkeys`)
  const make = page.getByRole('button', { name: 'この端末でパスキーを作る' })
  await make.waitFor()
  await picture(page, 'staff/passkey', { from: top(page), to: make, press: make })
  await page.context().clearCookies()
  await page.goto(staff)
  await entersPassword()
  await heading(page, '確認コードを入力してください')
  await page.getByLabel('確認コード').fill(code(30_000))
  await picture(page, 'staff/code', { press: logIn, window: true })
  expect(person.wrongs).toEqual([])
  await person.close()
})

const head = '利用者ID,利用者区分,氏名・名称,フリガナ,連絡先メールアドレス,電話番号,備考'
const shops = [
  'shop-1,法人,𠮷野書店,ヨシノショテン,yoshino@example.jp,017-000-0001,',
  'shop-2,法人,髙橋書房,たかはししょぼう,takahashi@example.jp,,',
  'tantou@example.jp,法人,南の書店,南,minami@example,電話なし,',
]

it('利用者IDs are issued, one by one and by CSV', async () => {
  const kanri = await staffComesIn(browser, deployment, 'kanri')
  const { page } = kanri
  await page.goto(`${staff}/issued-accounts`)
  await main(page).getByRole('link', { name: '発行する', exact: true }).click()
  await heading(page, '利用者IDを発行する')
  await fill(page, '利用者ID', 'kita')
  await page.getByLabel('法人', { exact: true }).check()
  await fill(page, '氏名・名称', '北の書店')
  await fill(page, 'フリガナ', 'きたのしょてん')
  await fill(page, '連絡先メールアドレス', 'kita@example.jp')
  await page.getByLabel('所属').selectOption({ label: '県立図書館' })
  await picture(page, 'staff/issue', {
    from: top(page),
    to: button(page, '発行する'),
    press: button(page, '発行する'),
  })
  await button(page, '発行する').click()
  await page.locator('.first-password b.code').waitFor()
  await picture(page, 'staff/first-password', { from: top(page), to: link(page, '続けて発行する') })
  await page.goto(`${staff}/issued-accounts`)
  await link(page, 'CSVで発行する').click()
  await page.getByLabel('所属').selectOption({ label: '県立図書館' })
  const buffer = Buffer.from(`\ufeff${[head, ...shops].join('\r\n')}\r\n`)
  await page.getByLabel('CSVファイル').setInputFiles([{ name: '書店組合.csv', mimeType: 'text/csv', buffer }])
  await picture(page, 'staff/csv', {
    from: top(page),
    to: button(page, '読み込む'),
    press: button(page, '読み込む'),
  })
  await button(page, '読み込む').click()
  const issue = button(page, '2件を発行する')
  await page.getByLabel('直す1行を除いて、2件だけを発行する').check()
  await picture(page, 'staff/csv-checked', { from: main(page), press: issue })
  await issue.click()
  await until('the IDs are issued', async () => {
    await page.reload()
    return (await page.locator('h1').textContent()) === '発行しました'
  })
  await picture(page, 'staff/csv-issued', {
    from: top(page),
    to: link(page, '特定利用者へ'),
    press: button(page, '利用者IDと初期パスワードのCSVを受け取る'),
  })
  await page.goto(`${staff}/issued-accounts`)
  await picture(page, 'staff/issued', { from: top(page), to: main(page).locator('table') })
  expect(kanri.wrongs).toEqual([])
  await kanri.close()
})

it('a mandate waits for 審査', async () => {
  await ask(
    deployment,
    `update tenants set settings = jsonb_set(settings, '{mandateApproval}', 'true'), version = version + 1`,
  )
  const her = await visitorComesIn(browser, deployment, hanako.email)
  await her.page.goto(`${base}/account/mandates/new`)
  await fill(her.page, '代理人の利用者ID', dairi.email)
  await her.page.getByLabel('任せる手続き').selectOption('procedure:library-card')
  await button(her.page, '委任状を作る').click()
  await said(her.page, '委任状を作り、代理人へメールでお知らせしました。')
  const him = await visitorComesIn(browser, deployment, dairi.email)
  await him.page.goto(`${base}/account/mandates`)
  await follow(him.page, '引き受ける')
  await button(him.page, '引き受ける').click()
  await said(him.page, '委任状を引き受けました。')
  const shinsa = await staffComesIn(browser, deployment, 'shinsa')
  await shinsa.page.goto(`${staff}/mandates`)
  const approve = main(shinsa.page).getByRole('button', { name: '承認する' })
  await approve.waitFor()
  await picture(shinsa.page, 'staff/mandates', {
    from: top(shinsa.page),
    to: approve,
    press: approve,
  })
  for (const one of [her, him, shinsa]) await one.close()
})
