import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { ask } from './database'
import { newGuest, openDraft } from './guest'
import { linkIn, mailTo } from './mailbox'
import { Person } from './person'
import { read } from './read'
import { stageForFile } from './stage'

const { deployment, browser } = await stageForFile()

const soon = { timeout: 10_000 }

/** Of nobody: made for tests. */
const digits = '1234 5678 9018'

async function form(javaScript: boolean): Promise<{ person: Person; draft: string }> {
  const guest = newGuest(deployment)
  const draft = await openDraft(guest, 'document-disclosure')
  const link = linkIn(await mailTo(deployment, guest.email, '【申込画面のURL】'))
  const person = await Person.at(browser, { baseUrl: deployment.baseUrl, width: 375, javaScript })
  await person.page.goto(link)
  await person.page.getByRole('button', { name: '申込の続きを開く' }).click()
  await person.page.getByRole('heading', { level: 1, name: '申込', exact: true }).waitFor()
  return { person, draft }
}

const row = async (draft: string): Promise<string> =>
  JSON.stringify(
    await ask(deployment, 'select entries, conflicts, touched from drafts where draft_id = $1', [
      draft.split('/').at(-1),
    ]),
  )

const text = (page: Page) => page.locator('textarea, input[type=text]').first()
const note = (page: Page) => page.locator('[data-note]')
const tick = (page: Page) => note(page).getByLabel('個人番号ではありません')

it('says at the field that it was not kept, and keeps it once it is said to be none', async () => {
  const { person, draft } = await form(true)
  const { page } = person
  await text(page).fill(`番号は${digits}`)
  await note(page).waitFor()
  expect(await read(page.locator('[data-saved]'))).toContain('まだ保存していない項目があります')
  expect(await row(draft)).not.toContain('5678')
  await person.look('34-my-number')
  await text(page).fill('番号は書きません')
  await note(page).waitFor({ state: 'detached' })
  await expect.poll(() => row(draft), soon).toContain('番号は書きません')
  await text(page).fill(`口座は${digits}`)
  await tick(page).check()
  await expect.poll(() => row(draft), soon).toContain(`口座は${digits}`)
  await note(page).waitFor({ state: 'detached' })
  await person.close()
})

it('does the same without scripts', async () => {
  const { person, draft } = await form(false)
  const { page } = person
  await text(page).fill(`番号は${digits}`)
  await page.getByRole('button', { name: '下書きを保存して中断する' }).click()
  await note(page).waitFor()
  expect(await row(draft)).not.toContain('5678')
  expect(await text(page).inputValue()).toBe(`番号は${digits}`)
  await person.look('34-my-number')
  await tick(page).check()
  await page.getByRole('button', { name: '下書きを保存して中断する' }).click()
  await page.getByRole('heading', { level: 1, name: '下書きを保存しました' }).waitFor()
  expect(await row(draft)).toContain(digits)
  await person.close()
})
