import type { Browser } from 'playwright-core'
import { expect } from 'vitest'
import type { StaffSeed } from '../../seeds/cast'
import { Person } from '../person'
import { read } from '../read'
import type { Deployment } from '../server'

type Stage = { deployment: Deployment; browser: Browser }

/** 職員 at a desk read what was sent. */
export async function readsTheCase(
  { deployment, browser }: Stage,
  { tenant, login }: Pick<StaffSeed, 'tenant' | 'login'>,
  { number, says, picture }: { number: string; says: readonly string[]; picture: string },
): Promise<void> {
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 1440, javaScript: true })
  const { page } = person
  await page.goto(`/${tenant}/staff?next=${encodeURIComponent(`/${tenant}/staff/applications/${number}`)}`)
  await page.getByLabel('ログインID').fill(login)
  await page.getByLabel('パスワード', { exact: false }).fill(deployment.demoPassword)
  await page.getByRole('button', { name: 'ログインする' }).click()
  await page.waitForURL(`**/staff/applications/${number}`)
  const text = (await read(page.getByRole('main'))).replace(/\s+/g, ' ')
  for (const part of says) expect(text).toContain(part)
  await page.locator('.rows-read').first().scrollIntoViewIfNeeded()
  await person.look(picture)
  await person.close()
}
