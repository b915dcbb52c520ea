import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { FakeS3 } from '../../../../testing/fake-s3'
import { jpeg } from '../../../../testing/files/naughty-files'
import { draftOf, fillsIn, reachesTheForm, receiptOf } from '../../../../testing/scenes/applying'
import { caseWith } from '../../../../testing/scenes/case'
import { cast, inWorld, type World } from '../../../../testing/world'
import { readS3Address } from '../../../outside/files/s3-address'
import { S3Store } from '../../../outside/files/s3-store'

const hanako = cast.hanako

let folder = ''
let fake: FakeS3
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'madoguchi-away-'))
  fake = await FakeS3.start()
})
afterEach(async () => {
  await fake.stop().catch(() => {})
  await rm(folder, { recursive: true })
})

const keepsFilesThere = async (world: Pick<World, 'house'>, silentMs = 20_000) => {
  const patience = { connectMs: 20_000, silentMs, pauseMs: 1 }
  world.house.files = await S3Store.open(readS3Address(fake.url), folder, patience)
}

it.each(['503', 'hang up', 'silent'] as const)(
  'a store that fails in mid-upload (%s) costs a message at the field, and nothing that was typed',
  (how) =>
    inWorld(async (as, world) => {
      await keepsFilesThere(world, how === 'silent' ? 100 : undefined)
      const guest = as(hanako)
      await reachesTheForm(guest, world)
      fake.failing = { left: 99, how }
      const page = await fillsIn(guest)
      expect(page.status).toBe(422)
      expect(page.problems.join()).toContain('「利用者カード.jpg」を保存できませんでした。')
      expect(page.html).toContain('value="1234567"')
      expect([...fake.objects, ...(await readdir(folder))]).toEqual([])

      fake.failing.left = 0
      await keepsFilesThere(world)
      await fillsIn(guest)
      expect(guest.page.heading).toBe('申込確認')
      expect(fake.objects.size).toBe(1)
    }),
)

it('a file sent by script is answered with the same message', () =>
  inWorld(async (as, world) => {
    await keepsFilesThere(world)
    const guest = as(hanako)
    const form = await reachesTheForm(guest, world)
    fake.failing = { left: 99, how: '503' }
    const answer = await guest.sends({
      method: 'post',
      multipart: true,
      action: guest.url('attachments', { draft: draftOf(form), field: 'documents' }),
      pairs: [
        ['csrf', /name="csrf" value="([^"]+)"/.exec(form.html)?.[1] ?? ''],
        ['file', { name: 'a.jpg', bytes: await jpeg(), type: 'image/jpeg' }],
      ],
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('を保存できませんでした。')
  }))

it('a store that is away leaves staff the rest of the case, and tells who saves a file to come later', () =>
  inWorld(async (as, world) => {
    await keepsFilesThere(world)
    const photo = { name: '免許証.jpg', bytes: await jpeg(), type: 'image/jpeg' }
    const { number, files, examiner } = await caseWith(as, world, [photo])
    await world.database.asOwner("update attachments set scan = 'clean'")
    const attachment = files[0] ?? ''
    fake.failing = { left: 99, how: '503' }
    const page = await examiner.goesTo('case', { number })
    expect(page.status).toBe(200)
    expect(page.text).toContain('いまは読み取れません')
    expect(page.text).toContain('1234567')
    for (const place of ['caseFile', 'casePicture', 'caseThumbnail'] as const) {
      const answer = await examiner.goesTo(place, { number, attachment })
      expect([place, answer.status, answer.headers.get('retry-after')]).toEqual([place, 503, '5'])
      expect(answer.html).not.toContain(fake.url.slice(0, 12))
    }
    fake.failing.left = 0
    expect((await examiner.goesTo('caseFile', { number, attachment })).body.equals(photo.bytes)).toBe(true)
  }))

it('a store that is away keeps nobody from submitting; a file is shown again when it is back', () =>
  inWorld(async (as, world) => {
    await keepsFilesThere(world)
    const guest = as(hanako)
    await reachesTheForm(guest, world)
    await fillsIn(guest)
    fake.failing = { left: 99, how: 'silent' }
    await keepsFilesThere(world, 100)
    const { number } = receiptOf(await guest.presses('申込む'))
    await guest.goesTo('application', { number })
    const file = guest.page.link('利用者カード.jpg')
    const away = await guest.asks(file)
    expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5'])
    fake.failing.left = 0
    await keepsFilesThere(world)
    expect((await guest.asks(file)).status).toBe(200)
  }))
