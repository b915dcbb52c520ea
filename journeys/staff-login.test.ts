import { Secret, TOTP } from 'otpauth'
import { afterAll, describe, expect, it } from 'vitest'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()
const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.close())))

const staff = '/pref-aomori-u/staff'
const seats = [
  { width: 1440, javaScript: true, login: 'sports' },
  { width: 375, javaScript: false, login: 'koho' },
]

async function sits(seat: { width: number; javaScript: boolean }): Promise<Person> {
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, ...seat })
  people.push(person)
  return person
}

async function logsIn({ page }: Person, login: string, password = deployment.demoPassword): Promise<void> {
  await page.getByLabel('ログインID').fill(login)
  await page.getByLabel('パスワード').fill(password)
  await page.getByRole('button', { name: 'ログインする' }).click()
}

describe.each(seats)('at $width, scripts $javaScript', (seat) => {
  it('somebody sets a second factor up, leaves, and comes back with its code', async () => {
    const person = await sits(seat)
    const { page } = person
    await page.goto(`${staff}/account/second-factor`)
    await person.look('60-staff-login')
    await logsIn(person, seat.login, 'wrong')
    await person.look('61-staff-login-refused')
    await logsIn(person, seat.login)
    await person.look('62-second-factor')
    const secret = Secret.fromBase32(
      ((await page.locator('.secret').textContent()) ?? '').replaceAll(' ', ''),
    )
    const code = (ahead: number) => new TOTP({ secret }).generate({ timestamp: Date.now() + ahead })
    await page.getByLabel('確認コード').fill(code(0))
    await page.getByRole('button', { name: '設定する' }).click()
    await person.look('63-recovery-codes')
    await page.getByRole('link', { name: 'アカウントへ戻る' }).click()
    await person.look('64-staff-account')
    await page.locator('.me > summary').click()
    await page.getByRole('button', { name: 'ログアウト' }).click()
    await person.look('65-logged-out')
    await logsIn(person, seat.login)
    await person.look('66-staff-code')
    await page.getByLabel('確認コード').fill(code(30_000))
    await page.getByRole('button', { name: 'ログインする' }).click()
    await page.goto(`${staff}/account`)
    expect(await page.locator('h1').textContent()).toBe('アカウント')
  })

  it('an administrator adds a colleague, whose input outlives a session', async () => {
    const person = await sits(seat)
    const { page } = person
    await page.goto(`${staff}/members`)
    await logsIn(person, 'kanri')
    await person.look('67-members')
    await page.getByRole('link', { name: '職員を足す' }).click()
    await page.getByRole('button', { name: '職員を足す' }).click()
    await person.look('68-member-wrong')
    await page.getByLabel('氏名').fill('棟方 𠮷郎')
    await page.getByLabel('ログインID').fill(`munakata-${seat.width}`)
    await page.getByLabel('所属').selectOption({ label: '県立図書館' })
    await page.getByLabel('役割').selectOption({ label: '受付' })
    await page.context().clearCookies({ name: '__Host-staff-pref-aomori-u' })
    await page.getByRole('button', { name: '職員を足す' }).click()
    await person.look('69-login-again')
    await logsIn(person, 'kanri')
    await person.look('70-send-again')
    await page.getByRole('button', { name: 'もう一度送る' }).click()
    await person.look('71-invitation-link')
    const link = (await page.locator('.one-time-link > .code').textContent()) ?? ''
    const colleague = await sits(seat)
    await colleague.page.goto(link)
    await colleague.look('72-invitation')
    await colleague.page
      .getByLabel('新しいパスワード', { exact: false })
      .first()
      .fill('りんごの花は五月に咲きます。')
    await colleague.page.getByLabel('新しいパスワード（確認用）').fill('りんごの花は五月に咲きます。')
    await colleague.page.getByRole('button', { name: 'パスワードを決める' }).click()
    await colleague.look('73-password-made')
    await page.goto(`${staff}/members?q=munakata-${seat.width}`)
    await page.getByRole('link', { name: '棟方 𠮷郎' }).click()
    await person.look('74-member')
  })
})
