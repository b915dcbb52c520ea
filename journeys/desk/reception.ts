import { expect } from 'vitest'
import { mailTo } from '../mailbox'
import { read } from '../read'
import { logIn, openCase, type Story } from './story'

/** 受付: finds the new application in the inbox, looks at it, takes it. */
export async function receive(story: Story): Promise<void> {
  const person = await logIn(story, 'uketsuke')
  const { page } = person
  await person.look('21-inbox')
  await openCase(person, story.number)
  expect(await read(page.getByRole('main'))).toContain('12345678')
  await person.look('22-case')
  await expectNoDecision(story, page)
  await page.getByRole('button', { name: '受付する' }).click()
  await page.getByText('受付しました。').first().waitFor()
  expect(await read(page.getByRole('main'))).toContain('処理中')
  await mailTo(story.deployment, story.guest.email, '【受付】')
  await person.close()
}

/** 受付 decides nothing: no button, and the addresses of decisions are unknown to them. */
async function expectNoDecision({ number }: Story, page: import('playwright-core').Page): Promise<void> {
  for (const name of ['受理する', '返却', '不受理'])
    expect(await page.getByRole('link', { name, exact: false }).count()).toBe(0)
  for (const deed of ['acceptance', 'return', 'rejection']) {
    const answer = await page.request.get(`/pref-aomori-u/staff/applications/${number}/${deed}`)
    expect([deed, answer.status()]).toEqual([deed, 404])
  }
}
