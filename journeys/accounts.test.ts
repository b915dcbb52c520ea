import { expect, it } from 'vitest'
import { change } from './accounts/changes'
import { applyForAPrincipal } from './accounts/for-a-principal'
import { base, firstLinkIn, type Life } from './accounts/life'
import { getLockedOut } from './accounts/locked-out'
import { limitsForget } from './accounts/long-ago'
import { register } from './accounts/register'
import { mailTo } from './mailbox'
import { Person } from './person'
import { read } from './read'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

/**
 * Each kind registers by the code and by the link; each way of seeing pages has a story; every end of a story is told on a phone and
 * on a wide screen, with and without scripts.
 */
const lives = [
  { width: 375, javaScript: true, kind: '個人', by: 'code', after: 'changes everything', live: change },
  { width: 1280, javaScript: false, kind: '個人', by: 'link', after: 'changes everything', live: change },
  { width: 375, javaScript: false, kind: '法人', by: 'link', after: 'is locked out', live: getLockedOut },
  { width: 1280, javaScript: true, kind: '法人', by: 'code', after: 'is locked out', live: getLockedOut },
  { width: 375, javaScript: false, kind: '代理人', by: 'code', after: 'applies', live: applyForAPrincipal },
  { width: 1280, javaScript: true, kind: '代理人', by: 'link', after: 'applies', live: applyForAPrincipal },
] as const

it.each(lives)(
  '$kind registers by the mail’s $by and $after ($width wide, JavaScript $javaScript)',
  async ({ width, javaScript, kind, by, live }) => {
    const seat = { baseUrl: deployment.baseUrl, width, javaScript }
    const person = await Person.at(browser, seat)
    // All of them come from one address, which may cause ten mails in ten minutes.
    await limitsForget(deployment)
    const email = `${kind === '代理人' ? 'manabu' : 'aoi'}+${width}-${javaScript ? 'js' : 'nojs'}@example.jp`
    const password = `春の次は夏が来る ${width} ${kind}`
    const life: Life = { deployment, browser, seat, person, kind, by, email, password }
    await register(life)
    await live(life)
    await person.close()
    expect(deployment.defects).toEqual([])
  },
)

it('somebody who reads English registers in it on a phone', async () => {
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript: true })
  const { page } = person
  const main = page.getByRole('main')
  const email = 'emma@example.jp'
  await page.goto(`${base}/login`)
  await page.getByRole('contentinfo').getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Log in' }).waitFor()
  await person.look('130-login-english')
  await page.goto(`${base}/register`)
  await person.look('131-register-english')
  await main.getByRole('button', { name: 'Agree' }).click()
  await main.getByLabel('Individual').check()
  await main.getByLabel('User ID (email address)').fill(email)
  await main.getByLabel('User ID (again)').fill(email)
  await main.getByRole('button', { name: 'Register' }).click()
  await page.getByRole('heading', { level: 1, name: 'We have sent you an email' }).waitFor()
  await page.goto(firstLinkIn(await mailTo(deployment, email, '[Registration]')))
  await main.getByRole('button', { name: 'Continue' }).click()
  await page.getByRole('heading', { level: 1, name: 'Your details' }).waitFor()
  expect(await read(main)).not.toMatch(/[ぁ-ん]{3}/)
  await person.look('132-details-english')
  await person.close()
})
