import { expect, it } from 'vitest'
import { applicantCast } from '../seeds/cast'
import { fillInTheCard } from './accounts/card'
import {
  base,
  fill,
  firstLinkIn,
  follow,
  heading,
  press,
  refusedWith,
  said,
  tryToLogIn,
} from './accounts/life'
import { nightFalls, onlyALineIsLeft, timePasses, warned } from './accounts/long-ago'
import { registerQuickly } from './accounts/register'
import { receiptOn } from './library-card/the-form'
import type { Receipt } from './library-card/walk'
import { mailTo } from './mailbox'
import { Person } from './person'
import { read } from './read'
import { atDesk, caseAt } from './staff'
import { stageForFile } from './stage'

/**
 * 730日: two people do not log in for two years. Both are told 30 and 7 days before; one logs in by the last mail and stays, the
 * other does not. What is left of the other: the application, at the desk and for who has its number.
 */
const { deployment, browser } = await stageForFile()

const { hanako, office, dairi } = applicantCast
const phone = { baseUrl: deployment.baseUrl, width: 375 }
const desktop = { baseUrl: deployment.baseUrl, width: 1280 }

type Some = { email: string; name: string }
type Two = { goes: Person; stays: Person; gone: Some; staying: Some; receipt: Receipt }

it.each([
  {
    gone: hanako,
    at: { ...phone, javaScript: false },
    staying: office,
    and: { ...desktop, javaScript: true },
  },
  {
    gone: office,
    at: { ...phone, javaScript: true },
    staying: dairi,
    and: { ...desktop, javaScript: false },
  },
])(
  'nobody logs in for 730 days ($gone.kind, JavaScript $at.javaScript)',
  async ({ gone, at, staying, and }) => {
    const goes = await Person.at(browser, at)
    const stays = await Person.at(browser, and)
    for (const [person, { email }] of [
      [goes, gone],
      [stays, staying],
    ] as const)
      await comesIn(person, email)
    await goes.page.goto(`${base}/procedures/library-card`)
    await press(goes.page, '同意する')
    await fillInTheCard(goes.page, at)
    await press(goes.page, '申込む')
    const story = { goes, stays, gone, staying, receipt: await receiptOn(goes.page) }
    await bothAreWarned(story)
    await theOtherIsGone(story)
    await theApplicationStays(story)
    await beginsAnew(story, gone.kind === 'corporate' ? '法人' : '個人')
    await goes.close()
    await stays.close()
    expect(deployment.defects).toEqual([])
  },
)

async function comesIn({ page }: Person, email: string): Promise<void> {
  await page.goto(`${base}/account`)
  await tryToLogIn(page, email, deployment.demoPassword)
  await heading(page, 'マイページ')
}

/** 30 and 7 days before; who logs in by the second mail has no days to count any more. */
async function bothAreWarned({ goes, stays, gone, staying }: Two): Promise<void> {
  const both = [gone.email, staying.email]
  await timePasses(deployment, 700, both)
  await nightFalls(deployment)
  for (const email of both) await warned(deployment, email, 30)
  await timePasses(deployment, 23, both)
  await nightFalls(deployment)
  const [, mail] = [await warned(deployment, gone.email, 7), await warned(deployment, staying.email, 7)]
  await stays.page.goto(firstLinkIn(mail))
  await heading(stays.page, 'ログイン')
  await tryToLogIn(stays.page, staying.email, deployment.demoPassword)
  await heading(stays.page, 'マイページ')
  // The other one's browser is no longer logged in; looking alone changes nothing.
  await goes.page.goto(`${base}/account`)
  await said(goes.page, 'このページを見るには、ログインしてください。')
}

async function theOtherIsGone({ goes, stays, gone, staying }: Two): Promise<void> {
  await timePasses(deployment, 7, [gone.email, staying.email])
  await nightFalls(deployment)
  const mail = await mailTo(deployment, gone.email, '【退会】利用者の登録を削除しました')
  expect(mail.text).toContain('730日のあいだログインがなかったため')
  await onlyALineIsLeft(deployment, gone)
  await tryToLogIn(goes.page, gone.email, deployment.demoPassword)
  await refusedWith(goes.page, '利用者IDかパスワードが違います。もう一度入力してください。')
  await stays.page.goto(`${base}/account`)
  await tryToLogIn(stays.page, staying.email, deployment.demoPassword)
  await heading(stays.page, 'マイページ')
  await goes.page.goto(firstLinkIn(mail))
  await heading(goes.page, '申請状況確認')
}

/** For whoever has its number and password, by the last mail; and at the desk, where it says as what it was applied for. */
async function theApplicationStays({ goes: { page }, receipt, gone }: Two): Promise<void> {
  await fill(page, '整理番号', receipt.number)
  await fill(page, 'パスワード', receipt.password)
  await press(page, '照会する')
  await page.getByText('24681357').waitFor()
  const desk = await atDesk(deployment, 'uketsuke')
  const opened = await desk.client.get(caseAt(desk, receipt.number))
  expect([opened.status, opened.words]).toEqual([200, expect.stringContaining('24681357')])
  expect(opened.words).toContain(gone.email)
}

/** The address is free; the new account is another one, and has nothing of the old one. */
async function beginsAnew({ goes, gone, receipt }: Two, kind: '個人' | '法人'): Promise<void> {
  const { page } = goes
  await registerQuickly({
    deployment,
    person: goes,
    kind,
    email: gone.email,
    password: '二年ぶりに、またここへ戻ってきました',
  })
  await follow(page, 'マイページへ')
  await heading(page, 'マイページ')
  await page.goto(`${base}/applications`)
  await heading(page, '申込一覧')
  expect((await read(page.getByRole('main'))).replace(/\s/g, '')).not.toContain(receipt.number)
}
