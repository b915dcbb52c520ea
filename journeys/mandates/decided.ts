import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { fillInTheCard } from '../accounts/card'
import { base, follow, heading, press, refusedWith, said } from '../accounts/life'
import { limitsForget } from '../accounts/long-ago'
import { mailTo } from '../mailbox'
import type { Person, Seat } from '../person'
import { read } from '../read'
import type { Deployment } from '../server'

type Some = { name: string; email: string }

/** 本人, 代理人 and 審査 at the same time, each at a screen of the same width. */
type Three = {
  deployment: Deployment
  staff: Person
  her: Person
  him: Person
  principal: Some
  agent: Some
  seat: Seat
}

const reason = '委任の範囲がわかりません。\n担当までお電話ください。'

/** 委任状の審査: refused once with a reason, then offered anew and approved; the agent applies with the approved one only. */
export async function decided(three: Three): Promise<void> {
  await offered(three)
  await takenUp(three)
  await comesToTheDesk(three)
  await refused(three)
  await offered(three)
  await takenUp(three)
  await approved(three)
  await applied(three)
}

/** 設定, by the administrator. */
export async function administratorWants(person: Person, password: string): Promise<void> {
  const { page } = person
  await page.goto(`${base}/staff/settings`)
  await logsIn(page, 'kanri', password)
  await heading(page, '設定')
  await page.getByLabel('審査する（職員が承認したときから有効）').check()
  await press(page, '保存する')
  await said(page, '設定を保存しました。')
  await person.look('150-settings-of-mandates')
  await page.context().clearCookies({ name: /^__Host-staff/ })
}

async function logsIn(page: Page, login: string, password: string): Promise<void> {
  await page.getByLabel('ログインID').fill(login)
  await page.getByLabel('パスワード').fill(password)
  await press(page, 'ログインする')
}

async function offered({ deployment, her, agent }: Three): Promise<void> {
  const { page } = her
  // One agent gets three mails in ten minutes, and more offers than that in this file.
  await limitsForget(deployment)
  await page.goto(`${base}/account/mandates`)
  await follow(page, '委任状を作る')
  await heading(page, '委任状を作る')
  expect(await read(page.getByRole('main'))).toContain('職員が確かめて承認すると有効になります。')
  await page.getByLabel('代理人の利用者ID').fill(agent.email)
  await page.getByLabel('任せる手続き').selectOption('procedure:library-card')
  await press(page, '委任状を作る')
  await said(page, '委任状を作り、代理人へメールでお知らせしました。')
}

/** Taken up it waits for staff, as both see; the agent cannot use it yet. */
async function takenUp({ her, him, principal }: Three): Promise<void> {
  const { page } = him
  await page.goto(`${base}/account/mandates`)
  await follow(page, '引き受ける')
  await page.getByRole('heading', { name: '引き受けますか' }).waitFor()
  expect(await read(page.getByRole('main'))).toContain('職員が確かめて承認すると有効になります。')
  await press(page, '引き受ける')
  await said(page, '委任状を引き受けました。')
  for (const person of [her, him]) await standsAs(person, '職員の審査中')
  await him.look('151-mandate-waits-for-staff')
  await choosesWhom(him)
  expect(await page.getByLabel(`${principal.name} さんの申請`).count()).toBe(0)
}

/** The newest of the list. */
async function standsAs({ page }: Person, state: string): Promise<void> {
  await page.goto(`${base}/account/mandates`)
  await heading(page, '委任状')
  await page.getByRole('main').getByText(state, { exact: true }).first().waitFor()
}

async function choosesWhom({ page }: Person): Promise<void> {
  await page.goto(`${base}/procedures/library-card`)
  await page.getByLabel('自分の申請').waitFor()
}

async function comesToTheDesk({ staff, deployment }: Three): Promise<void> {
  const { page } = staff
  await page.goto(`${base}/staff/mandates`)
  await logsIn(page, 'shinsa', deployment.demoPassword)
  await heading(page, /^委任状/)
}

/** The button says whose 委任状, too, to whoever listens. */
const decides = (page: Page, deed: string, { name }: Some): Promise<void> =>
  page.getByRole('button', { name: new RegExp(`^${deed} ?：${name} さんの委任状$`) }).click()

async function refused({ staff, her, him, principal, deployment }: Three): Promise<void> {
  const { page } = staff
  await staff.look('152-mandates-at-the-desk')
  await decides(page, '却下する', principal)
  await refusedWith(page, '却下の理由を入力してください。')
  await staff.look('153-mandate-without-reason')
  await page.getByLabel('却下の理由').fill(reason)
  await decides(page, '却下する', principal)
  await said(page, '委任状を却下しました。')
  await staff.look('154-no-mandates-at-the-desk')
  for (const person of [her, him]) {
    await standsAs(person, '承認されませんでした')
    await follow(person.page, '内容を見る')
    await person.page.getByText('担当までお電話ください。').waitFor()
  }
  await her.look('155-mandate-refused')
  expect((await mailTo(deployment, principal.email, '【委任状】承認されませんでした')).text).toContain(reason)
}

async function approved({ staff, her, him, principal, agent, deployment }: Three): Promise<void> {
  const { page } = staff
  await page.goto(`${base}/staff/mandates`)
  await decides(page, '承認する', principal)
  await said(page, '委任状を承認しました。')
  for (const { email } of [principal, agent]) await mailTo(deployment, email, '【委任状】承認されました')
  for (const person of [her, him]) await standsAs(person, '有効')
}

async function applied({ him, principal, agent, seat }: Three): Promise<void> {
  const { page } = him
  await choosesWhom(him)
  await page.getByLabel(`${principal.name} さんの申請`).check()
  await press(page, '同意する')
  await fillInTheCard(page, seat)
  await press(page, '申込む')
  await heading(page, '申込完了')
  const text = await read(page.getByRole('main'))
  for (const { name } of [principal, agent]) expect(text).toContain(name)
}
