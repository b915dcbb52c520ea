import { expect } from 'vitest'
import { jpeg } from '../../testing/files/naughty-files'
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
  submits,
  type Visit,
} from './visit'

export const recruitmentExam = { procedure: 'recruitment-exam', title: '青森県職員採用試験の受験申込' }

const thisYear = new Date().getFullYear()

/** 職員採用試験 over five pages. @returns 整理番号 */
export async function appliesForTheExam(visit: Visit): Promise<string> {
  const { page, person } = visit
  await answers(page, { 試験区分: '行政', 第1次試験の会場: '青森市' })
  await goOn(page)
  await saysWhoOneIs(visit)
  await tellsOfSchools(visit)
  await tellsOfWork(visit)
  await tellsOfOneself(visit)
  await givesPhotoAndOath(visit)
  const text = await confirmation(page)
  for (const part of [
    ...['試験区分 行政', '髙橋 花子（タカハシ ハナコ）', '次の4月1日の年齢', 'hanako@example.jp'],
    ...[
      '学校 1',
      '青森見本大学',
      '卒業見込み',
      '学校 2',
      '青森見本高等学校',
      '勤務先 1',
      '見本書店',
      '退職した',
    ],
    ...[
      '受験上の配慮',
      '希望する',
      '前の方の席を希望します。',
      '県の林業',
      '顔写真.jpg',
      '事実と相違ありません',
    ],
  ])
    expect(text).toContain(part)
  await person.look('a35-exam-confirm')
  return submits(visit, 'a36-exam-complete')
}

async function saysWhoOneIs(visit: Visit): Promise<void> {
  const { page, person, seat } = visit
  await pageOf(page, '本人')
  await answers(page, {
    生年月日: [String(thisYear - 15), '4', '2'],
    メールアドレス: ['hanako@example.jp', 'hanako@example.jp'],
  })
  await goOn(page)
  expect(await problems(page)).toContain(
    '大学卒業程度の試験は、次の4月1日に22歳以上36歳未満の方が受験できます。',
  )
  await person.look('a30-exam-age')
  if (seat.javaScript) {
    const year = { box: '#field-birth', text: String(thisYear - 26) }
    expect(await saysAtOnce(page, year, 'age')).toMatch(/^2[567]歳$/)
  } else await answers(page, { 生年月日: [String(thisYear - 26), '4', '2'] })
  await goOn(page)
  await pageOf(page, '学歴・職歴')
}

async function tellsOfSchools(visit: Visit): Promise<void> {
  const { page, person, seat } = visit
  const first = row(page, '学校 1')
  await answers(first, { 学校名: '青森見本大学', 入学した日: ['2023', '4', '1'], 卒業区分: '卒業見込み' })
  const second = await addsRow(page, '学校', 2)
  await answers(second, {
    学校名: '青森見本高等学校',
    入学した日: ['令和2', '4', '1'],
    卒業区分: '卒業',
  })
  if (!seat.javaScript) await goOn(page)
  await answers(first, { '卒業した（する）日': ['2028', '3', '31'] })
  await answers(second, { '卒業した（する）日': ['2019', '3', '1'] })
  await goOn(page)
  expect(await problems(page)).toContain('学校 2：卒業や退学の日は、入学した日より後の日にしてください。')
  await person.look('a31-exam-schools')
  await answers(second, { '卒業した（する）日': ['令和5', '3', '1'] })
  await takesAwayAndBack(visit, '学校', 2)
}

async function tellsOfWork(visit: Visit): Promise<void> {
  const { page, seat } = visit
  const work = await addsRow(page, '勤務先', 1)
  await answers(work, {
    勤務先: '見本書店',
    仕事の内容: '販売',
    働きはじめた日: ['2023', '5', '1'],
    現在の状況: '退職した',
  })
  if (!seat.javaScript) await goOn(page)
  await answers(work, { 退職した日: ['2024', '3', '31'] })
  await goOn(page)
  await pageOf(page, '資格・志望動機')
}

async function tellsOfOneself(visit: Visit): Promise<void> {
  const { page, person } = visit
  await answers(page, {
    受験上の配慮: '希望する',
    志望動機: '県の林業を支える仕事がしたいためです。'.repeat(50),
  })
  await comesBackWith(visit, '希望する配慮の内容')
  await answers(page, { 希望する配慮の内容: '前の方の席を希望します。' })
  await goOn(page)
  expect(await problems(page)).toContain('志望動機は800文字までです。いまは950文字です。')
  await person.look('a33-exam-motive')
  await answers(page, { 志望動機: '県の林業を支える仕事がしたいためです。' })
  await goOn(page)
  await pageOf(page, '写真・宣誓')
}

async function givesPhotoAndOath(visit: Visit): Promise<void> {
  const { page, person } = visit
  await attachTo(visit, '顔写真', { name: '顔写真.jpg', mimeType: 'image/jpeg', buffer: await jpeg() })
  await goOn(page)
  expect(await problems(page)).toContain('宣誓にチェックを入れてください。')
  await person.look('a34-exam-oath')
  await answers(page, { 宣誓: '上のどれにも当てはまらず' })
  await goOn(page)
}
