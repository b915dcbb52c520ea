import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import { FakeS3 } from '../../../../testing/fake-s3'
import { cutAfter, keysIn, pdfOf, readyToSend } from '../../../../testing/scenes/uploading'
import { inWorld, type World } from '../../../../testing/world'
import { readS3Address } from '../../../outside/files/s3-address'
import { S3Store } from '../../../outside/files/s3-store'

const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

type Row = { name: string; size: string; sha256: string; key: string }
const attached = (world: World<RolledBackDatabase>): Promise<Row[]> =>
  world.database.asOwner<Row>(`select name, size, encode(sha256, 'hex') as sha256, storage_key as key
    from attachments where added_at > now() - interval '100 years' and name like '証明%'`)

describe('a file in pieces', () => {
  it('becomes an attachment like any other, and its pieces go', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const before = await keysIn(world.house.files)
      const file = pdfOf(300_000)
      const begun = await sending.begins({ name: '証明書.pdf', length: file.length })
      expect([begun.status, await sending.offset()]).toEqual([201, 0])
      expect(begun.headers.get('upload-expires')).toMatch(/GMT$/)
      const first = await sending.sends(0, file.subarray(0, 100_000))
      expect([first.status, first.headers.get('upload-offset')]).toEqual([204, '100000'])
      const last = await sending.sends(100_000, file.subarray(100_000))
      expect([last.status, last.headers.get('upload-offset')]).toEqual([200, '300000'])
      expect(last.html).toContain('data-attachment-list')
      expect(last.html).toContain('証明書.pdf')
      const [row, ...others] = await attached(world)
      expect(others).toEqual([])
      expect(row).toMatchObject({ size: '300000', sha256: sha256(file) })
      await world.runJobs()
      expect(await keysIn(world.house.files)).toEqual([...before, row?.key].sort())
      const again = await sending.sends(300_000, Buffer.alloc(0))
      expect([again.status, await sending.offset()]).toEqual([200, 300_000])
      expect(await attached(world)).toHaveLength(1)
      expect(world.defects).toEqual([])
    }))

  it('keeps what came before the line was cut, and tells it', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const file = pdfOf(400_000)
      await sending.begins({ name: '証明書.pdf', length: file.length })
      await sending.sends(0, cutAfter(file, 250_000))
      const offset = await sending.offset()
      expect(offset).toBeGreaterThan(0)
      expect(offset).toBeLessThanOrEqual(250_000)
      expect((await sending.sends(offset, file.subarray(offset))).status).toBe(200)
      expect((await attached(world))[0]?.sha256).toBe(sha256(file))
    }))

  it('lies encrypted while it is unfinished', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const before = new Set(await keysIn(world.house.files))
      const file = pdfOf(100_000)
      await sending.begins({ name: '証明書.pdf', length: file.length })
      await sending.sends(0, file.subarray(0, 50_000))
      const [key = ''] = (await keysIn(world.house.files)).filter((one) => !before.has(one))
      const stored = Buffer.concat(await (await world.house.files.get(key)).toArray())
      expect(stored.toString('latin1', 0, 21)).toBe('age-encryption.org/v1')
      expect(stored.includes('%PDF')).toBe(false)
    }))

  it(
    'has the same hash wherever the line was cut, in a folder and in S3',
    () =>
      inWorld(async (as, world) => {
        const fake = await FakeS3.start()
        const folder = await mkdtemp(join(tmpdir(), 'madoguchi-pieces-'))
        const patience = { connectMs: 20_000, silentMs: 20_000, pauseMs: 1 }
        const stores = [world.house.files, await S3Store.open(readS3Address(fake.url), folder, patience)]
        const { sending } = await readyToSend(as, world)
        const file = pdfOf(200_000)
        const cuts = fc.array(fc.record({ most: fc.nat(file.length), cut: fc.boolean() }), { maxLength: 6 })
        const hash = sha256(file)
        await fc.assert(
          fc.asyncProperty(cuts, fc.constantFrom(...stores), async (line, store) => {
            world.house.files = store
            await world.database.asOwner("delete from attachments where name like '証明%'")
            await sending.begins({ name: '証明書.pdf', length: file.length })
            for (const { most, cut } of line) {
              const offset = await sending.offset()
              const piece = file.subarray(offset, offset + most)
              await sending.sends(offset, cut ? cutAfter(piece, piece.length) : piece)
            }
            const offset = await sending.offset()
            expect((await sending.sends(offset, file.subarray(offset))).status).toBe(200)
            expect((await attached(world)).map((row) => row.sha256)).toEqual([hash])
          }),
          { numRuns: 25 },
        )
        await fake.stop()
        await rm(folder, { recursive: true })
      }),
    60_000,
  )

  it('is refused in words as soon as its name or length tells', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const large = await sending.begins({ name: '証明書.pdf', length: 500 * 1024 * 1024 })
      expect([large.status, large.html]).toEqual([413, expect.stringContaining('ファイルサイズが上限を超過')])
      expect(large.html).toContain('data-attachment-list')
      const strange = await sending.begins({ name: '証明書.exe', length: 1000 })
      expect([strange.status, strange.html]).toEqual([
        422,
        expect.stringContaining('許可されていないファイル形式'),
      ])
      const empty = await sending.begins({ name: '証明書.pdf', length: 0 })
      expect([empty.status, empty.html]).toEqual([422, expect.stringContaining('0バイト')])
      expect(await world.database.asOwner('select 1 from uploads')).toEqual([])
    }))

  it('is judged when it is whole, and says again what was said', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const file = Buffer.alloc(1000, 'no pdf at all ')
      await sending.begins({ name: '証明書.pdf', length: file.length })
      const last = await sending.sends(0, file)
      expect([last.status, last.html]).toEqual([422, expect.stringContaining('正しく読み取れませんでした')])
      const again = await sending.sends(1000, Buffer.alloc(0))
      expect([again.status, again.html]).toEqual([422, expect.stringContaining('正しく読み取れませんでした')])
      await world.runJobs()
      expect(await world.database.asOwner('select 1 from upload_pieces')).toEqual([])
      expect(await attached(world)).toEqual([])
    }))

  it('waits where the store is away, and is finished without sending anything anew', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const file = pdfOf(5000)
      await sending.begins({ name: '証明書.pdf', length: file.length })
      const fake = await FakeS3.start()
      const folder = await mkdtemp(join(tmpdir(), 'madoguchi-pieces-'))
      const patience = { connectMs: 20_000, silentMs: 20_000, pauseMs: 1 }
      world.house.files = await S3Store.open(readS3Address(fake.url), folder, patience)
      fake.failing = { left: 3, how: '503' }
      expect((await sending.sends(0, file.subarray(0, 4000))).status).toBe(503)
      expect(await sending.offset()).toBe(0)
      await sending.sends(0, file.subarray(0, 4000))
      // The piece is kept; the whole file is not.
      const keep = fake.asked.length
      await sending.sends(4000, file.subarray(4000, 4999))
      expect(fake.asked.length).toBe(keep + 1)
      const put = world.house.files.put.bind(world.house.files)
      let puts = 0
      world.house.files.put = (...args) => {
        puts += 1
        if (puts === 2) fake.failing = { left: 3, how: '503' }
        return put(...args)
      }
      const away = await sending.sends(4999, file.subarray(4999))
      expect([away.status, away.headers.get('retry-after')]).toEqual([503, '5'])
      expect(away.html).toContain('を保存できませんでした')
      expect((await sending.sends(5000, Buffer.alloc(0))).status).toBe(200)
      expect((await attached(world))[0]?.sha256).toBe(sha256(file))
      await fake.stop()
      await rm(folder, { recursive: true })
    }))

  it('goes when it is stopped, and after a day', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const before = await keysIn(world.house.files)
      const file = pdfOf(50_000)
      await sending.begins({ name: '証明書.pdf', length: file.length })
      await sending.sends(0, file.subarray(0, 20_000))
      expect((await sending.stops()).status).toBe(204)
      expect((await sending.heads()).status).toBe(404)
      await world.runJobs()
      expect(await keysIn(world.house.files)).toEqual(before)

      await sending.begins({ name: '証明書.pdf', length: file.length })
      await sending.sends(0, file.subarray(0, 20_000))
      await world.database.asOwner("update uploads set expires_at = expires_at + interval '10 days'")
      world.clock.pass(3, 'days')
      await world.runRoutine('purge.expired')
      await world.runRoutine('purge.orphans')
      await world.runJobs()
      expect(await keysIn(world.house.files)).toHaveLength(before.length + 1)
      world.clock.pass(9, 'days')
      await world.runRoutine('purge.expired')
      await world.runJobs()
      expect(await world.database.asOwner('select 1 from uploads')).toEqual([])
      expect(await keysIn(world.house.files)).toEqual(before)
    }))

  it('is told that it expired', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      await sending.begins({ name: '証明書.pdf', length: 1000 })
      await world.database.asOwner("update uploads set expires_at = expires_at - interval '1 day'")
      expect((await sending.heads()).status).toBe(410)
      expect((await sending.sends(0, Buffer.alloc(10))).status).toBe(410)
    }))

  it('makes room for newer ones where many are left unfinished', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const addresses: string[] = []
      for (let n = 0; n < 12; n += 1) {
        await sending.begins({ name: '証明書.pdf', length: 1000 })
        addresses.push(sending.address)
      }
      const statuses: number[] = []
      for (const address of addresses) {
        sending.address = address
        statuses.push((await sending.heads()).status)
      }
      expect(statuses.at(-1)).toBe(200)
      expect(statuses[0]).toBe(404)
    }))
})
