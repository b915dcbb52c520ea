import { expect } from 'vitest'
import { png } from '../../testing/files/naughty-files'
import { attach, expectAttached } from '../library-card/the-form'
import { linkIn, mailTo } from '../mailbox'
import { Person } from '../person'
import { read } from '../read'
import { reasons } from './examination'
import type { Story } from './story'

const phone = (story: Story): Promise<Person> => Person.at(story.browser, { ...story.seat, width: 375 })

/** The applicant, on a phone: opens the mail's link, sees what to put right, does so, sends it. */
export async function correctOnThePhone(story: Story): Promise<void> {
  const mail = await mailTo(story.deployment, story.guest.email, '【返却】')
  for (const reason of Object.values(reasons)) expect(mail.text).not.toContain(reason)
  const person = await phone(story)
  const { page } = person
  await page.goto(linkIn(mail))
  await person.look('25-link-of-return')
  await page.getByRole('button', { name: '直すところを開く' }).click()
  const asked = await read(page.getByRole('main'))
  for (const reason of Object.values(reasons)) expect(asked).toContain(reason)
  await expectAttached(page, ['住民票の写し.pdf'])
  await attach(
    page,
    [{ name: '2枚目.png', mimeType: 'image/png', buffer: await png() }],
    story.seat.javaScript,
  )
  await expectAttached(page, ['住民票の写し.pdf', '2枚目.png'])
  await page.getByLabel('利用者番号').fill('12345677')
  await person.look('26-correction')
  await page.getByRole('button', { name: '直して再提出する' }).click()
  await page.waitForURL(/\/applications\/\d{12}/)
  expect(await read(page.getByRole('main'))).toContain('処理待ち')
  await mailTo(story.deployment, story.guest.email, '【再提出】')
  await person.close()
}

/** The applicant reads how it ended, and who has looked. */
export async function readTheResult(story: Story): Promise<void> {
  const mail = await mailTo(story.deployment, story.guest.email, '【受理】')
  const person = await phone(story)
  const { page } = person
  await page.goto(linkIn(mail))
  await page.getByRole('main').getByRole('button').first().click()
  await page.waitForURL(/\/applications\/\d{12}/)
  const text = await read(page.getByRole('main'))
  for (const part of ['受理', '来館の日から', '12345677', 'この申込を見た職員']) expect(text).toContain(part)
  expect(text).not.toContain('メモ')
  await person.look('30-result')
  await person.close()
}
