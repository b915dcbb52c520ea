import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import { applicantCast } from '../seeds/cast'
import { fillInTheCard } from './accounts/card'
import { follow, heading, press, refusedWith, said, tryToLogIn } from './accounts/life'
import { administratorWants, decided } from './mandates/decided'
import { Person, type Seat } from './person'
import { read } from './read'
import { stageForFile } from './stage'

/** 委任状, from 本人's マイページ to the application that names both, and back: given, taken up, used, taken back. */
const { deployment, browser } = await stageForFile()

const base = '/pref-aomori-u'
const { hanako, office, dairi } = applicantCast
const both = `代理人 ${dairi.name}（本人：${hanako.name}、委任状あり）`

type Both = { her: Person; him: Person; seat: Seat }

it.each([
  { width: 375, javaScript: true },
  { width: 1280, javaScript: false },
])(
  'somebody lets an agent apply for them ($width wide, JavaScript $javaScript)',
  async ({ width, javaScript }) => {
    const seat = { baseUrl: deployment.baseUrl, width, javaScript }
    const her = await comesIn(seat, hanako.email)
    const him = await comesIn(seat, dairi.email)
    const story = { her, him, seat }
    await offers(story)
    await takesUp(story)
    await appliesForHer(story)
    await seesAndRevokes(story)
    await her.close()
    await him.close()
    expect(deployment.defects).toEqual([])
  },
  120_000,
)

it.each([
  { width: 375, javaScript: false, principal: hanako },
  { width: 1280, javaScript: true, principal: office },
])(
  'staff decide on it where the tenant wants that ($width wide, JavaScript $javaScript)',
  async ({ width, javaScript, principal }) => {
    const seat = { baseUrl: deployment.baseUrl, width, javaScript }
    const staff = await Person.at(browser, seat)
    await administratorWants(staff, deployment.demoPassword)
    const her = await comesIn(seat, principal.email)
    const him = await comesIn(seat, dairi.email)
    await decided({ deployment, staff, her, him, principal, agent: dairi, seat })
    for (const person of [her, him, staff]) await person.close()
    expect(deployment.defects).toEqual([])
  },
  120_000,
)

async function comesIn(seat: Seat, login: string): Promise<Person> {
  const person = await Person.at(browser, seat)
  await person.page.goto(`${base}/account`)
  await tryToLogIn(person.page, login, deployment.demoPassword)
  await heading(person.page, 'マイページ')
  return person
}

async function offers({ her }: Both): Promise<void> {
  const { page } = her
  await follow(page, '委任状')
  await follow(page, '委任状を作る')
  await press(page, '委任状を作る')
  await refusedWith(page, '代理人の利用者IDを入力してください。')
  await her.look('140-offer-refused')
  await page.getByLabel('代理人の利用者ID').fill(dairi.email)
  await page.getByLabel('任せる手続き').selectOption('procedure:library-card')
  await her.look('141-offer')
  await press(page, '委任状を作る')
  await said(page, '委任状を作り、代理人へメールでお知らせしました。')
  await her.look('142-offered')
}

async function takesUp({ him }: Both): Promise<void> {
  const { page } = him
  await page.goto(`${base}/account/mandates`)
  await follow(page, '引き受ける')
  await him.look('143-take-up')
  await press(page, '引き受ける')
  await said(page, '委任状を引き受けました。')
}

async function appliesForHer({ him, seat }: Both): Promise<void> {
  const { page } = him
  await page.goto(`${base}/procedures/library-card`)
  await press(page, '同意する')
  await refusedWith(page, 'どなたの申請か、1つ選んでください。')
  await page.getByLabel(`${hanako.name} さんの申請`).check()
  await him.look('144-whom')
  await press(page, '同意する')
  await heading(page, '申込')
  await names(page)
  await fillInTheCard(page, seat)
  await names(page)
  await him.look('145-confirm-for-another')
  await press(page, '申込む')
  await heading(page, '申込完了')
  await names(page)
}

/** 本人 and 代理人, both by name. */
async function names(page: Page): Promise<void> {
  const text = await read(page.getByRole('main'))
  for (const { name } of [hanako, dairi]) expect(text).toContain(name)
}

async function seesAndRevokes({ her, him }: Both): Promise<void> {
  const { page } = her
  await page.goto(`${base}/applications`)
  await follow(page, '県立図書館利用者カード申込')
  expect(await read(page.getByRole('main'))).toContain(both)
  await page.goto(`${base}/account/mandates`)
  await follow(page, '内容を見る')
  await follow(page, '取り消す')
  await her.look('146-revoke')
  await press(page, '委任状を取り消す')
  await said(page, '委任状を取り消しました。')
  await him.page.goto(`${base}/procedures/library-card`)
  expect(await him.page.getByLabel(`${hanako.name} さんの申請`).count()).toBe(0)
}
