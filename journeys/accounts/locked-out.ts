import { expect } from 'vitest'
import { Client } from '../client'
import { mailTo } from '../mailbox'
import {
  base,
  fill,
  follow,
  goOnByMail,
  heading,
  type Life,
  press,
  refusedWith,
  said,
  tryToLogIn,
} from './life'
import { openLink } from './register'

const wrong = 'これは だれのパスワードでもない'

/** Too many wrong passwords: not even the right one lets in, until another was chosen by mail. */
export async function getLockedOut(life: Life): Promise<void> {
  const { deployment, person, email, password } = life
  const { page } = person
  await press(page, 'ログアウト')
  await said(page, 'ログアウトしました。')
  await tryToLogIn(page, email, wrong)
  await refusedWith(page, '利用者IDかパスワードが違います。もう一度入力してください。')
  await person.look('120-login-refused')
  await guess(life, 9)
  await tryToLogIn(page, email, password)
  await refusedWith(page, 'ログインの失敗が続いたため、止めています。')
  await person.look('121-login-locked')

  const next = `${password}、そして冬`
  await reset(life, next)
  await said(page, 'パスワードを変えました。新しいパスワードでログインしてください。')
  await person.look('124-login-after-reset')
  await mailTo(deployment, email, '【大切なお知らせ】パスワードが変わりました')
  await tryToLogIn(page, email, password)
  await refusedWith(page, '利用者IDかパスワードが違います。もう一度入力してください。')
  await tryToLogIn(page, email, next)
  await heading(page, 'マイページ')
}

/** Somebody elsewhere tries passwords, without a screen. */
async function guess({ deployment, email }: Life, times: number): Promise<void> {
  const client = new Client(deployment.baseUrl, '127.0.9.9')
  const page = await client.get(`${base}/login`)
  for (let time = 0; time < times; time++) {
    const answer = await client.post(`${base}/login`, [
      ['csrf', page.value('csrf')],
      ['login', email],
      ['password', `${wrong}${time}`],
    ])
    expect(answer.status).toBe(422)
  }
}

async function reset(life: Life, next: string): Promise<void> {
  const { person, email } = life
  const { page } = person
  await follow(page, 'パスワードを忘れた場合はこちら')
  await heading(page, 'パスワード再設定')
  await person.look('122-reset')
  await fill(page, '利用者ID（メールアドレス）', email)
  await press(page, '送信する')
  await goOnByMail(life, email, '【パスワード再設定】確認のお願い')
  if (life.by === 'link') await openLink(life, 'パスワードを再設定します')
  await heading(page, '新しいパスワードを決めてください')
  await fill(page, '新しいパスワード', next)
  await fill(page, '新しいパスワード（確認用）', `${next}。`)
  await press(page, 'パスワードを変える')
  await refusedWith(
    page,
    '新しいパスワード（確認用）が、上のパスワードと違います。もう一度入力してください。',
  )
  await person.look('123-new-password')
  await fill(page, '新しいパスワード', next)
  await fill(page, '新しいパスワード（確認用）', next)
  await press(page, 'パスワードを変える')
}
