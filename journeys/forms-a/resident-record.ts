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
  problems,
  question,
  submits,
  type Visit,
} from './visit'

export const residentRecord = { procedure: 'resident-record', title: '住民票の写しの交付請求' }

/** 住民票の写し for somebody else: a few mistakes, then right to the end. @returns 整理番号 */
export async function asksForARecord(visit: Visit): Promise<string> {
  const { page, person } = visit
  await chooses(visit)
  await makesMistakes(visit)
  await fillsTheRest(visit)
  await takesAwayAndBack(visit, '載せる方', 1)
  await person.look('a12-record-filled')
  await goOn(page)
  const text = await confirmation(page)
  for (const part of [
    ...['海野 みなと（ウミノ ミナト）', '1990年（平成2年）2月28日', '〒030-0801', '代理人', '見本 太郎'],
    ...['任意代理人', '委任状.pdf', '世帯の一部', '載せる方 1', '見本 花子', '載せる方 2', '本籍・筆頭者'],
    ...[
      '上にない使いみち',
      '相続の手続き',
      '3通',
      '900円',
      'ほかの場所へ郵送',
      '入院しているため',
      '免許証.png',
    ],
  ])
    expect(text).toContain(part)
  for (const part of ['請求の理由', '法定代理人であることが分かる書類']) expect(text).not.toContain(part)
  await person.look('a13-record-confirm')
  return submits(visit, 'a14-record-complete')
}

/** What is asked follows what is chosen; without scripts when the page comes back. */
async function chooses(visit: Visit): Promise<void> {
  const { page, person, seat } = visit
  if (seat.javaScript) {
    await answers(page, { 住民票に載っている方との関係: 'そのほかの方（第三者）' })
    await question(page, '請求の理由').waitFor()
  }
  await answers(page, {
    住民票に載っている方との関係: '代理人',
    必要な方: '世帯の一部',
    使いみち: '上にない使いみち',
    受け取る方法: 'ほかの場所へ郵送',
  })
  await comesBackWith(visit, '委任した方（本人）の氏名')
  await expect.poll(() => question(page, '請求の理由').count()).toBe(0)
  await answers(page, { 代理の種類: '任意代理人' })
  if (seat.javaScript) await question(page, '委任状').waitFor()
  await person.look('a10-record')
}

async function makesMistakes(visit: Visit): Promise<void> {
  const { page, person, seat } = visit
  await answers(page, {
    生年月日: ['平成2', '2', '30'],
    通数: '11',
    載せる事項: ['本籍・筆頭者', '住民票コード'],
  })
  await goOn(page)
  const said = await problems(page)
  for (const part of [
    '1990年2月30日はありません。',
    '通数は1通から10通までで入力してください。いまは11通です。',
    '住民票コードは、本人か同じ世帯の方が請求するときだけ載せられます。',
    '載せる方 1：氏名を入力してください。',
    '本人確認書類のファイルを添付してください。',
  ])
    expect(said).toContain(part)
  await person.look('a11-record-error')
  await question(page, '載せる事項')
    .getByRole('checkbox', { name: /^住民票コード/ })
    .uncheck()
  await answers(page, { 生年月日: ['平成2', '2', '28'] })
  if (seat.javaScript)
    expect(await saysAtOnce(page, { box: '#field-copies', text: '3' }, 'fee')).toBe('900円')
  else await answers(page, { 通数: '3' })
}

async function fillsTheRest(visit: Visit): Promise<void> {
  const { page } = visit
  await answers(page, {
    住所: ['030-0801', '青森県', 'みほん市', '中央1-2-3'],
    電話番号: '090-1234-5678',
    '委任した方（本人）の氏名': ['見本', '太郎'],
    住民票に載っている方の氏名: ['見本', '太郎'],
    住民票に載っている方の住所: 'みほん市中央9-9',
    使いみちの内容: '相続の手続き',
    送り先: ['030-0802', '青森県', 'みほん市', '本町1-1', 'みほん病院'],
    住所で受け取れない理由: '入院しているため',
  })
  await answers(row(page, '載せる方 1'), { 氏名: ['見本', '花子'] })
  await answers(await addsRow(page, '載せる方', 2), { 氏名: ['見本', '太郎'] })
  await attachTo(visit, '委任状', { name: '委任状.pdf', mimeType: 'application/pdf', buffer: pdf() })
  await attachTo(visit, '本人確認書類', { name: '免許証.png', mimeType: 'image/png', buffer: await png() })
}
