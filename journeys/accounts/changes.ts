import { expect } from 'vitest'
import { mailTo } from '../mailbox'
import { Person } from '../person'
import { read } from '../read'
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

/** マイページ: another device is seen and ended; 利用者情報, パスワード and メールアドレス are changed. */
export async function change(life: Life): Promise<void> {
  const other = await comeOnAnotherDevice(life)
  await endTheOther(life, other)
  await other.close()
  await changeProfile(life)
  const changed = { ...life, password: `${life.password}、そして秋` }
  await changePassword(life, changed.password)
  const moved = { ...changed, email: `new.${life.email}` }
  await changeEmail(changed, moved.email)
  await logInAnew(moved)
}

/** A second browser logs in, and the mail tells of it. */
async function comeOnAnotherDevice({ deployment, browser, seat, email, password }: Life): Promise<Person> {
  const other = await Person.at(browser, seat)
  await tryToLogIn(other.page, email, password)
  await heading(other.page, 'マイページ')
  const mail = await mailTo(deployment, email, '【ログインのお知らせ】初めての端末から')
  expect(mail.text).toMatch(/端末：.+（Linux）/)
  return other
}

async function endTheOther({ person }: Life, other: Person): Promise<void> {
  const { page } = person
  await page.goto(`${base}/account`)
  await follow(page, 'ログインしている端末')
  await heading(page, 'ログイン中の端末')
  expect(await read(page.getByRole('main'))).toContain('この端末')
  await person.look('110-sessions')
  await press(page, 'ログアウトする')
  await said(page, 'ログアウトしました。')
  await page.getByText('ほかにログインしている端末はありません。').waitFor()
  await person.look('111-session-ended')
  await other.page.goto(`${base}/account/profile`)
  await heading(other.page, 'ログイン')
}

async function changeProfile({ person, kind }: Life): Promise<void> {
  const { page } = person
  const address = kind === '法人' ? '所在地' : '住所'
  await page.goto(`${base}/account/profile`)
  await heading(page, '利用者情報の確認・変更')
  await person.look('112-profile')
  await follow(page, '利用者情報を変える')
  await heading(page, '利用者情報の変更')
  await fill(page, address, '')
  await press(page, '変更する')
  await refusedWith(page, `${address}を入力してください。`)
  await person.look('113-profile-edit')
  await fill(page, address, '青森県むつ市中央一丁目8番1号 とてもながいなまえのしゅうごうじゅうたく101')
  await press(page, '変更する')
  await said(page, '利用者情報を変えました。')
  expect(await read(page.getByRole('main'))).toContain('青森県むつ市中央一丁目8番1号')
}

async function changePassword({ deployment, person, email, password }: Life, next: string): Promise<void> {
  const { page } = person
  await page.goto(`${base}/account/password`)
  await heading(page, 'パスワード変更')
  await fill(page, 'いまのパスワード', 'これは いまのパスワードではない')
  await fill(page, '新しいパスワード', next)
  await fill(page, '新しいパスワード（確認用）', next)
  await press(page, 'パスワードを変える')
  await refusedWith(page, 'いまのパスワードが違います。もう一度入力してください。')
  await person.look('114-password')
  await fill(page, 'いまのパスワード', password)
  await fill(page, '新しいパスワード', next)
  await fill(page, '新しいパスワード（確認用）', next)
  await press(page, 'パスワードを変える')
  await said(page, 'パスワードを変えました。')
  await mailTo(deployment, email, '【大切なお知らせ】パスワードが変わりました')
}

/** Both addresses are told; the new one is the login from now on. */
async function changeEmail(life: Life, next: string): Promise<void> {
  const { deployment, person, email, password } = life
  const { page } = person
  await page.goto(`${base}/account/email`)
  await heading(page, 'メールアドレス変更')
  await fill(page, '新しいメールアドレス', next)
  await fill(page, '新しいメールアドレス（確認用）', next)
  await person.look('115-email')
  const proof = page.getByLabel('いまのパスワード')
  if (await proof.isVisible()) await proof.fill(password)
  await press(page, '送信する')
  await goOnByMail(life, next, '【メールアドレス変更】確認のお願い')
  if (life.by === 'link') await openLink(life, 'メールアドレスを変えます', next)
  await said(page, 'メールアドレスを変えました。')
  const { text } = await mailTo(deployment, email, '【メールアドレス変更】変更しました')
  expect(text).toMatch(/n\*+s@example\.jp/)
  expect(text).not.toContain(next)
}

async function logInAnew({ person, email, password }: Life): Promise<void> {
  const { page } = person
  await page.context().clearCookies({ name: /^__Host-applicant/ })
  await page.goto(`${base}/account/profile`)
  await heading(page, 'ログイン')
  await said(page, 'このページを見るには、ログインしてください。')
  await tryToLogIn(page, email, password)
  await heading(page, '利用者情報の確認・変更')
  expect(await read(page.getByRole('main'))).toContain(email)
}
