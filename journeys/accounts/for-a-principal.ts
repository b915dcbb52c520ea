import { expect } from 'vitest'
import { receiptOn } from '../library-card/the-form'
import { mailTo } from '../mailbox'
import { read } from '../read'
import { atDesk, caseAt } from '../staff'
import { fillInTheCard } from './card'
import { base, fill, follow, heading, type Life, press, refusedWith, said, tryToLogIn } from './life'

const principal = '𠮷田 とめ'
const agent = '葛󠄀西 まなぶ'

/** 代理人: comes back with the password, and applies for somebody who gave no 委任状; both names stand everywhere. */
export async function applyForAPrincipal(life: Life): Promise<void> {
  const { person, email, password, seat } = life
  const { page } = person
  await press(page, 'ログアウト')
  await said(page, 'ログアウトしました。')
  await tryToLogIn(page, email, password)
  await heading(page, 'マイページ')
  await page.goto(`${base}/procedures/library-card`)
  await sayForWhom(life)
  await fillInTheCard(page, seat)
  await bothNamesStand(life)
  await press(page, '申込む')
  const { number } = await receiptOn(page)
  await bothNamesStand(life)
  expect((await mailTo(life.deployment, email, '【申込完了】')).text.replace(/\s/g, '')).toContain(number)
  await seeItAgain(life, number)
}

async function sayForWhom({ person }: Life): Promise<void> {
  const { page } = person
  await page.getByLabel('委任状のない本人の申請').check()
  await press(page, '同意する')
  await refusedWith(page, '本人の氏名または名称を入力してください。')
  await person.look('147-principal-missing')
  await fill(page, '本人の氏名または名称', principal)
  await press(page, '同意する')
}

async function bothNamesStand({ person }: Life): Promise<void> {
  const text = await read(person.page.getByRole('main'))
  for (const name of [principal, agent]) expect(text).toContain(name)
}

/** In 申込一覧, and at the desk with who is who. */
async function seeItAgain({ person, deployment }: Life, number: string): Promise<void> {
  const { page } = person
  const applied = `代理人 ${agent}（本人：${principal}、委任状なし）`
  await page.goto(`${base}/applications`)
  await heading(page, '申込一覧')
  expect(await read(page.getByRole('main'))).toContain(`本人：${principal}`)
  await person.look('148-applications-of-an-agent')
  await follow(page, '県立図書館利用者カード申込')
  await page.getByText(applied, { exact: true }).waitFor()
  const desk = await atDesk(deployment, 'uketsuke')
  expect((await desk.client.get(caseAt(desk, number))).words).toContain(applied)
}
