import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { system } from '../../../../testing/scenes/arrivals'
import { keysIn, pdfOf, readyToSend } from '../../../../testing/scenes/uploading'
import { inCommittedWorld, inWorld } from '../../../../testing/world'
import { inScope } from '../../../database/scope'
import type { Transact } from '../../../http/answer'
import type { Visit } from '../../../http/visit'
import { StoreFailed } from '../../../outside/files/file-store'
import { tenantIdentity } from '../../tenants/keys'
import type { AttachmentField } from '../drafts/attach'
import { PieceStore } from './piece-store'

describe('the protocol', () => {
  it('wants its version, its headers, the right offset, and no more bytes than were declared', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const old = await sending.begins({ name: '証明書.pdf', length: 1000 }, { 'tus-resumable': '0.2.2' })
      expect([old.status, old.headers.get('tus-version')]).toEqual([412, '1.0.0'])
      const without = await sending.begins({ name: '証明書.pdf', length: 1000 }, { 'tus-resumable': '' })
      expect(without.status).toBe(412)
      const later = { 'upload-length': '', 'upload-defer-length': '1' }
      expect((await sending.begins({ name: '証明書.pdf', length: 1000 }, later)).status).toBe(501)
      expect(
        (await sending.begins({ name: '証明書.pdf', length: 1 }, { 'upload-length': '-1' })).status,
      ).toBe(400)
      const parts = { 'upload-concat': 'final;/a /b' }
      expect((await sending.begins({ name: '証明書.pdf', length: 1000 }, parts)).status).toBe(501)

      const about = { masked: '1', replaces: '0198c0de-0000-7000-8000-000000000000', secret: 'x' }
      const begun = await sending.begins({ name: '証明書.pdf', length: 1000, about })
      expect(begun.status).toBe(201)
      const head = await sending.heads()
      expect([head.status, head.headers.get('upload-length'), head.headers.get('upload-offset')]).toEqual([
        200,
        '1000',
        '0',
      ])
      expect(head.headers.get('cache-control')).toBe('no-store')
      expect(head.headers.get('tus-resumable')).toBe('1.0.0')
      const said = (head.headers.get('upload-metadata') ?? '').split(',').map((pair) => pair.split(' ')[0])
      expect(said).toEqual(['filename', 'masked', 'replaces'])
      expect((await sending.sends(1, Buffer.alloc(10))).status).toBe(409)
      expect((await sending.sends(0, Buffer.alloc(10), { 'upload-offset': '' })).status).toBe(403)
      expect((await sending.sends(0, Buffer.alloc(10), { 'content-type': 'text/plain' })).status).toBe(400)
      const much = { 'content-length': '1001' }
      expect((await sending.sends(0, Buffer.alloc(1001), much)).status).toBe(413)
      expect((await sending.sends(0, Buffer.alloc(1001))).status).toBe(413)
      expect(await sending.offset()).toBe(0)
      const stranger = { 'x-forwarded-proto': 'https, http', 'x-forwarded-host': 'evil.example' }
      expect((await sending.heads(stranger)).status).toBe(200)
      const all = [begun, head]
      for (const { headers } of all)
        expect([...headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([])
      expect(world.defects).toEqual([])
    }))

  it('keeps one of two pieces for the same position, however they meet', () =>
    inCommittedWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const file = pdfOf(60_000)
      for (let round = 0; round < 5; round += 1) {
        await sending.begins({ name: '証明書.pdf', length: file.length })
        const answers = await Promise.all([1, 2, 3].map(() => sending.sends(0, file.subarray(0, 30_000))))
        const kept = answers.filter(({ headers }) => Number(headers.get('upload-offset')) > 0)
        expect(kept).toHaveLength(1)
        for (const lost of answers.filter((one) => one !== kept[0])) expect([204, 409]).toContain(lost.status)
        expect(await sending.offset()).toBe(Number(kept[0]?.headers.get('upload-offset')))
      }
    }))

  it('decides between processes by the row alone', () =>
    inCommittedWorld(async (as, world) => {
      const { sending, draft } = await readyToSend(as, world)
      const file = pdfOf(60_000)
      await sending.begins({ name: '証明書.pdf', length: file.length })
      const before = (await keysIn(world.files)).length
      const id = sending.address.split('/').at(-1) ?? ''
      const tenant = (await world.tenants.find('pref-aomori-u'))!
      const identity = await inScope(world.house, tenant, system, tenantIdentity)
      const transact: Transact = (work) => inScope(world.house, tenant, system, work)
      const here = { transact, draftId: draft, identity, store: world.files, fields: [] }
      const stores = [1, 2, 3].map(
        () =>
          new PieceStore({ ...here, visit: { tenant, address: '192.0.2.1' } as Visit }, {
            id: 'documents',
          } as AttachmentField),
      )
      const written = await Promise.allSettled(
        stores.map((store) => store.write(Readable.from([file.subarray(0, 20_000)]), id, 0)),
      )
      const lost = written.filter((one) => one.status === 'rejected')
      expect(lost.map(({ reason }) => reason.status_code)).toEqual([409, 409])
      expect(await sending.offset()).toBe(20_000)
      expect(await keysIn(world.files)).toHaveLength(before + 1)
    }))

  it('takes no crumbs without end', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      await sending.begins({ name: '証明書.pdf', length: 10_000 })
      await world.database.asOwner(`insert into upload_pieces
        select tenant_id, upload_id, n, 1, 'x/' || n from uploads, generate_series(0, 1998) as n`)
      await world.database.asOwner('update uploads set received = 1999')
      expect((await sending.sends(1999, Buffer.alloc(1))).status).toBe(204)
      expect((await sending.sends(2000, Buffer.alloc(1))).status).toBe(409)
      expect(await sending.offset()).toBe(2000)
    }))

  it('finishes once, however many hear of its end', () =>
    inCommittedWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const before = (await keysIn(world.files)).length
      const file = pdfOf(60_000)
      await sending.begins({ name: '証明書.pdf', length: file.length })
      const put = world.files.put.bind(world.files)
      let puts = 0
      world.files.put = async (...args) => {
        puts += 1
        if (puts === 2) throw new StoreFailed('ENOSPC')
        return put(...args)
      }
      expect((await sending.sends(0, file)).status).toBe(503)
      const answers = await Promise.all([1, 2, 3].map(() => sending.sends(60_000, Buffer.alloc(0))))
      for (const { status } of answers) expect([200, 409]).toContain(status)
      const told = await sending.sends(60_000, Buffer.alloc(0))
      expect([told.status, told.html.match(/data-bytes/g)?.length]).toEqual([200, 1])
      await world.runJobs()
      expect(await keysIn(world.files)).toHaveLength(before + 1)
    }))
})
