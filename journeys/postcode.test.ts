import type { Page } from 'playwright-core'
import { beforeAll, expect, it } from 'vitest'
import { alsoAsks, personQuestions } from '../testing/scenes/person-questions'
import { ask } from './database'
import { askForMail, newGuest } from './guest'
import { linkIn, mailTo } from './mailbox'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

beforeAll(async () => {
  await ask(deployment, alsoAsks, ['library-card', JSON.stringify(personQuestions)])
})

const boxes = (page: Page) => page.locator('[name="home"]')
const values = (page: Page): Promise<string[]> =>
  boxes(page).evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value))

/** Before the form, by the link of the mail that a guest asked for. */
async function atTheForm(width: number, javaScript: boolean): Promise<Person> {
  const guest = newGuest(deployment)
  await askForMail(guest)
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width, javaScript })
  await person.page.goto(linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】', 60)))
  await person.page.getByRole('button', { name: '申込の続きを開く' }).click()
  await person.page.getByLabel('郵便番号').waitFor()
  return person
}

it.each([375, 1280])(
  'a postcode fills in its place while one types, and it is saved (%i wide)',
  async (width) => {
    const person = await atTheForm(width, true)
    const { page } = person
    await page.getByLabel('建物名・部屋番号').fill('みほんビル')
    await page.getByLabel('郵便番号').pressSequentially('０３０－０８０１')
    await expect
      .poll(() => values(page))
      .toEqual(['０３０－０８０１', '青森県', '青森市', '新町', 'みほんビル'])
    await page.getByRole('status').getByText('住所を入力しました').waitFor()
    await page.getByText('下書きを保存しました').waitFor()
    await person.look('80-postcode-filled')
    await page.reload()
    expect(await values(page)).toEqual(['０３０－０８０１', '青森県', '青森市', '新町', 'みほんビル'])
    await person.close()
  },
)

it('offers several places, and never writes over what was typed', async () => {
  const person = await atTheForm(375, true)
  const { page } = person
  await page.getByLabel('郵便番号').fill('4520961')
  await page.getByRole('button', { name: '春日一番割' }).waitFor()
  expect(await values(page)).toEqual(['4520961', '愛知県', '清須市', '', ''])
  await person.look('81-postcode-several')
  await page.getByRole('button', { name: '春日一番割' }).click()
  expect(await values(page)).toEqual(['4520961', '愛知県', '清須市', '春日一番割', ''])
  expect(await page.getByRole('button', { name: '春日一本松' }).count()).toBe(0)
  expect(
    await boxes(page)
      .nth(3)
      .evaluate((one) => one === document.activeElement),
  ).toBe(true)

  await page.getByLabel('郵便番号').fill('030-0801')
  await page.getByText('この郵便番号の住所は「青森県青森市新町」です。').waitFor()
  expect(await values(page)).toEqual(['030-0801', '愛知県', '清須市', '春日一番割', ''])
  await page.getByRole('button', { name: 'この住所にする' }).click()
  expect(await values(page)).toEqual(['030-0801', '青森県', '青森市', '新町', ''])

  await page.getByLabel('郵便番号').fill('999-9999')
  await page.getByText('見つかりませんでした').waitFor()
  await page.route('**/postcodes/*', (route) => route.abort())
  await page.getByLabel('郵便番号').fill('030-0802')
  await page.getByText('調べられませんでした').waitFor()
  expect(await values(page)).toEqual(['030-0802', '青森県', '青森市', '新町', ''])
  await person.close()
})

it('looks up what was typed before the script of the page was there', async () => {
  const person = await atTheForm(375, true)
  const { page } = person
  let arrive = () => {}
  const late = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/_assets/apply*', (route) => late.then(() => route.continue()))
  await page.reload({ waitUntil: 'commit' })
  await page.getByLabel('郵便番号').fill('030-0801')
  arrive()
  await expect.poll(() => values(page)).toEqual(['030-0801', '青森県', '青森市', '新町', ''])
  await page.getByText('下書きを保存しました').waitFor()
  await person.close()
})

it.each([375, 1280])('a button does the same without scripts (%i wide)', async (width) => {
  const person = await atTheForm(width, false)
  const { page } = person
  await page.getByLabel('郵便番号').fill('921-8046')
  await page.getByRole('button', { name: '郵便番号から住所を入力' }).click()
  expect(await values(page)).toEqual(['921-8046', '石川県', '金沢市', '', ''])
  await person.look('82-postcode-without-scripts')
  await page.getByRole('button', { name: '三小牛町' }).click()
  expect(await values(page)).toEqual(['921-8046', '石川県', '金沢市', '三小牛町', ''])
  await page.getByLabel('氏のフリガナ').fill('あおもり')
  await page.getByRole('button', { name: '確認へ進む' }).last().click()
  await person.look('83-person-questions-wrong')
  await person.close()
})
