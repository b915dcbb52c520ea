import { expect, it } from 'vitest'
import { mistakes } from '../../../../testing/page/mistakes'
import { applies, cardAnswers, draftOf } from '../../../../testing/scenes/applying'
import { accounts, atHome } from '../../../../testing/scenes/home'
import { cast, inWorld, type Person } from '../../../../testing/world'

const card = { procedure: 'library-card' }
const field = 'user-number'

type Row = { entries: Record<string, string>; conflicts: Record<string, { entry: string }[]> }

type Inside = Parameters<Parameters<typeof inWorld>[0]>

const rowOf = async (world: Inside[1], draft: string): Promise<Row | undefined> =>
  (await world.database.asOwner<Row>('select entries, conflicts from drafts where draft_id = $1', [draft]))[0]

/** 花子 at home and on her tablet, both before the form of one draft. */
async function twoScreens(...[as, world]: Inside) {
  const home = await atHome(as, world, accounts.hanako)
  await home.goesTo('procedure', card)
  await home.presses('同意する')
  const draft = draftOf(home.page)
  await home.presses('確認へ進む', await cardAnswers('1111111'))
  await home.goesTo('draft', { draft })
  const tablet = await atHome(as, world, accounts.hanako, { device: 'tablet' })
  await tablet.goesTo('draft', { draft })
  return { home, tablet, draft }
}

/** What the script of the page in front of somebody posts by itself. */
async function saves(person: Person, draft: string, value: string) {
  const pairs = ['csrf', 'screen:id', 'screen:base'].map((name) => [name, person.page.value(name)])
  const body = new URLSearchParams([...pairs, [field, value]]).toString()
  const headers = { 'content-type': 'application/x-www-form-urlencoded' }
  const answer = await person.asks(person.url('entries', { draft }), { method: 'POST', body, headers })
  return {
    status: answer.status,
    said: JSON.parse(answer.html) as { notes: Record<string, string>; savedAt: string },
  }
}

it('keeps both answers, says so at the question, and goes on once somebody chose', () =>
  inWorld(async (as, world) => {
    const { home, tablet, draft } = await twoScreens(as, world)
    await home.presses('確認へ進む', { [field]: '2222222' })
    expect(home.page.heading).toBe('申込確認')
    const shown = home.prepared('申込む')
    world.clock.setTo('2026-02-01T10:42:00+09:00')
    const asked = await tablet.presses('確認へ進む', { [field]: '3333333' })
    expect([asked.status, asked.heading, asked.value(field)]).toEqual([409, '申込', '3333333'])
    expect(asked.text).toContain('別の端末かタブで、同じ項目に違う内容が入力されました')
    expect(asked.text).toMatch(/に、別の端末かタブで入力された内容\s*2222222/)
    expect(mistakes(asked)).toEqual([])
    expect(await rowOf(world, draft)).toMatchObject({
      entries: { [field]: '2222222' },
      conflicts: { [field]: [{ entry: '3333333' }] },
    })
    // What was seen at home is no longer all there is: nothing is sent.
    const pressed = await home.sends(shown)
    expect([pressed.status, pressed.heading]).toEqual([409, '申込'])
    expect(pressed.text).toMatch(/10時42分に、別の端末かタブで入力された内容\s*3333333/)
    await home.goesTo('confirm', { draft })
    expect([home.page.status, home.page.heading, home.page.value(field)]).toEqual([409, '申込', '2222222'])
    await home.presses('確認へ進む')
    expect(home.page.status).toBe(409)
    await home.presses('この内容にする')
    expect([home.page.status, home.page.value(field)]).toEqual([200, '3333333'])
    expect(home.page.text).not.toContain('別の端末')
    expect((await rowOf(world, draft))?.conflicts).toEqual({})
    await home.presses('確認へ進む')
    await home.presses('申込む')
    expect(home.page.heading).toBe('申込完了')
    expect(world.defects).toEqual([])
  }))

it('keeps this screen’s own answer by a press, also where the other device typed on', () =>
  inWorld(async (as, world) => {
    const { home, tablet, draft } = await twoScreens(as, world)
    await home.presses('下書きを保存して中断する', { [field]: '2222222' })
    await tablet.presses('確認へ進む', { [field]: '3333333' })
    await tablet.presses('下の入力欄の内容にする', { [field]: '3333334' })
    expect([tablet.page.status, tablet.page.value(field)]).toEqual([200, '3333334'])
    expect(await rowOf(world, draft)).toMatchObject({ entries: { [field]: '3333334' }, conflicts: {} })
  }))

it('takes a page that was not touched for no answer, and the same answer for no conflict', () =>
  inWorld(async (as, world) => {
    const { home, tablet, draft } = await twoScreens(as, world)
    await home.presses('下書きを保存して中断する', { [field]: '2222222' })
    await tablet.presses('確認へ進む')
    expect(tablet.page.heading).toBe('申込確認')
    expect(tablet.page.text).toContain('2222222')
    await home.goesTo('draft', { draft })
    await tablet.goesTo('draft', { draft })
    await home.presses('下書きを保存して中断する', { [field]: '4444444' })
    await tablet.presses('確認へ進む', { [field]: '4444444' })
    expect(tablet.page.heading).toBe('申込確認')
    expect(await rowOf(world, draft)).toMatchObject({ entries: { [field]: '4444444' }, conflicts: {} })
  }))

it('tells the script what was entered elsewhere, and never asks about its own words', () =>
  inWorld(async (as, world) => {
    const { home, tablet, draft } = await twoScreens(as, world)
    for (const typed of ['2', '22', '222'])
      expect((await saves(home, draft, typed)).said.notes).toEqual({ [field]: '' })
    const { status, said } = await saves(tablet, draft, '333')
    expect([status, said.savedAt]).toEqual([200, expect.stringMatching(/^\d+時\d+分$/)])
    expect(said.notes[field]).toContain('222')
    expect(said.notes[field]).toContain('この内容にする')
    const own = await saves(home, draft, '2222')
    expect(own.said.notes[field]).toContain('333')
    expect(await rowOf(world, draft)).toMatchObject({
      entries: { [field]: '2222' },
      conflicts: { [field]: [{ entry: '333' }] },
    })
  }))

it('asks before a correction is sent, too', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    const { number } = await applies(guest, world)
    await guest.goesTo('application', { number })
    await guest.presses('修正する')
    const draft = draftOf(guest.page)
    const post = guest.prepared('確認へ進む', { [field]: '5555555' })
    await guest.presses('確認へ進む', { [field]: '6666666' })
    const press = guest.prepared('修正する')
    // Another tab of the same browser.
    const other = post.pairs.map(([name, value]): (typeof post.pairs)[number] =>
      name === 'screen:id' ? [name, 'another-tab-of-hers'] : [name, value],
    )
    expect((await guest.sends({ ...post, pairs: other })).status).toBe(409)
    expect((await guest.sends(press)).status).toBe(409)
    expect((await rowOf(world, draft))?.entries[field]).toBe('6666666')
    expect(world.defects).toEqual([])
  }))
