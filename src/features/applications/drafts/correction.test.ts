import { expect, it } from 'vitest'
import { jpeg } from '../../../../testing/files/naughty-files'
import { applies, draftOf } from '../../../../testing/scenes/applying'
import { cast, inWorld } from '../../../../testing/world'

const hanako = cast.hanako

it('shares the files of the application: what is detached there stays here', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number } = await applies(guest, world)
    await guest.follows('申込詳細へ')
    await guest.presses('修正する')
    await guest.presses('解除')
    expect(guest.page.text).not.toContain('利用者カード.jpg')
    await world.runJobs()
    await guest.goesTo('application', { number })
    const file = await guest.opens(guest.page.link('利用者カード.jpg'))
    expect([file.status, file.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
    expect(file.body.subarray(0, 2).toString('hex')).toBe('ffd8')
  }))

it('that nobody finishes takes nothing away from the application when it is purged', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    const { number, password } = await applies(guest, world)
    await guest.follows('申込詳細へ')
    await guest.presses('修正する')
    world.clock.pass(31, 'days')
    await world.runRoutine('purge.expired')
    await world.runJobs()
    await guest.goesTo('status', {})
    await guest.presses('照会する', { number, password })
    expect((await guest.opens(guest.page.link('利用者カード.jpg'))).status).toBe(200)
  }))

it('is too late when staff moved the application on meanwhile; what was typed stays', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await applies(guest, world)
    await guest.follows('申込詳細へ')
    const begin = guest.prepared('修正する')
    await guest.presses('修正する')
    await guest.presses('確認へ進む', { 'user-number': '7654321' })
    await world.database.asOwner("update applications set status = 'inReview', lock = lock + 1")
    const draft = draftOf(guest.page)
    await guest.presses('修正する')
    expect([guest.page.status, guest.page.heading]).toEqual([409, 'この申込は、もう修正できません'])
    expect((await guest.goesTo('draft', { draft })).value('user-number')).toBe('7654321')
    expect((await guest.sends(begin)).status).toBe(409)
    const [row] = await world.database.asOwner<{ n: number }>('select count(*)::int as n from revisions')
    expect(row!.n).toBe(1)
  }))

it('may come after the end of the period: it is no new application', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await applies(guest, world)
    await guest.follows('申込詳細へ')
    await guest.presses('修正する')
    await world.database.asOwner("update procedures set closes_at = now() where slug = 'library-card'")
    await guest.presses('確認へ進む', { 'user-number': '7654321' })
    await guest.presses('修正する')
    expect(guest.page.text).toContain('内容を修正しました。')
  }))

it('keeps every revision as it was sent', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await applies(guest, world)
    for (const number of ['2222222', '3333333']) {
      await guest.opens(guest.page.address.replace('/complete', '').replace(/\?.*/, ''))
      await guest.presses('修正する')
      await guest.presses('確認へ進む', { 'user-number': number })
      await guest.presses('修正する')
    }
    const rows = await world.database.asOwner<{ number: string }>(
      "select answers->>'user-number' as number from revisions order by revision",
    )
    expect(rows.map(({ number }) => number)).toEqual(['1234567', '2222222', '3333333'])
  }))

it('begins with the files in the order in which they were given', () =>
  inWorld(async (as, world) => {
    const guest = as(hanako)
    await applies(guest, world)
    await guest.follows('申込詳細へ')
    await guest.presses('修正する')
    const bytes = await jpeg(64, 48)
    const names = ['は.jpg', 'い.jpg', 'ろ.jpg', 'に.jpg']
    const added = names.map((name) => ({ name, bytes, type: 'image/jpeg' }))
    await guest.presses('確認へ進む', { 'file:documents': added })
    await guest.presses('修正する')
    await guest.presses('修正する')
    const places = ['利用者カード.jpg', ...names].map((name) => guest.page.text.indexOf(name))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  }))
