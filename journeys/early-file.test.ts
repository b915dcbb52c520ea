import { expect, it } from 'vitest'
import { pdf } from '../testing/files/naughty-files'
import { newGuest, openDraft } from './guest'
import { expectAttached } from './library-card/the-form'
import { linkIn, mailTo } from './mailbox'
import { Person } from './person'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

it('sends a file that was chosen before the script of the page was there', async () => {
  const guest = newGuest(deployment)
  await openDraft(guest)
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript: true })
  const { page } = person
  await page.goto(linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】')))
  let arrive = () => {}
  const late = new Promise<void>((resolve) => {
    arrive = resolve
  })
  await page.route('**/_assets/apply*', (route) => late.then(() => route.continue()))
  await page.getByRole('button', { name: '申込の続きを開く' }).click({ noWaitAfter: true })
  const input = page.locator('input[type=file]').first()
  await input.waitFor({ state: 'attached' })
  await input.setInputFiles([{ name: '住民票の写し.pdf', mimeType: 'application/pdf', buffer: pdf() }])
  arrive()
  await expectAttached(page, ['住民票の写し.pdf'])
  expect(deployment.defects).toEqual([])
  await person.close()
})
