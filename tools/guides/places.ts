import type { Browser, Page } from 'playwright-core'
import { heading, tryToLogIn } from '../../journeys/accounts/life'
import { reasons } from '../../journeys/desk/examination'
import { Person } from '../../journeys/person'
import type { Deployment } from '../../journeys/server'
import { atDesk, decide } from '../../journeys/staff'

/** A switch of Chromium: its pages are touched, and nothing hovers over them. */
export const touched =
  '--blink-settings=primaryHoverType=1,availableHoverTypes=1,primaryPointerType=2,availablePointerTypes=2'

export const base = '/pref-aomori-u'

/** An applicant's phone: the pictures are 375 wide, and sharp enough to read small print. */
export const onPhone = (browser: Browser, { baseUrl, practiceUrl }: Deployment): Promise<Person> =>
  Person.at(browser, { baseUrl, alsoAt: practiceUrl, width: 375, touched: true, javaScript: true })

/** A desk of the office, or a computer at home. */
export const onComputer = (browser: Browser, { baseUrl, practiceUrl }: Deployment): Promise<Person> =>
  Person.at(browser, { baseUrl, alsoAt: practiceUrl, width: 1280, javaScript: true })

/** Somebody with an account, at a computer. */
export async function visitorComesIn(
  browser: Browser,
  deployment: Deployment,
  login: string,
): Promise<Person> {
  const person = await onComputer(browser, deployment)
  await comesIn(person, deployment, login)
  return person
}

/** Logs in with a login of the demo's applicants. */
export async function comesIn({ page }: Person, { demoPassword }: Deployment, login: string): Promise<void> {
  await tryToLogIn(page, login, demoPassword)
  await heading(page, 'マイページ')
}

/** A member of the demo's staff before the first page after the login. */
export async function staffComesIn(browser: Browser, deployment: Deployment, login: string): Promise<Person> {
  const person = await onComputer(browser, deployment)
  const { page } = person
  await page.goto(`${base}/staff`)
  await page.getByLabel('ログインID').fill(login)
  await page.getByLabel('パスワード').fill(deployment.demoPassword)
  await page.getByRole('button', { name: 'ログインする', exact: true }).click()
  await page.locator('.top-bar-modules').waitFor()
  return person
}

export const main = (page: Page) => page.getByRole('main')

/** A button of the page itself. */
export const button = (page: Page, name: string) =>
  main(page).getByRole('button', { name, exact: true }).first()

/** A link of the page itself. */
export const link = (page: Page, name: string | RegExp) => main(page).getByRole('link', { name }).first()

/** Where a page begins: its heading, or the line above it. */
export const top = (page: Page) => main(page).locator('.page-head, h1').first()

/** 整理番号 of 申込完了, from its address. */
export const numberAt = (page: Page): string => new URL(page.url()).pathname.split('/').at(-2) ?? ''

/** 返却 of a library card by 審査, with two marks and ten days. */
export async function sendsBack(deployment: Deployment, number: string): Promise<void> {
  await decide(await atDesk(deployment, 'shinsa'), number, {
    deed: 'return',
    typed: [
      ['mark', 'documents'],
      ['reason.documents', reasons.documents],
      ['mark', 'user-number'],
      ['reason.user-number', reasons['user-number']],
      ['reply', '10'],
    ],
  })
}
