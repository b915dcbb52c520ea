import { describe, expect, it } from 'vitest'
import { fillsIn } from '../../../../testing/scenes/applying'
import { pdfOf, readyToSend, Uploading } from '../../../../testing/scenes/uploading'
import { cast, inCommittedWorld, inWorld } from '../../../../testing/world'

describe('the rights of an upload', () => {
  it('are those of its draft: nobody else finds it, and nothing comes to one that was submitted', () =>
    inWorld(async (as, world) => {
      const { sending, draft } = await readyToSend(as, world)
      const file = pdfOf(50_000)
      await sending.begins({ name: '証明書.pdf', length: file.length })
      await sending.sends(0, file.subarray(0, 20_000))
      const other = await sending.from(as(cast.dairi))
      const tries = async (who: Uploading) => [
        (await who.begins({ name: '証明書.pdf', length: 1000 })).status,
        (await who.heads()).status,
        (await who.sends(20_000, file.subarray(20_000))).status,
        (await who.stops()).status,
      ]
      expect(await tries(other)).toEqual([404, 404, 404, 404])
      const elsewhere = await Uploading.by(sending.person, draft)
      elsewhere.address = sending.address.replace('/pref-aomori-u/', '/demo-city-u/')
      expect((await elsewhere.heads()).status).toBe(404)
      elsewhere.address = sending.address.replace('/documents/', '/user-number/')
      expect((await elsewhere.heads()).status).toBe(404)
      expect((await sending.asks(sending.address, { method: 'GET' })).status).toBe(404)
      expect(await sending.offset()).toBe(20_000)

      await sending.person.goesTo('draft', { draft })
      await fillsIn(sending.person)
      await sending.person.presses('申込む')
      const { address } = sending
      expect(await tries(sending)).toEqual([404, 404, 404, 404])
      expect(address).toBe(sending.address)
      await world.runRoutine('purge.expired')
      await world.runJobs()
      expect(await world.database.asOwner('select 1 from uploads')).toEqual([])
    }))

  it('need the proof of a page of ours', () =>
    inWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      await sending.begins({ name: '証明書.pdf', length: 1000 })
      const forgeries: Record<string, string>[] = [
        { 'x-csrf': '' },
        { 'x-csrf': 'A'.repeat(43) },
        { origin: 'https://evil.example' },
        { 'sec-fetch-site': 'cross-site' },
      ]
      for (const forged of forgeries) {
        expect((await sending.begins({ name: 'a.pdf', length: 1000 }, forged)).status).toBe(403)
        expect((await sending.sends(0, Buffer.alloc(10), forged)).status).toBe(403)
        const stop = await sending.asks(sending.address, { method: 'DELETE', headers: forged })
        expect(stop.status).toBe(403)
      }
      expect(await sending.offset()).toBe(0)
    }))
})

describe('a slow line', () => {
  it('holds no connection of the database, and lets go when the same person comes back', () =>
    inCommittedWorld(async (as, world) => {
      const { sending } = await readyToSend(as, world)
      const file = pdfOf(50_000)
      await sending.begins({ name: '証明書.pdf', length: file.length })
      let end = () => {}
      const silence = new Promise<void>((resolve) => {
        end = resolve
      })
      let arrived = () => {}
      const first = new Promise<void>((resolve) => {
        arrived = resolve
      })
      async function* dribble() {
        for (let at = 0; at < 30; at += 1) yield file.subarray(at, at + 1)
        arrived()
        await silence
      }
      const slow = sending.sends(0, dribble())
      await first
      expect(world.database.pool.totalCount - world.database.pool.idleCount).toBe(0)
      // The old line is not known to be dead; what came over it counts all the same.
      const offset = await sending.offset()
      expect(offset).toBe(30)
      expect((await slow).status).toBe(204)
      expect((await sending.sends(offset, file.subarray(offset))).status).toBe(200)
      end()
    }))
})
