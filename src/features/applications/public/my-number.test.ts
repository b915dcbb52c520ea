import { expect, it } from 'vitest'
import { mistakes } from '../../../../testing/page/mistakes'
import { draftOf, reachesTheForm, usualOf } from '../../../../testing/scenes/applying'
import { cast, inWorld, type Person } from '../../../../testing/world'
import { checkDigitOf } from '../../../kernel/my-number'

/** Of nobody: made for tests. */
const number = '1234 5678 9018'
const digits = ['123456789018', '1234 5678 9018', '5678', '9018']

type Inside = Parameters<Parameters<typeof inWorld>[0]>

/** Everything the database holds of a draft, as one text. */
const rowOf = async ({ database }: Inside[1], draft: string): Promise<string> =>
  JSON.stringify(await database.asOwner('select * from drafts where draft_id = $1', [draft]))

async function begins(...[as, world]: Inside): Promise<{ person: Person; draft: string }> {
  const person = as({ tenant: 'demo-city-u', email: 'taro@guest.example.jp' })
  await reachesTheForm(person, world)
  return { person, draft: draftOf(person.page) }
}

async function saves(person: Person, draft: string, more: [string, string][]) {
  const pairs = ['csrf', 'screen:id', 'screen:base'].map((name) => [name, person.page.value(name)])
  const answer = await person.asks(person.url('entries', { draft }), {
    method: 'POST',
    body: new URLSearchParams([...pairs, ...more]).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  })
  return JSON.parse(answer.html) as {
    notes: Record<string, string>
    unsaved: string[]
    base: Record<string, string>
  }
}

it('keeps no 個人番号 of a free text, shows it again, and says how to put it right', () =>
  inWorld(async (as, world) => {
    const { person, draft } = await begins(as, world)
    const answers = { ...(await usualOf(person).answers('免許証.jpg')), remarks: `番号は ${number}` }
    const page = await person.presses('確認へ進む', answers)
    expect([page.status, page.heading, page.value('remarks')]).toEqual([422, '申込', answers.remarks])
    expect(page.problems.join()).toMatch(/から、12桁の数字を消してください。/)
    expect(page.text).toContain('この申請では個人番号は必要ありません。')
    expect(mistakes(page)).toEqual([])
    const row = await rowOf(world, draft)
    for (const text of digits) expect(row).not.toContain(text)
    // Everything else is kept.
    expect(row).toContain('タロウ')
    // Pressed again as it is, it is not kept either.
    expect((await person.presses('確認へ進む')).status).toBe(422)
    expect(await rowOf(world, draft)).not.toContain('5678')
    await person.presses('確認へ進む', { remarks: '番号は書きません' })
    expect(person.page.heading).toBe('申込確認')
    expect(JSON.stringify(world.post.mails)).not.toContain('5678')
    expect(JSON.stringify(world.jobs)).not.toContain('5678')
    expect(world.defects).toEqual([])
  }))

it('keeps exactly the entry of which somebody says that it holds none', () =>
  inWorld(async (as, world) => {
    const { person, draft } = await begins(as, world)
    const answers = { ...(await usualOf(person).answers('免許証.jpg')), remarks: `口座 ${number}` }
    await person.presses('確認へ進む', answers)
    // The tick is for this entry, and for no other.
    await person.presses('確認へ進む', { 'screen:plain': true, remarks: `番号 ${number}` })
    expect(person.page.status).toBe(422)
    expect(await rowOf(world, draft)).not.toContain('5678')
    await person.presses('確認へ進む', { 'screen:plain': true })
    expect([person.page.heading, person.page.text.includes(`番号 ${number}`)]).toEqual(['申込確認', true])
    // Said once: it may be typed on.
    await person.goesTo('draft', { draft })
    await person.presses('確認へ進む', { remarks: `番号 ${number}です` })
    expect(person.page.heading).toBe('申込確認')
    await person.goesTo('draft', { draft })
    expect(
      (await person.presses('確認へ進む', { remarks: `番号 2345-6789-012${checkDigitOf('23456789012')}` }))
        .status,
    ).toBe(422)
  }))

it('tells the script of the page at the field, and saves the rest', () =>
  inWorld(async (as, world) => {
    const { person, draft } = await begins(as, world)
    const typed: [string, string][] = [
      ['remarks', number],
      ['phone', '090-0000-0000'],
    ]
    const said = await saves(person, draft, typed)
    expect(said.unsaved).toEqual(['remarks'])
    expect(said.notes.remarks).toContain('個人番号ではありません')
    expect([said.notes.phone, Object.keys(said.base)]).toEqual(['', ['phone']])
    const row = await rowOf(world, draft)
    expect([row.includes('5678'), row.includes('090-0000-0000')]).toEqual([false, true])
    const tick = /value="([^"]*)"/.exec(said.notes.remarks ?? '')?.[1] ?? ''
    const again = await saves(person, draft, [...typed, ['screen:plain', tick]])
    expect([again.unsaved, again.notes.remarks]).toEqual([[], ''])
    expect(await rowOf(world, draft)).toContain(number)
  }))

it('asks nobody about the number of a card, which is a number and no text', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    await reachesTheForm(guest, world)
    const draft = draftOf(guest.page)
    await guest.presses('下書きを保存して中断する', { 'user-number': '123456789018' })
    expect(guest.page.heading).toBe('下書きを保存しました')
    expect(await rowOf(world, draft)).toContain('123456789018')
  }))
