import { expect } from 'vitest'
import { png } from '../../testing/files/naughty-files'
import { attach, expectAttached } from '../library-card/the-form'
import { codeIn, mailTo } from '../mailbox'
import { read } from '../read'
import { answer, confirmAndApply, expectRefused, heading, press, question, type Walk } from './walk'

/** So many days after today in Japan, as its boxes: year, month, day. */
export const daysAhead = (count: number): string[] => {
  const day = new Date(Date.now() + 9 * 3_600_000 + count * 86_400_000).toISOString().slice(0, 10)
  return day.split('-').map((part) => String(Number(part)))
}

/** 使用許可申請 of a club that wants a hall for a concert with tickets, and asks for a reduction. */
export async function walkTheHall(walk: Walk): Promise<void> {
  await openTheForm(walk)
  await chooseARoom(walk)
  await sayWhatFor(walk)
  await confirmAndApply(walk, {
    name: 'b23-hall-confirm',
    says: [
      'みほん合唱団',
      '市民会館',
      '小ホール リハーサル室',
      '13時00分',
      '200人',
      '使用する時間 5時間 使用料の目安 19,500円',
      '町内会の活動',
      '規約.png',
      '使用の条件に同意する',
    ],
    silent: ['第1会議室', '減免の理由の説明', '使用料は目安です'],
  })
}

async function openTheForm({ page, deployment, seat }: Walk): Promise<void> {
  const email = `hall+${seat.javaScript ? 'js' : 'nojs'}@example.jp`
  await page.goto('/demo-city-u/procedures/meeting-room')
  await page.getByLabel('メールアドレス', { exact: false }).first().fill(email)
  await press(page, '同意して進む')
  await heading(page, 'メールを送信しました')
  await page.getByLabel('確認コード').fill(codeIn(await mailTo(deployment, email, '【申込画面のURL】')))
  await press(page, '確認して進む')
  await heading(page, '申込')
}

async function chooseARoom(walk: Walk): Promise<void> {
  const { person, page, seat } = walk
  await answer(page, {
    who: '団体',
    name: ['見本', '花', 'みほん', 'はな'],
    phone: '000-000-0909',
    facility: '市民会館',
    day: daysAhead(400),
    from: '午後1時',
    to: '9:30',
  })
  if (seat.javaScript) await changesTheFacility(walk)
  else await press(page, '次へ進む')
  if (!seat.javaScript) await expectMoreAskedBesideErrors(walk)
  await answer(page, { group: 'みほん合唱団', head: '見本 歌', 'rooms-hall': ['小ホール', 'リハーサル室'] })
  await press(page, '次へ進む')
  await expectRefused(page, [
    /^使用する日は.*までの日を入力してください/,
    '終わりの時刻は、始まりの時刻より後にしてください。',
  ])
  await person.look('b20-hall-errors')
  await answer(page, { day: daysAhead(30), to: '17時半' })
  await press(page, '次へ進む')
}

async function changesTheFacility({ page }: Walk): Promise<void> {
  await question(page, 'rooms-hall').waitFor()
  await answer(page, { facility: '東分館' })
  await question(page, 'rooms-east').waitFor()
  expect(await question(page, 'rooms-hall').isVisible()).toBe(false)
  await answer(page, { facility: '市民会館' })
}

async function expectMoreAskedBesideErrors({ page }: Walk): Promise<void> {
  await page.getByRole('status').filter({ hasText: '質問が増えました' }).waitFor()
  expect(await question(page, 'rooms-hall').locator('.field-error').count()).toBe(0)
}

async function sayWhatFor(walk: Walk): Promise<void> {
  const { person, page, seat } = walk
  await heading(page, '申込')
  await question(page, 'people').waitFor()
  expect(await read(page.locator('[data-calculated="seats"]'))).toBe('230人')
  expect(await read(page.locator('[data-calculated="fee"]'))).toBe('13,000円')
  await answer(page, { people: '231', aim: '定期演奏会', charge: '集める', reduction: '申請する' })
  if (!seat.javaScript) await press(page, '確認へ進む')
  await answer(page, {
    'entry-fee': '1,000',
    'reduction-reason': '町内会の活動',
    equipment: ['マイク', 'ピアノ'],
  })
  expect(await read(page.locator('[data-calculated="fee"]'))).toBe('19,500円')
  await press(page, '確認へ進む')
  await expectRefused(page, [
    '減免の理由が分かる書類のファイルを添付してください。',
    /使用の条件/,
    '使用する人数が、選んだ部屋の定員の合計を超えています。部屋を選び直すか、人数を直してください。',
  ])
  await person.look('b21-hall-errors')
  await answer(page, { people: '200人', terms: '使用の条件に同意する' })
  await attach(page, [{ name: '規約.png', mimeType: 'image/png', buffer: await png() }], seat.javaScript)
  await expectAttached(page, ['規約.png'])
  await press(page, '確認へ進む')
}
