import type { Browser } from 'playwright-core'
import type { Guest } from '../guest'
import { Person, type Seat } from '../person'
import type { Deployment } from '../server'

/** One application on its way over the desk. */
export type Story = {
  deployment: Deployment
  browser: Browser
  /** Of the staff; the applicant sits at a phone. */
  seat: Seat
  guest: Guest
  number: string
}

/** 職員 with a browser of their own, logged in by the page that they would use. */
export async function logIn({ browser, seat, deployment }: Story, login: string): Promise<Person> {
  const person = await Person.at(browser, seat)
  const { page } = person
  await page.goto('/pref-aomori-u/staff')
  await page.getByLabel('ログインID').fill(login)
  await page.getByLabel('パスワード', { exact: false }).fill(deployment.demoPassword)
  await person.look('20-staff-login')
  await page.getByRole('button', { name: 'ログインする' }).click()
  await page.getByRole('heading', { level: 1, name: '県立図書館' }).waitFor()
  return person
}

/** Finds the case by its number and opens it. */
export async function openCase(person: Person, number: string): Promise<void> {
  const { page } = person
  await page.goto(`/pref-aomori-u/staff/applications?q=${number}`)
  await page.locator(`main a[href$="/staff/applications/${number}"]`).first().click()
  await page.getByRole('heading', { level: 1 }).waitFor()
}
