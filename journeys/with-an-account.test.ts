import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { applicantCast } from '../seeds/cast'
import { jpeg } from '../testing/files/naughty-files'
import { attach, expectAttached } from './library-card/the-form'
import { allMails } from './mailbox'
import { Person, type Seat } from './person'
import { read } from './read'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

const { hanako } = applicantCast
const procedure = /配本サービス/
const mark = '登録情報から入力しました'

type Visit = { person: Person; page: Page; seat: Seat }

const seats = [
  { width: 375, javaScript: true },
  { width: 375, javaScript: false },
  { width: 1280, javaScript: true },
  { width: 1280, javaScript: false },
] as const

it.each(seats)(
  'who is registered logs in on the way, and applies without typing what is known ($width wide, JavaScript $javaScript)',
  async ({ width, javaScript }) => {
    const seat = { baseUrl: deployment.baseUrl, width, javaScript }
    const person = await Person.at(browser, seat)
    const visit = { person, page: person.page, seat }
    const mails = (await allMails(deployment)).length
    await logInOnTheWay(visit)
    await seeWhatIsKnown(visit)
    await leaveAndComeBack(visit)
    await finish(visit)
    const confirming = (await allMails(deployment))
      .slice(mails)
      .filter(({ text }) => text.includes('確認コード'))
    expect(confirming).toEqual([])
    await takeOver(visit)
    await person.close()
    expect(deployment.defects).toEqual([])
  },
)

const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor()

async function logInOnTheWay({ person, page }: Visit): Promise<void> {
  await page.goto('/pref-aomori-u/procedures?keyword=図書館')
  await page.getByRole('link', { name: procedure }).click()
  await heading(page, '利用者ログイン')
  await person.look('60-ways-in')
  await page.getByLabel('利用者ID').fill(hanako.email)
  await page.getByLabel('パスワード', { exact: true }).fill(deployment.demoPassword)
  await page.getByRole('main').getByRole('button', { name: 'ログイン', exact: true }).click()
  await heading(page, procedure)
  expect(await read(page.getByRole('main'))).toContain(`${hanako.name} さんとして申し込みます。`)
  await person.look('61-procedure-of-an-account')
  await page.getByRole('button', { name: '同意する' }).click()
  await heading(page, '申込')
}

async function seeWhatIsKnown({ person, page, seat }: Visit): Promise<void> {
  expect(await page.getByText(mark, { exact: true }).count()).toBe(4)
  expect(await page.getByLabel('氏名').inputValue()).toBe(hanako.name)
  await person.look('62-prefilled')
  await page.getByLabel('電話番号').fill(phoneOf(seat))
  // Where scripts run the mark goes at once; elsewhere when the page comes back.
  if (seat.javaScript) await expect.poll(() => page.getByText(mark, { exact: true }).count()).toBe(3)
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await page
    .getByRole('link', { name: /添付資料/ })
    .first()
    .waitFor()
  expect(await page.getByText(mark, { exact: true }).count()).toBe(3)
  await person.look('63-prefilled-error')
}

/** Another number for each seat, so that there is something to take over. */
const phoneOf = ({ width, javaScript }: Seat): string =>
  `090-${String(width).padStart(4, '0')}-000${javaScript ? 1 : 0}`

async function leaveAndComeBack({ person, page, seat }: Visit): Promise<void> {
  await page.goto('/pref-aomori-u/procedures/library-card-outreach')
  await page.getByRole('heading', { name: '下書きがあります' }).waitFor()
  await person.look('64-unfinished-draft')
  await page.getByRole('link', { name: '続きから入力する' }).click()
  await heading(page, '申込')
  expect(await page.getByLabel('電話番号').inputValue()).toBe(phoneOf(seat))
}

async function finish({ person, page, seat }: Visit): Promise<void> {
  await attach(page, [{ name: '手帳.jpg', mimeType: 'image/jpeg', buffer: await jpeg() }], seat.javaScript)
  await expectAttached(page, ['手帳.jpg'])
  await page.getByLabel('利用する本人').check()
  await page.getByRole('button', { name: '確認へ進む' }).click()
  await heading(page, '申込確認')
  await person.look('65-confirm-of-an-account')
  await page.getByRole('button', { name: '申込む' }).click()
  await heading(page, '申込完了')
}

async function takeOver({ person, page, seat }: Visit): Promise<void> {
  expect(await read(page.getByRole('main'))).toContain('登録情報も変えますか')
  await person.look('66-profile-offer')
  await page.getByLabel(phoneOf(seat)).check()
  await page.getByRole('button', { name: '登録情報を変える' }).click()
  await page.getByText('登録情報を変えました。').waitFor()
  await person.look('67-profile-changed')
}
