import { afterAll, describe, expect, it } from 'vitest'
import { ask } from './database'
import { withDevice } from './passkey-device'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()
await ask(
  deployment,
  `update tenants set settings = jsonb_set(settings, '{features,login}', 'true'), version = version + 1`,
)
const people: Person[] = []
afterAll(() => Promise.all(people.map((person) => person.close())))

const tenant = '/pref-aomori-u'
const hanako = 'hanako@example.jp'

/** The page itself, and not one that names it as where to go on afterwards. */
const at = (path: string) => (url: URL) => url.pathname === tenant + path

async function sits(width: number, javaScript = true): Promise<Person> {
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width, javaScript })
  people.push(person)
  return person
}

const logsIn = async ({ page }: Person): Promise<void> => {
  await page.getByLabel('利用者ID（メールアドレス）').fill(hanako)
  await page.getByLabel('パスワード', { exact: true }).fill(deployment.demoPassword)
  await page.getByRole('button', { name: 'ログイン', exact: true }).click()
}

const leaves = ({ page }: Person): Promise<void> =>
  page.context().clearCookies({ name: /^__Host-(applicant|staff|logged-in)/ })

describe('花子, on her phone', () => {
  it('is offered a passkey, makes it, and comes back with it alone', async () => {
    const person = await sits(375)
    const { page } = person
    await withDevice(person)
    await page.goto(`${tenant}/account/passkeys`)
    await page.getByRole('button', { name: 'パスキーでログイン' }).waitFor()
    await person.look('80-login-with-passkey')
    await logsIn(person)
    await page.getByRole('button', { name: 'この端末でパスキーを作る' }).waitFor()
    await person.look('81-passkey-offer')
    await page.getByRole('button', { name: 'この端末でパスキーを作る' }).click()
    await page.waitForURL(at('/account/passkeys'))
    await page.getByRole('button', { name: 'この端末でパスキーを作る' }).waitFor()
    await person.look('82-passkeys')
    await page.getByRole('button', { name: 'この端末でパスキーを作る' }).click()
    await page.getByText('この端末のパスキーは、もうあります。').waitFor()
    await person.look('83-passkey-known')

    await leaves(person)
    await page.goto(`${tenant}/login?next=${tenant}/account/passkeys#in-the-field`)
    await page.getByText('最後に使った日時').waitFor()

    await leaves(person)
    await page.goto(`${tenant}/login?next=${tenant}/account/passkeys`)
    await page.getByRole('button', { name: 'パスキーでログイン' }).click()
    await page.waitForURL(at('/account/passkeys'))
    await page.getByText('最後に使った日時').waitFor()
    await page.locator('.passkey-list a').click()
    await person.look('84-passkey')
    await page.getByLabel('名前').fill('花子のスマートフォン')
    await page.getByRole('button', { name: '名前を変える' }).click()
    await page.getByRole('link', { name: '花子のスマートフォン' }).click()
    await ask(deployment, "update sessions set proved_at = now() - interval '16 minutes'")
    await page.getByRole('button', { name: 'パスキーを消す' }).click()
    await page.getByRole('button', { name: 'パスキーで確かめる' }).waitFor()
    await person.look('85-prove-again')
    await page.getByRole('button', { name: 'パスキーで確かめる' }).click()
    await page.getByRole('button', { name: 'パスキーを消す' }).click()
    await page.getByText('パスキーを消しました。').waitFor()

    await leaves(person)
    await page.goto(`${tenant}/login`)
    await page.getByRole('button', { name: 'パスキーでログイン' }).click()
    await expect.poll(() => page.locator('.field-error').allInnerTexts()).toHaveLength(1)
    await person.look('86-passkey-refused')
  })

  it('is told what to do where no script runs', async () => {
    const person = await sits(375, false)
    const { page } = person
    await page.goto(`${tenant}/account/passkeys`)
    expect(await page.getByRole('button', { name: 'パスキーでログイン' }).count()).toBe(0)
    await person.look('80-login-with-passkey')
    await logsIn(person)
    expect(await page.locator('h1').textContent()).toBe('パスキー')
    expect(await page.locator('main').textContent()).toContain('この画面では、パスキーを作れません')
    expect(await page.getByRole('button', { name: 'この端末で' }).count()).toBe(0)
    await person.look('82-passkeys')
  })
})

describe('職員, at the desk', () => {
  it.each(['shinsa', 'uketsuke'])('%s makes a passkey, and logs in with it', async (login) => {
    const person = await sits(login === 'shinsa' ? 1440 : 375)
    const { page } = person
    await withDevice(person)
    await page.goto(`${tenant}/staff?next=${tenant}/staff/account`)
    await page.getByRole('button', { name: 'パスキーでログイン' }).waitFor()
    await person.look('87-staff-login-with-passkey')
    await page.getByLabel('ログインID').fill(login)
    await page.getByLabel('パスワード').fill(deployment.demoPassword)
    await page.getByRole('button', { name: 'ログインする' }).click()
    await page.locator('a[href$="/staff/account/passkeys"]').click()
    await page.getByRole('button', { name: 'この端末でパスキーを作る' }).waitFor()
    await person.look('88-staff-passkeys')
    await page.getByRole('button', { name: 'この端末でパスキーを作る' }).click()
    await page.getByText('パスキーを作りました').waitFor()
    await page.getByRole('button', { name: 'この端末でパスキーを作る' }).waitFor()
    await person.look('89-staff-passkey-made')
    await leaves(person)
    await page.goto(`${tenant}/staff?next=${tenant}/staff/account`)
    await page.getByRole('button', { name: 'パスキーでログイン' }).click()
    await page.waitForURL(at('/staff/account'))
    await person.look('90-staff-account-passkeys')
  })
})
