import type { Browser, Page } from 'playwright-core'
import { expect } from 'vitest'
import { codeIn, type Mail, mailTo } from '../mailbox'
import type { Person, Seat } from '../person'
import type { Deployment } from '../server'

export const base = '/pref-aomori-u'

export type Kind = '個人' | '法人' | '代理人'

/** Somebody who registers, and what they have to remember. */
export type Life = {
  deployment: Deployment
  browser: Browser
  seat: Seat
  person: Person
  kind: Kind
  /** What is used of a mail. */
  by: 'code' | 'link'
  email: string
  password: string
}

export const heading = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('heading', { level: 1, name }).waitFor()

export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByRole('button', { name, exact: true }).click()

/** A link of the page itself, not of its header. */
export const follow = (page: Page, name: string): Promise<void> =>
  page.getByRole('main').getByRole('link', { name }).first().click()

export const fill = (page: Page, label: string, text: string): Promise<void> =>
  page.getByRole('main').getByLabel(label, { exact: false }).first().fill(text)

/** メールを送信しました: on with the code in the same tab, or with the link that the mail holds. */
export async function goOnByMail(
  { deployment, person, by }: Pick<Life, 'deployment' | 'person' | 'by'>,
  to: string,
  subject: string,
): Promise<void> {
  const { page } = person
  await heading(page, 'メールを送信しました')
  const mail = await mailTo(deployment, to, subject)
  if (by === 'code') {
    await fill(page, '確認コード', codeIn(mail))
    await press(page, '先へ進む')
    return
  }
  await page.goto(firstLinkIn(mail))
}

export const firstLinkIn = (mail: Mail): string => /https?:\/\/\S+/.exec(mail.text)?.[0] ?? 'no link'

/** ログイン as anybody comes to it, up to the press of its button. */
export async function tryToLogIn(page: Page, login: string, password: string): Promise<void> {
  if (!new URL(page.url()).pathname.endsWith('/login')) await page.goto(`${base}/login`)
  await fill(page, '利用者ID（メールアドレス）', login)
  await page.getByRole('main').getByLabel('パスワード', { exact: true }).fill(password)
  await press(page, 'ログイン')
}

/** What is said above a page after a deed. */
export const said = (page: Page, text: string): Promise<void> =>
  page.getByRole('status').filter({ hasText: text }).waitFor()

/** The error at the top leads to the field that it names. */
export async function refusedWith(page: Page, text: string): Promise<void> {
  await page.getByRole('link', { name: text }).first().waitFor()
  expect(await page.title()).toMatch(/^エラー：/)
}
