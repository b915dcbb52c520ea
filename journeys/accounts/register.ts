import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { mailTo } from '../mailbox'
import { read } from '../read'
import { base, fill, follow, goOnByMail, heading, type Kind, type Life, press, refusedWith } from './life'

type Typed = { label: string; typed: string; shown: string }

const where: Typed[] = [
  { label: '郵便番号', typed: '０３０ー８５７０', shown: '030-8570' },
  { label: '電話番号', typed: '０１７（０００）００００', shown: '017' },
]

/** What each 利用者区分 is asked for, as people type it, and what stands on 利用者情報確認. */
const details: Record<Kind, Typed[]> = {
  個人: [
    { label: '氏名', typed: '𠮷田 あおい', shown: '𠮷田 あおい' },
    { label: 'フリガナ', typed: 'よしだ あおい', shown: 'ヨシダ アオイ' },
    { label: '住所', typed: '青森県青森市長島一丁目1番1号', shown: '青森県青森市長島一丁目1番1号' },
    ...where,
  ],
  法人: [
    { label: '法人名・団体名', typed: '合同会社ねぶた製作所', shown: '合同会社ねぶた製作所' },
    {
      label: '法人名・団体名（フリガナ）',
      typed: 'ごうどうがいしゃねぶた',
      shown: 'ゴウドウガイシャネブタ',
    },
    { label: '代表者氏名', typed: '三浦 大輔', shown: '三浦 大輔' },
    { label: '担当者氏名', typed: 'Nguyễn Thị Mai', shown: 'Nguyễn Thị Mai' },
    { label: '所在地', typed: '青森県青森市安方一丁目1番40号', shown: '青森県青森市安方一丁目1番40号' },
    ...where,
  ],
  代理人: [
    { label: '氏名', typed: '葛󠄀西 まなぶ', shown: '葛󠄀西 まなぶ' },
    { label: 'フリガナ', typed: 'カサイ マナブ', shown: 'カサイ マナブ' },
    { label: '事務所名', typed: 'かさい行政書士事務所', shown: 'かさい行政書士事務所' },
    { label: '住所', typed: '青森県弘前市大字上白銀町1番地1', shown: '青森県弘前市大字上白銀町1番地1' },
    ...where,
  ],
}

/** 利用者登録: 説明 → 利用者ID入力 → メール → 利用者情報入力 → 確認 → 完了, with what goes wrong on the way. */
export async function register(life: Life): Promise<void> {
  const { person, email, deployment } = life
  const { page } = person
  await page.goto(`${base}/login`)
  await person.look('100-login')
  await follow(page, '利用者登録される方はこちら')
  await heading(page, '利用者登録説明')
  await person.look('101-register')
  await press(page, '同意する')
  await typeAddress(life)
  await heading(page, 'メールを送信しました')
  expect(await read(page.getByRole('main'))).toContain(email)
  await person.look('104-sent')
  await goOnByMail(life, email, '【利用者登録】メールアドレスの確認')
  if (life.by === 'link') await openLink(life, '利用者登録を続けます')
  await typeDetails(life)
  await confirm(life)
  await heading(page, '利用者登録が完了しました')
  await person.look('109-registered')
  expect((await mailTo(deployment, email, '【利用者登録】登録が完了しました')).text).toContain('様')
  await follow(page, 'マイページへ')
  await heading(page, 'マイページ')
}

/** The same without a slip, and without looking at every page. */
export async function registerQuickly(
  life: Pick<Life, 'deployment' | 'person' | 'kind' | 'email' | 'password'>,
): Promise<void> {
  const { person, kind, email, password } = life
  const { page } = person
  await page.goto(`${base}/register`)
  await press(page, '同意する')
  await heading(page, '利用者ID入力（利用者登録）')
  await page.getByLabel(kind, { exact: true }).check()
  await fill(page, '利用者ID（メールアドレス）', email)
  await fill(page, '利用者ID（確認用）', email)
  await press(page, '登録する')
  await goOnByMail({ ...life, by: 'code' }, email, '【利用者登録】メールアドレスの確認')
  await heading(page, '利用者情報入力')
  await typeAll(page, details[kind])
  await fill(page, '新しいパスワード', password)
  await fill(page, '新しいパスワード（確認用）', password)
  await press(page, '確認へ進む')
  await heading(page, '利用者情報確認')
  await press(page, '登録する')
  await heading(page, '利用者登録が完了しました')
}

async function typeAddress({ person, kind, email }: Life): Promise<void> {
  const { page } = person
  await heading(page, '利用者ID入力（利用者登録）')
  await fill(page, '利用者ID（メールアドレス）', 'aoi.example.jp')
  await fill(page, '利用者ID（確認用）', 'aoi.example.jp')
  await press(page, '登録する')
  await refusedWith(page, '利用者区分を選んでください。')
  expect(await page.locator('#email').inputValue()).toBe('aoi.example.jp')
  await person.look('102-address-errors')
  await page.getByLabel(kind, { exact: true }).check()
  await fill(page, '利用者ID（メールアドレス）', email)
  await fill(page, '利用者ID（確認用）', email)
  await press(page, '登録する')
}

/** The page of a mail's link: it says whose address it is, and nothing is used up by looking. */
export async function openLink({ person, email }: Life, title: string, to = email): Promise<void> {
  const { page } = person
  await heading(page, title)
  expect(await read(page.getByRole('main'))).toContain(to)
  await person.look('105-link')
  await page.reload()
  await page
    .getByRole('main')
    .getByRole('button', { name: /先へ進む|変更する/ })
    .click()
}

async function typeDetails({ person, kind, password, seat }: Life): Promise<void> {
  const { page } = person
  await heading(page, '利用者情報入力')
  await person.look('106-details')
  await typeAll(page, details[kind])
  await fill(page, '郵便番号', '03085')
  await fill(page, '新しいパスワード', 'パスワード')
  await press(page, '確認へ進む')
  await refusedWith(page, '郵便番号は7桁の数字です。例：030-8570')
  await refusedWith(page, '新しいパスワードは15文字以上にしてください。')
  await person.look('107-details-errors')
  await fill(page, '郵便番号', '０３０ー８５７０')
  await fill(page, '新しいパスワード', password)
  if (seat.javaScript) await lookAtPassword(page)
  await fill(page, '新しいパスワード（確認用）', password)
  await press(page, '確認へ進む')
}

/** Shown for as long as somebody wants to see it. */
async function lookAtPassword(page: Page): Promise<void> {
  const input = page.locator('#password')
  const press = (name: string) => page.getByRole('button', { name }).first().click()
  await press('入力した文字を表示する')
  expect(await input.getAttribute('type')).toBe('text')
  await press('入力した文字を隠す')
  expect(await input.getAttribute('type')).toBe('password')
}

async function typeAll(page: Page, all: readonly Typed[]): Promise<void> {
  for (const { label, typed } of all) {
    const required = page.getByRole('main').getByLabel(new RegExp(`^${label}[ ※]`))
    await required.fill(typed)
  }
}

async function confirm({ person, kind, email, password }: Life): Promise<void> {
  const { page } = person
  await heading(page, '利用者情報確認')
  const text = await read(page.getByRole('main'))
  for (const part of [kind, email, ...details[kind].map(({ shown }) => shown)]) expect(text).toContain(part)
  expect(text).not.toContain(password)
  await person.look('108-confirm')
  await press(page, '登録する')
}
