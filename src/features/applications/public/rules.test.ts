import { expect, it } from 'vitest'
import { mistakes } from '../../../../testing/page/mistakes'
import { draftOf, reachesTheForm } from '../../../../testing/scenes/applying'
import { asksWith, ruledForm } from '../../../../testing/scenes/ruled-form'
import { cast, inWorld, type Person } from '../../../../testing/world'

type Inside = Parameters<Parameters<typeof inWorld>[0]>

async function begins(...[as, world]: Inside): Promise<Person> {
  await asksWith(world, 'library-card', ruledForm)
  const guest = as(cast.hanako)
  await reachesTheForm(guest, world)
  return guest
}

const storedAnswers = async ({ database }: Inside[1]): Promise<unknown> => {
  const [row] = await database.asOwner('select answers from revisions order by made_at desc limit 1')
  return (row as { answers: unknown } | undefined)?.answers
}

it('shows without scripts what an answer brings up, before the page can be left, and finds no fault with it yet', () =>
  inWorld(async (as, world) => {
    const guest = await begins(as, world)
    expect(guest.page.text).not.toContain('※必須 ※必須')
    const row = { 'people.1.called': '花子', 'people.1.sum': '500円' }
    await guest.presses('確認へ進む', { kind: 'yes', ...row })
    expect([guest.page.status, guest.page.heading, guest.page.problems]).toEqual([200, '申込', []])
    expect(guest.page.text).toContain('答えに応じて、この画面に質問が増えました。')
    expect(guest.page.text).toContain('500円')
    await guest.presses('確認へ進む')
    expect(guest.page.problems).toEqual(['別の住所を入力してください。'])
    await guest.presses('確認へ進む', { other: '青森市新町' })
    expect(guest.page.heading).toBe('申込確認')
    expect(guest.page.text).toContain('青森市新町')
    expect(mistakes(guest.page)).toEqual([])
  }))

it('leaves out of the answers what is not asked any more, keeps it in the draft, and asks a page that a sum brings up', () =>
  inWorld(async (as, world) => {
    const guest = await begins(as, world)
    const row = { 'people.1.called': '花子', 'people.1.sum': '1,500円' }
    await guest.presses('確認へ進む', { kind: 'yes', other: '青森市新町', ...row })
    await guest.presses('次へ進む', { kind: 'no' })
    expect(guest.page.text).toContain('高額の場合')
    await guest.presses('確認へ進む', { reason: '見本のため' })
    expect(guest.page.text).not.toContain('青森市新町')
    // The confirmation leads to one answer and back, not through every page again.
    await guest.opens(guest.page.link('変更する'))
    expect(guest.page.button('確認へ進む')).toBeTruthy()
    await guest.presses('確認へ進む', { kind: 'yes' })
    await guest.presses('確認へ進む')
    expect(guest.page.text).toContain('青森市新町')
    await guest.opens(guest.page.link('変更する'))
    await guest.presses('確認へ進む', { kind: 'no' })
    await guest.presses('申込む')
    expect(guest.page.heading).toBe('申込完了')
    expect(await storedAnswers(world)).toEqual({
      kind: 'no',
      people: [{ called: '花子', sum: 1500 }],
      total: 1500,
      reason: '見本のため',
    })
  }))

it('adds a row, takes one away and gives it back with what was typed, and fills in the place of a postcode in it', () =>
  inWorld(async (as, world) => {
    const guest = await begins(as, world)
    await guest.presses('郵便番号から住所を入力', { 'people.1.lives': ['030-0801', '', '', '', ''] })
    expect(guest.page.values('people.1.lives')).toEqual(['030-0801', '青森県', '青森市', '新町', ''])
    await guest.presses('世帯員を追加', { 'people.1.called': '花子', 'people.1.sum': '1' })
    expect(world.answers.at(-2)?.page.headers.get('location')).toMatch(/#field-people-2$/)
    await guest.presses('世帯員 1 を取り除く', { 'people.2.called': '一郎', 'people.2.sum': '2' })
    expect(guest.page.has('people.1.called')).toBe(false)
    expect(guest.page.text).toContain('世帯員を1件取り除きました。')
    await guest.presses('元に戻す')
    expect([guest.page.value('people.1.called'), guest.page.value('people.2.called')]).toEqual([
      '花子',
      '一郎',
    ])
    expect(guest.page.text).toContain('3円')
    expect(mistakes(guest.page)).toEqual([])
  }))

it('keeps no 個人番号 of a free text in a row', () =>
  inWorld(async (as, world) => {
    const guest = await begins(as, world)
    const number = '1234 5678 9018'
    const draft = draftOf(guest.page)
    await guest.presses('確認へ進む', { kind: 'no', 'people.1.called': number, 'people.1.sum': '1' })
    expect(guest.page.value('people.1.called')).toBe(number)
    expect(guest.page.problems.join()).toMatch(/呼び名から、12桁の数字を消してください。/)
    const rows = await world.database.asOwner('select * from drafts where draft_id = $1', [draft])
    expect(JSON.stringify(rows)).not.toContain('9018')
  }))
