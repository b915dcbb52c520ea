import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { applicantCast } from '../seeds/cast'
import { codeIn, mailTo } from './mailbox'
import { Person } from './person'
import { read } from './read'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

const seats = [
  { width: 375, javaScript: true },
  { width: 375, javaScript: false },
  { width: 1280, javaScript: true },
  { width: 1280, javaScript: false },
] as const

const title = '住民票の写しの交付請求'

it.each(seats)(
  'three screens lie before the first question in the short flow ($width wide, JavaScript $javaScript)',
  async ({ width, javaScript }) => {
    const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width, javaScript })
    const { page } = person
    const email = `taro+${width}-${javaScript ? 'js' : 'nojs'}@example.jp`
    await page.goto('/demo-city-u/procedures')
    await page.getByRole('link', { name: title }).click()
    await heading(page, title)
    await person.look('70-short-procedure')
    await wrongAddress(person)
    await byKeyboard(page, email)
    await heading(page, 'メールを送信しました')
    expect(await read(page.getByRole('main'))).toContain(email)
    await person.look('72-short-sent')
    const mail = await mailTo(deployment, email, '【申込画面のURL】')
    await page.getByLabel('確認コード').fill(codeIn(mail))
    await page.getByRole('button', { name: '確認して進む' }).click()
    await heading(page, '申込')
    await page.getByRole('group', { name: /^氏名/ }).waitFor()
    await person.look('73-short-form')
    await person.close()
  },
)

it('who is registered opens the fold, logs in there and begins at once', async () => {
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript: false })
  const { page } = person
  const { minato } = applicantCast
  await page.goto('/demo-city-u/procedures/resident-record')
  await page.getByText('利用者登録がお済みの方、GビズIDをお持ちの方').click()
  await person.look('74-short-fold')
  await page.getByLabel('利用者ID').fill(minato.email)
  await page.getByLabel('パスワード', { exact: false }).last().fill(deployment.demoPassword)
  await page.getByRole('main').getByRole('button', { name: 'ログイン' }).click()
  await heading(page, title)
  await person.look('75-short-of-an-account')
  await page.getByRole('button', { name: '同意する' }).click()
  await heading(page, '申込')
  const [family, given] = minato.name.split(' ')
  expect(await page.getByLabel('氏', { exact: true }).first().inputValue()).toBe(family)
  expect(await page.getByLabel('名', { exact: true }).first().inputValue()).toBe(given)
  await person.close()
})

const heading = (page: Page, name: string): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor()

async function wrongAddress(person: Person): Promise<void> {
  const { page } = person
  await page.getByLabel('メールアドレス', { exact: false }).first().fill('taro.example.jp')
  await page.getByRole('button', { name: '同意して進む' }).click()
  await page.getByRole('link', { name: /「@」（アットマーク）がありません/ }).waitFor()
  expect(await page.title()).toMatch(/^エラー：/)
  await person.look('71-short-error')
}

/** The box and Enter are enough. */
async function byKeyboard(page: Page, email: string): Promise<void> {
  const box = page.locator('#email')
  expect(await box.inputValue()).toBe('taro.example.jp')
  await box.focus()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(email)
  await page.keyboard.press('Enter')
}
