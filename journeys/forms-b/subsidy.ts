import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { pdf } from '../../testing/files/naughty-files'
import { handsOn } from '../hands'
import { read } from '../read'
import { answer, confirmAndApply, expectRefused, heading, press, question, type Walk } from './walk'

/** 補助金交付申請 of りんご堂, logged in by GビズID. @returns the receipt number */
export async function walkTheSubsidy(walk: Walk): Promise<string> {
  await logIn(walk)
  await sayWho(walk)
  await sayWhat(walk)
  await addTheCosts(walk)
  await makeTheSumsEqual(walk)
  await finish(walk)
  return confirmAndApply(walk, {
    name: 'b33-subsidy-confirm',
    says: [
      '4000012345676',
      '株式会社りんご堂',
      '2026年（令和8年）12月15日',
      '支出 1',
      '1,200,000円',
      '支出の合計 1,320,000円',
      '補助対象経費 1,200,000円',
      '補助対象経費の2分の1 600千円',
      '補助金の申請額 500,000円',
      '県の補助金',
      '収入の合計 1,320,000円',
      'みほん市設備更新補助金 100,000円',
      'みほん銀行（コード 9999）',
      '計画.pdf',
      '上のとおり誓約する',
      '誓約者の署名 林 檎太郎',
    ],
    silent: ['そのほかの設備', '千円未満は切り捨て'],
  })
}

async function logIn({ page, seat }: Walk): Promise<void> {
  await page.goto('/pref-aomori-u/procedures/energy-saving-subsidy/login')
  const hands = handsOn(page)
  await hands.presses(page.getByRole('link', { name: 'GビズIDでログインする' }))
  await hands.presses(page.getByRole('link', { name: seat.javaScript ? '林 檎太郎' : '津軽 桃子' }))
  // Whoever comes for the first time agrees to the terms of the service before.
  await press(page, /^同意する$/)
  const title = page.getByRole('heading', { level: 1, name: /^(?:申込|中小企業)/ })
  await title.waitFor()
  if ((await title.textContent()) !== '申込') await press(page, /^同意する$/)
  await heading(page, '申込')
}

async function sayWho({ page }: Walk): Promise<void> {
  await answer(page, { 'representative-post': '代表取締役', person: '岩木 みのり' })
  await press(page, '次へ進む')
  await question(page, 'project').waitFor()
}

async function sayWhat({ page }: Walk): Promise<void> {
  await answer(page, {
    project: '本社工場の照明のLED化',
    'equipment-kind': ['照明', '空調'],
    aim: '電気の使用量を3割減らします。\n1年に12,000kWhです。',
    start: ['令和8', '12', '15'],
    end: ['2026', '12', '1'],
  })
  await press(page, '次へ進む')
  await expectRefused(page, ['事業が終わる日は、事業を始める日か、それより後の日にしてください。'])
  await answer(page, { end: ['2027年3月31日', '', ''] })
  await press(page, '次へ進む')
  await question(page, 'costs').waitFor()
}

export const cost = (row: number, [kind, what, price, count, eligible]: readonly string[]) => ({
  [`costs.${row}.cost-kind`]: kind ?? '',
  [`costs.${row}.cost-what`]: what ?? '',
  [`costs.${row}.cost-price`]: price ?? '',
  [`costs.${row}.cost-count`]: count ?? '',
  [`costs.${row}.cost-eligible`]: eligible ?? '',
})

/** What stands at a calculated value. */
export const worked = (page: Page, name: string): Promise<string> =>
  read(page.locator(`[data-calculated="${name}"]`))

async function addTheCosts({ page, seat }: Walk): Promise<void> {
  await answer(page, cost(1, ['設備費', 'LED照明器具', '12,000', '100', '対象']))
  if (seat.javaScript) {
    await answer(page, { 'costs.1.cost-price': '1万' })
    // Nobody is asked for a sum.
    await page.context().setOffline(true)
    await answer(page, { 'costs.1.cost-price': '12,000' })
    await expect.poll(() => worked(page, 'costs-total')).toBe('1,200,000円')
    await expect.poll(() => worked(page, 'aid')).toBe('500,000円')
    await page.context().setOffline(false)
  }
  await press(page, '支出を追加')
  await answer(page, cost(2, ['工事費', '取り付け', '12万', '1', '対象外']))
  await press(page, '支出 2 を取り除く')
  await page.getByRole('status').filter({ hasText: '支出を1件取り除きました。' }).waitFor()
  await expect.poll(() => worked(page, 'costs-total')).toBe('1,200,000円')
  await press(page, '元に戻す')
  await expect.poll(() => page.locator('[name="costs.2.cost-what"]').inputValue()).toBe('取り付け')
  await expect.poll(() => worked(page, 'costs-total')).toBe('1,320,000円')
}

async function makeTheSumsEqual({ person, page, seat }: Walk): Promise<void> {
  await answer(page, { 'income.1.income-kind': '県の補助金', 'income.1.income-amount': '50万円' })
  await press(page, '収入を追加')
  await answer(page, {
    'income.2.income-kind': '自己資金',
    'income.2.income-amount': '800,000',
    'other-aid': 'している',
  })
  await press(page, '次へ進む')
  // Without a script nobody has seen the other question yet.
  const unseen = seat.javaScript ? ['ほかの補助金の名称と金額を入力してください。'] : []
  await expectRefused(page, [...unseen, /^収入の合計と支出の合計が違います。/])
  await person.look('b31-subsidy-sums')
  if (seat.javaScript) {
    await handsOn(page).presses(page.getByRole('link', { name: /^収入の合計と支出の合計/ }))
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field-income-total')
  }
  await answer(page, {
    'income.2.income-amount': '820,000',
    'other-aid-name': 'みほん市設備更新補助金 100,000円',
  })
  await press(page, '次へ進む')
  await question(page, 'account').waitFor()
}

const paper = (name: string) => ({ name, mimeType: 'application/pdf', buffer: pdf() })

async function finish({ person, page, seat }: Walk): Promise<void> {
  await answer(page, {
    account: ['みほん銀行', '9999', '本店営業部', '001', '普通', '12345', 'ｶ)ﾘﾝｺﾞﾄﾞｳ'],
    pledge: '上のとおり誓約する',
    'tax-consent': '県税の納付状況を、県が確認することに同意する',
  })
  // With scripts the board to sign on comes first.
  if (seat.javaScript) await handsOn(page).ticks(question(page, 'signature').getByLabel('文字で入力する'))
  await answer(page, { signature: '林 檎太郎' })
  for (const [name, file] of [
    ['plan', '計画.pdf'],
    ['estimates', '見積書.pdf'],
  ] as const) {
    const place = question(page, name)
    const hands = handsOn(page)
    await hands.picks(place.getByLabel('ファイルを選択').first(), [paper(file)])
    if (!seat.javaScript) await hands.presses(place.getByRole('button', { name: '添付する', exact: true }))
    await place.locator('.attachment-name', { hasText: file }).waitFor()
  }
  if (seat.javaScript) await person.look('b32-subsidy-rest')
  await press(page, '確認へ進む')
}
