import { expect, it } from 'vitest'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import { jpeg, png } from '../../../../testing/files/naughty-files'
import { draftOf, reachesTheForm, receiptOf } from '../../../../testing/scenes/applying'
import { sendsByScript } from '../../../../testing/scenes/uploading'
import { cast, inWorld, type World } from '../../../../testing/world'

type Row = { id: string; name: string; masked: boolean; key: string }

const rows = ({ database }: { database: RolledBackDatabase }) =>
  database.asOwner<Row>(
    'select attachment_id as id, name, masked, storage_key as key from attachments order by added_at, name',
  )

const stored = async ({ house }: Pick<World, 'house'>) => {
  const keys = new Set<string>()
  for await (const { key } of house.files.list('')) keys.add(key)
  return keys
}

it('puts a masked picture in the place of the first one, whose bytes go, and says so to all', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    const form = await reachesTheForm(guest, world)
    const before = await stored(world)
    await sendsByScript(guest, { form, name: '保険証.png', bytes: await png() })
    const [first] = await rows(world)
    expect(first).toMatchObject({ name: '保険証.png', masked: false })
    const small = await guest.goesTo('thumbnail', { draft: draftOf(form), attachment: first?.id ?? '' })
    expect(small.status).toBe(200)
    const answer = await sendsByScript(guest, {
      form,
      name: '保険証.jpg',
      bytes: await jpeg(),
      replaces: first?.id ?? '',
      masked: true,
    })
    expect([answer.status, answer.html.includes('マスキング済み')]).toEqual([200, true])
    const after = await rows(world)
    expect(after).toMatchObject([{ name: '保険証.jpg', masked: true }])
    expect(await world.runJobs()).toEqual([])
    // Neither the first photo is left nor the small picture that was made of it.
    expect(await stored(world)).toEqual(before.add(after[0]?.key ?? ''))

    await guest.goesTo('draft', { draft: draftOf(form) })
    await guest.presses('確認へ進む', { 'user-number': '1234567' })
    expect(guest.page.text).toContain('マスキング済み')
    receiptOf(await guest.presses('申込む'))
  }))

it('does not count the replaced file, and keeps what was masked once', () =>
  inWorld(async (as, world) => {
    const guest = as(cast.hanako)
    const form = await reachesTheForm(guest, world)
    for (const name of ['1.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg'])
      await sendsByScript(guest, { form, name, bytes: await jpeg(), masked: true })
    expect((await sendsByScript(guest, { form, name: '6.jpg', bytes: await jpeg() })).status).toBe(422)
    const [first] = await rows(world)
    const answer = await sendsByScript(guest, {
      form,
      name: '1b.jpg',
      bytes: await jpeg(),
      replaces: first?.id ?? '',
    })
    expect(answer.status).toBe(200)
    const after = await rows(world)
    expect(after.map(({ name }) => name).sort()).toEqual(['1b.jpg', '2.jpg', '3.jpg', '4.jpg', '5.jpg'])
    expect(after.every(({ masked }) => masked)).toBe(true)
  }))

it('keeps the first file where the new one is refused, and touches no file of another draft', () =>
  inWorld(async (as, world) => {
    const [guest, other] = [as(cast.hanako), as({ tenant: cast.hanako.tenant, email: 'other@example.jp' })]
    const form = await reachesTheForm(guest, world)
    const theirs = await reachesTheForm(other, world)
    await sendsByScript(other, { form: theirs, name: '他人.jpg', bytes: await jpeg() })
    const [foreign] = await rows(world)
    const mine = await sendsByScript(guest, {
      form,
      name: '私.jpg',
      bytes: await jpeg(),
      replaces: foreign?.id ?? '',
    })
    expect(mine.status).toBe(200)
    expect((await rows(world)).map(({ name }) => name).sort()).toEqual(['他人.jpg', '私.jpg'])
    const own = (await rows(world)).find(({ name }) => name === '私.jpg')
    const broken = { form, name: '私2.jpg', bytes: Buffer.from('no picture'), replaces: own?.id ?? '' }
    expect((await sendsByScript(guest, broken)).status).toBe(422)
    expect((await rows(world)).map(({ name }) => name).sort()).toEqual(['他人.jpg', '私.jpg'])
  }))
