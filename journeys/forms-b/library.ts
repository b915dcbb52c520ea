import { expect } from 'vitest'
import { applicantCast } from '../../seeds/cast'
import { jpeg } from '../../testing/files/naughty-files'
import { handsOn } from '../hands'
import { attach, expectAttached } from '../library-card/the-form'
import {
  answer,
  confirmAndApply,
  expectMoreAsked,
  expectRefused,
  heading,
  press,
  question,
  type Walk,
} from './walk'

const { hanako } = applicantCast
const procedure = '/pref-aomori-u/procedures/library-card-update'

/** 登録更新・内容変更 by 花子, who has married and moved: only what changed is asked anew. */
export async function walkTheLibraryCard(walk: Walk): Promise<void> {
  await logIn(walk)
  await tryWithoutAnswers(walk)
  await sayWhatChanged(walk)
  await answerAnew(walk)
  await attachTheProof(walk)
  await confirmAndApply(walk, {
    name: 'b13-card-confirm',
    says: [
      '登録更新と登録内容の変更',
      '12345678',
      hanako.name,
      '氏名 住所',
      '髙橋 葛\u{e0100}葉',
      '〒030-0801',
      '免許証.jpg',
    ],
    silent: ['新しい電話番号', '新しいメールアドレス'],
  })
}

async function logIn({ page, deployment }: Walk): Promise<void> {
  await page.goto(`${procedure}/login`)
  const hands = handsOn(page)
  await hands.types(page.getByLabel('利用者ID'), hanako.email)
  await hands.types(page.getByLabel('パスワード', { exact: true }), deployment.demoPassword)
  await press(page, 'ログイン')
  await heading(page, /登録更新・内容変更/)
  await press(page, '同意する')
  await heading(page, '申込')
}

async function tryWithoutAnswers({ person, page }: Walk): Promise<void> {
  // What the profile knows is there already; what only concerns changes is not asked yet.
  expect(await question(page, 'changed-items').isVisible()).toBe(false)
  await press(page, '確認へ進む')
  await expectRefused(page, ['申込の区分を選んでください。', '利用者番号を数字で入力してください。'])
  await person.look('b10-card-errors')
}

async function sayWhatChanged(walk: Walk): Promise<void> {
  const { page, seat } = walk
  await answer(page, { change: '登録更新と登録内容の変更', 'user-number': '１２３４ ５６７８' })
  if (!seat.javaScript) await press(page, '確認へ進む')
  await expectMoreAsked(walk)
  await answer(page, { 'changed-items': ['氏名', '住所', 'メールアドレス'] })
  if (seat.javaScript) await changesTheMind(walk)
  else {
    await question(page, 'changed-items').getByLabel('メールアドレス').uncheck()
    await press(page, '確認へ進む')
  }
  await expectMoreAsked(walk)
}

/** What is asked follows at once, and what was typed is still there when it comes back. */
async function changesTheMind({ page }: Walk): Promise<void> {
  await answer(page, { 'new-email': ['hana@example.jp', 'hana@example.jp'] })
  const change = question(page, 'changed-items').getByLabel('メールアドレス')
  await handsOn(page).ticks(change, false)
  await question(page, 'new-email').waitFor({ state: 'hidden' })
  await handsOn(page).ticks(change)
  expect(await page.locator('[name="new-email"]').first().inputValue()).toBe('hana@example.jp')
  await handsOn(page).ticks(change, false)
  expect(await question(page, 'documents').locator('[data-required]').first().textContent()).toBe('※必須')
}

async function answerAnew({ person, page }: Walk): Promise<void> {
  await answer(page, {
    'new-name': ['髙橋', '葛\u{e0100}葉', 'たかはし', 'くずは'],
    'new-address': ['030-0801', '青森県', '青森市', '新町二丁目3-1', 'みほんハイツ101'],
  })
  await press(page, '確認へ進む')
  await expectRefused(page, ['添付資料のファイルを添付してください。'])
  await person.look('b11-card-proof-missing')
}

async function attachTheProof({ person, page, seat }: Walk): Promise<void> {
  await attach(page, [{ name: '免許証.jpg', mimeType: 'image/jpeg', buffer: await jpeg() }], seat.javaScript)
  await expectAttached(page, ['免許証.jpg'])
  await person.look('b12-card-filled')
  await press(page, '確認へ進む')
}
