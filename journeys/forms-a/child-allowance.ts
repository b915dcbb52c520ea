import { expect } from 'vitest'
import { pdf, png } from '../../testing/files/naughty-files'
import { saysAtOnce } from './calculated'
import { addsRow, row, takesAwayAndBack } from './rows'
import {
  answers,
  attachTo,
  comesBackWith,
  confirmation,
  goOn,
  pageOf,
  problems,
  question,
  submits,
  type Visit,
} from './visit'

export const childAllowance = { procedure: 'child-allowance', title: '児童手当の認定請求' }

/** 児童手当 for two children and a student, page by page. @returns 整理番号 */
export async function asksForTheAllowance(visit: Visit): Promise<string> {
  const { page, person } = visit
  await saysWhoAsks(visit)
  await saysWhoTheSpouseIs(visit)
  await saysWhoTheChildrenAre(visit)
  await givesAccountAndPapers(visit)
  const text = await confirmation(page)
  for (const part of [
    ...['海野 みなと（ウミノ ミナト）', '会社員など', '見本商事', '配偶者 いる', '海野 はま（ウミノ ハマ）'],
    ...[
      '児童 1',
      '児童 2',
      '児童 3',
      '別居',
      '〒030-0801',
      '負担している',
      '手当の対象になる児童の数',
      '2人',
    ],
    ...['手当の月額（見込み）', '40,000円', '普通 0012345', 'ウミノ ミナト', '申立書.pdf', '確認書.pdf'],
    '請求する方と配偶者は、市が上の情報を確認することに同意します',
  ])
    expect(text).toContain(part)
  expect(text).not.toContain('勤務先に確かめました')
  await person.look('a24-allowance-confirm')
  return submits(visit, 'a25-allowance-complete')
}

async function saysWhoAsks(visit: Visit): Promise<void> {
  const { page, person } = visit
  await answers(page, {
    生年月日: ['1990', '5', '5'],
    住所: ['030-0801', '青森県', 'みほん市', '中央1-2-3'],
    今年の1月1日の住民登録: 'みほん市にあった',
    職業: '公務員',
  })
  await comesBackWith(visit, '勤務先への確認')
  await page.getByText('公務員の方の児童手当は、原則として勤務先から支給されます。').waitFor()
  await answers(page, { 勤務先の名前: '見本商事' })
  await goOn(page)
  expect(await problems(page)).toContain('勤務先への確認にチェックを入れてください。')
  await person.look('a20-allowance-public')
  await answers(page, { 職業: '会社員など' })
  if (visit.seat.javaScript) await expect.poll(() => question(page, '勤務先への確認').count()).toBe(0)
  await goOn(page)
  await pageOf(page, '配偶者')
}

async function saysWhoTheSpouseIs(visit: Visit): Promise<void> {
  const { page } = visit
  await answers(page, { 配偶者: 'いる' })
  await comesBackWith(visit, '配偶者の氏名')
  await answers(page, {
    配偶者の氏名: ['海野', 'はま', 'うみの', 'はま'],
    配偶者の生年月日: ['平成3', '6', '7'],
    配偶者との同居: '同居している',
    配偶者の職業: '自営業',
    所得が高い方: '請求する方',
  })
  await goOn(page)
  await pageOf(page, '児童')
}

/** The year of a birth that many years ago, so that the story is true in every year. */
const yearsAgo = (years: number): string => String(new Date().getFullYear() - years)

async function saysWhoTheChildrenAre(visit: Visit): Promise<void> {
  const { page, person, seat } = visit
  const infant = row(page, '児童 1')
  await answers(infant, {
    氏名: ['海野', 'いそ', 'うみの', 'いそ'],
    生年月日: [yearsAgo(-1), '1', '1'],
    請求者との続柄: '子',
    '同居・別居': '同居',
  })
  await goOn(page)
  expect(await problems(page)).toMatch(/児童 1：生年月日.*今日までの日を入力してください。/)
  await answers(infant, { 生年月日: [yearsAgo(1), '12', '10'] })
  if (!seat.javaScript) await goOn(page)
  await answers(infant, { 監護: 'している' })
  if (seat.javaScript) {
    const amount = page.locator('[data-calculated="monthly"]')
    await expect.poll(() => amount.textContent()).toBe('15,000円')
    const box = { box: '#field-children\\.1\\.child-birth', text: yearsAgo(8) }
    expect(await saysAtOnce(page, box, 'monthly')).toBe('10,000円')
    expect(await saysAtOnce(page, { ...box, text: yearsAgo(1) }, 'monthly')).toBe('15,000円')
  }
  await addsTheOthers(visit)
  await takesAwayAndBack(visit, '児童', 2)
  if (seat.javaScript)
    await expect.poll(() => page.locator('[data-calculated="monthly"]').textContent()).toBe('40,000円')
  await person.look('a22-allowance-children')
  await goOn(page)
  await pageOf(page, '口座・書類')
}

/** One who lives apart, and a student who is counted and gets nothing: the infant is the third. */
async function addsTheOthers(visit: Visit): Promise<void> {
  const { page, seat } = visit
  const second = await addsRow(page, '児童', 2)
  await answers(second, {
    氏名: ['海野', 'なみ', 'うみの', 'なみ'],
    生年月日: [yearsAgo(8), '6', '1'],
    請求者との続柄: '子',
    '同居・別居': '別居',
  })
  const third = await addsRow(page, '児童', 3)
  await answers(third, {
    氏名: ['海野', 'りく', 'うみの', 'りく'],
    生年月日: [yearsAgo(20), '6', '1'],
    請求者との続柄: '子',
    '同居・別居': '同居',
  })
  if (!seat.javaScript) await goOn(page)
  await third.getByText('高校生年代を過ぎています').waitFor()
  await answers(second, { 監護: 'している', 児童の住所: ['030-0801', '青森県', '青森市', '新町2-3'] })
  await answers(third, { 生計費の負担: '負担している' })
}

async function givesAccountAndPapers(visit: Visit): Promise<void> {
  const { page, person } = visit
  await answers(page, {
    振込先の口座: ['みほん銀行', '', '本店', '', '普通', '12345', 'うみの みなと'],
  })
  const photo = { name: '免許証.png', mimeType: 'image/png', buffer: await png() }
  const paper = (name: string) => ({ name, mimeType: 'application/pdf', buffer: pdf() })
  await attachTo(visit, '請求する方の本人確認書類', photo)
  await attachTo(visit, '口座の番号と名義が分かるもの', { ...photo, name: '通帳.png' })
  await attachTo(visit, '別居監護申立書', paper('申立書.pdf'))
  await attachTo(visit, '監護相当・生計費の負担についての確認書', paper('確認書.pdf'))
  await goOn(page)
  expect(await problems(page)).toContain('税と住民登録の情報の確認')
  await person.look('a23-allowance-account')
  await answers(page, { 税と住民登録の情報の確認: '請求する方と配偶者は' })
  await goOn(page)
}
