import type { Page } from 'playwright-core'
import { afterAll, describe, expect, it } from 'vitest'
import { codeIn, mailTo } from './mailbox'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()
const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.close())))

const procedure = '/pref-aomori-u/procedures/library-card'
const login = `/pref-aomori-u/login?next=${encodeURIComponent(procedure)}`
const subsidy = '/pref-aomori-u/procedures/energy-saving-subsidy'
const seats = [
  { width: 375, javaScript: true, prime: '林 檎太郎' },
  { width: 1280, javaScript: false, prime: '津軽 桃子' },
]

async function sits(seat: { width: number; javaScript: boolean }): Promise<Person> {
  const { baseUrl, practiceUrl } = deployment
  const person = await Person.at(browser, { baseUrl, alsoAt: practiceUrl, ...seat })
  people.push(person)
  return person
}

/** By the link of the page, as somebody of the practice provider, to the procedure; who comes for the first time agrees to the terms. */
async function comesByGbizid(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'GビズIDでログインする' }).click()
  await page.getByRole('link', { name }).click()
  const title = page.getByRole('heading', { level: 1, name: /^(?:利用規約をお読みください|中小企業)/ })
  await title.waitFor()
  if ((await title.textContent())?.startsWith('中小企業')) return
  await page.getByRole('button', { name: '同意する', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: /^中小企業/ }).waitFor()
}

const knownOfRingodo = [
  ['法人番号', '4000012345676'],
  ['法人名', '株式会社りんご堂'],
  ['代表者の氏名', '林 檎太郎'],
] as const

describe.each(seats)('at $width, scripts $javaScript', (seat) => {
  it('somebody logs in with GビズID and is back at the procedure', async () => {
    const person = await sits(seat)
    const { page } = person
    await page.goto(login)
    await person.look('80-login-with-providers')
    await page.getByRole('link', { name: 'GビズIDでログインする' }).click()
    await person.look('81-practice-provider')
    await page.getByRole('link', { name: 'ログインをやめる' }).click()
    await person.look('82-given-up')
    expect(await page.getByRole('status').textContent()).toContain('GビズIDでのログインをやめました')
    await page.getByRole('link', { name: 'GビズIDでログインする' }).click()
    await page.getByRole('link', { name: seat.prime }).click()
    await person.look('83-first-terms')
    await page.getByRole('button', { name: '同意する', exact: true }).click()
    expect(new URL(page.url()).pathname).toBe(procedure)
    await page.goto('/pref-aomori-u/account/profile')
    await person.look('84-profile-by-gbizid')
    expect(await page.locator('main').textContent()).toContain('株式会社りんご堂')
    await page.goto('/pref-aomori-u/account/identities')
    await person.look('85-ways-to-log-in')
    await page.goBack()
    await page.goto('/pref-aomori-u/gbizid/callback?state=forged&code=x')
    await person.look('86-login-lost')
  })

  it('a procedure for プライム and メンバー turns エントリー away, and knows the 法人 of who is let in', async () => {
    const person = await sits(seat)
    const { page } = person
    await page.goto(`${subsidy}/login`)
    await comesByGbizid(page, '佐藤 実')
    await page.getByText('いまのログインでは申し込めません。').waitFor()
    expect(await page.getByRole('button', { name: '同意する' }).count()).toBe(0)
    await person.look('160-entry-turned-away')
    await comesByGbizid(page, seat.prime)
    await page.getByRole('button', { name: '同意する', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: '申込' }).waitFor()
    for (const [label, value] of knownOfRingodo)
      expect(await page.getByLabel(label).inputValue(), label).toBe(value)
    await person.look('161-form-of-a-corporation')
  })

  it('somebody logs in with デジタル認証アプリ, says where mails go, and is back at the procedure', async () => {
    const person = await sits(seat)
    const { page } = person
    await page.goto(login)
    await page.getByRole('link', { name: 'デジタル認証アプリでログインする' }).click()
    await page.getByRole('link', { name: '髙橋 花子' }).click()
    // The one card of the practice provider is known the second time: nothing is asked any more.
    if (new URL(page.url()).pathname !== procedure) {
      await page.getByRole('button', { name: '同意する', exact: true }).click()
      await person.look('87-first-email')
      const email = 'hanako.card@example.jp'
      await page.getByLabel('メールアドレス').fill(email)
      await page.getByRole('button', { name: '確認コードを送る' }).click()
      await person.look('88-first-email-code')
      await page
        .getByLabel('確認コード')
        .fill(codeIn(await mailTo(deployment, email, '【ログイン】メールアドレスの確認')))
      await page.getByRole('button', { name: '先へ進む' }).click()
    }
    expect(new URL(page.url()).pathname).toBe(procedure)
  })

  it('an administrator sees how the providers are set up, and that one answers', async () => {
    const person = await sits(seat)
    const { page } = person
    await page.goto('/pref-aomori-u/staff/settings/identity')
    await person.look('89-staff-login-with-provider')
    await page.getByLabel('ログインID').fill('kanri')
    await page.getByLabel('パスワード').fill(deployment.demoPassword)
    await page.getByRole('button', { name: 'ログインする' }).click()
    await person.look('90-identity-settings')
    await page.getByRole('button', { name: /^接続を確かめる.*GビズID/ }).click()
    await person.look('91-identity-checked')
    expect(await page.getByRole('status').textContent()).toContain('GビズIDにつながりました')
    await page.goto('/pref-aomori-u/staff/account/identity')
    await person.look('92-staff-link')
    await page.getByRole('link', { name: '職員の認証基盤へ進む' }).click()
    await page.getByRole('link', { name: 'ログインをやめる' }).click()
    await person.look('93-staff-link-given-up')
  })

  it('an examiner comes by the tenant’s own provider', async () => {
    const person = await sits(seat)
    const { page } = person
    await page.goto('/pref-aomori-u/staff')
    await page.getByRole('link', { name: '職員の認証基盤でログインする' }).click()
    await page.getByRole('link', { name: '外山 知也' }).click()
    await person.look('94-staff-unlinked')
    await page.getByRole('link', { name: 'もう一度ログインする' }).click()
    await page.getByRole('link', { name: '工藤 一郎' }).click()
    expect(new URL(page.url()).pathname).toBe('/pref-aomori-u/staff/applications')
  })
})
