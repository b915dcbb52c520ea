import { expect } from 'vitest'
import { mailTo } from '../mailbox'
import type { Person } from '../person'
import { read } from '../read'
import { logIn, openCase, type Story } from './story'

export const reasons = {
  documents: '住民票の2枚目がありません。2枚とも添付してください。',
  'user-number': '画像の番号は末尾が「8」です。画像と同じ番号を入力してください。',
}

/** 審査: looks at the file, returns the application with two marked fields, each with its reason, and a deadline. */
export async function sendBack(story: Story): Promise<void> {
  const person = await logIn(story, 'shinsa')
  const { page } = person
  await openCase(person, story.number)
  await lookAtTheFile(person)
  await page.getByRole('link', { name: '返却' }).first().click()
  await page.getByRole('button', { name: '返却する' }).first().click()
  await page.getByText('直してほしい項目に、1つ以上印をつけてください').first().waitFor()
  for (const [label, field] of [
    ['添付資料', 'documents'],
    ['利用者番号', 'user-number'],
  ] as const) {
    await page.getByLabel(`「${label}」を直してもらう`).check()
    await page.locator(`textarea[name="reason.${field}"]`).fill(reasons[field])
  }
  await page.getByLabel('10日後').check()
  await person.look('23-return')
  await page.getByRole('button', { name: '文面を確かめる' }).click()
  await page.getByText('まだ送っていません。').waitFor()
  const preview = await read(page.getByRole('main'))
  expect(preview).toContain('【返却】')
  expect(preview).toContain(reasons.documents)
  await person.look('24-return-preview')
  await page.getByRole('button', { name: '返却する' }).click()
  await page.getByText('返却しました。').first().waitFor()
  await person.close()
}

/** The file opens in the page: after a warning where nothing scans files, or once it was scanned. */
async function lookAtTheFile({ page }: Person): Promise<void> {
  await page
    .getByRole('link', { name: /住民票の写し\.pdf/ })
    .first()
    .click()
  const warned = page.getByRole('link', { name: '確かめて画面に出す' })
  if ((await warned.count()) > 0) await warned.click()
  await expect.poll(() => page.locator('main img[src*="/picture"]').count(), { timeout: 10_000 }).toBe(1)
}

/** 審査: sees what changed, accepts with a word to the applicant. */
export async function accept(story: Story): Promise<void> {
  const person = await logIn(story, 'shinsa')
  const { page } = person
  await openCase(person, story.number)
  await page.getByRole('link', { name: '変わったところを見る' }).first().click()
  const text = await read(page.getByRole('main'))
  expect(text).toContain('指摘 2件のうち 2件に対応')
  expect(text).toContain('指摘に対応')
  await person.look('27-difference')
  await openCase(person, story.number)
  await page.getByRole('link', { name: /^受理/ }).first().click()
  await page.getByLabel('申込者へのひとこと').fill('カードは来館の日からお使いいただけます。')
  await person.look('28-acceptance')
  await page.getByRole('button', { name: '受理する' }).click()
  await page.getByText('受理しました。').first().waitFor()
  await person.look('29-accepted')
  const mail = await mailTo(story.deployment, story.guest.email, '【受理】')
  expect(mail.text).not.toContain('来館の日から')
  await person.close()
}
