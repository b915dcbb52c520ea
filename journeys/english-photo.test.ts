import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { cameraForFile } from './camera-browser'
import { newGuest, openDraft } from './guest'
import { handsOn } from './hands'
import { linkIn, mailTo } from './mailbox'
import { drawOver } from './masking/hiding'
import { Person } from './person'
import { read } from './read'
import { deploymentForFile } from './stage'

const deployment = await deploymentForFile()
const browser = await cameraForFile()

/** With a picture of what is in sight: the page behind a dialog does not count. */
async function look(person: Person, name: string): Promise<void> {
  await person.look(name)
  const picture = `pictures/${name}-375-seen.png`
  await person.page.screenshot({ path: fileURLToPath(new URL(picture, import.meta.url)) })
}

it('somebody who reads English photographs a card, hides a number and attaches it', async () => {
  const guest = newGuest(deployment, 'emma')
  await openDraft(guest)
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript: true })
  const { page } = person
  await page.goto(linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】')))
  await page.getByRole('button', { name: '申込の続きを開く' }).click()
  await page.getByLabel('利用者番号').fill('1234567')
  // What was typed goes along into the other language.
  await page.getByRole('contentinfo').getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Application' }).waitFor()
  expect(await page.locator('input[name="user-number"]').inputValue()).toBe('1234567')
  await look(person, 'e1-form-english')

  await page.goto(`${new URL(page.url()).pathname}/photos`)
  await page.getByRole('button', { name: 'English' }).waitFor()
  await look(person, 'e1-photos-english')
  await handsOn(page).opens(page.locator('input[data-camera]').first())
  const camera = page.getByRole('dialog', { name: 'Take a photo' })
  await camera.getByRole('button', { name: 'Capture' }).waitFor()
  await look(person, 'e2-camera-english')
  expect(await read(camera)).not.toMatch(/[ぁ-ん]/)
  await camera.getByRole('button', { name: 'Capture' }).click()
  await camera.getByRole('button', { name: 'Use this photo' }).waitFor()
  await look(person, 'e3-photo-english')
  await camera.getByRole('button', { name: 'Use this photo' }).click()

  const editor = page.getByRole('dialog', { name: 'Masking' })
  await editor.getByRole('img', { name: /photo_/i }).waitFor()
  await drawOver(page, editor, { x: 0.18, y: 0.27, width: 0.14, height: 0.06 })
  await look(person, 'e4-editor-english')
  await editor.getByRole('button', { name: 'Attach this picture' }).click()
  await page.locator('[data-attachment-list] .attachment-name').waitFor()
  await look(person, 'e5-attached-english')
  await person.close()
})
