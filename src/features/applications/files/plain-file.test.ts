import { Readable } from 'node:stream'
import { expect, it } from 'vitest'
import type { RolledBackDatabase } from '../../../../testing/database/rolled-back'
import { jpeg, pdf } from '../../../../testing/files/naughty-files'
import { caseWith } from '../../../../testing/scenes/case'
import { inWorld, type World } from '../../../../testing/world'
import { encryptTo } from '../../../outside/files/encrypted'

type Here = World<RolledBackDatabase>

type Row = { storage_key: string; recipient: string; thumbnail_key: string | null; damaged: boolean }
const rowOf = async (world: Here): Promise<Row> => {
  const [row] = await world.database.asOwner<Row>(
    `select storage_key, thumbnail_key, damaged_at is not null as damaged, recipient
     from attachments join tenant_keys using (tenant_id)`,
  )
  if (!row) throw new Error('there is one file')
  return row
}

/** Puts other bytes in a file's place, encrypted as they should be: the age format itself sees nothing. */
async function replace(world: Here, key: string, bytes: Buffer) {
  const { recipient } = await rowOf(world)
  await world.files.delete(key)
  await world.files.put(key, encryptTo(recipient, Readable.from([bytes])))
}

it('ends a download before its last bytes where the stored file is another, and staff see it', () =>
  inWorld(async (as, world) => {
    const original = pdf('a'.repeat(300_000))
    const { number, files, examiner } = await caseWith(as, world, [
      { name: '証明.pdf', bytes: original, type: 'application/pdf' },
    ])
    await world.database.asOwner("update attachments set scan = 'clean'")
    const attachment = files[0] ?? ''
    const whole = await examiner.goesTo('caseFile', { number, attachment })
    expect(whole.body.equals(original)).toBe(true)
    const { storage_key } = await rowOf(world)
    const changed = Buffer.from(original)
    changed[200_000] = 0x62
    await replace(world, storage_key, changed)
    await expect(examiner.goesTo('caseFile', { number, attachment })).rejects.toThrow()
    expect((await rowOf(world)).damaged).toBe(true)
    expect(world.reports).toContain('file.damaged')
    const page = await examiner.goesTo('case', { number })
    expect(page.status).toBe(200)
    expect(page.text).toContain('受け取ったときのファイルと違います')
    expect(page.text).toContain('受け取ったときのファイルと違うため、開けません')
    expect((await examiner.goesTo('casePicture', { number, attachment })).status).toBe(422)

    await replace(world, storage_key, original)
    expect((await examiner.goesTo('caseFile', { number, attachment })).body.equals(original)).toBe(true)
    expect((await rowOf(world)).damaged).toBe(false)
    expect((await examiner.goesTo('case', { number })).text).not.toContain('受け取ったときの')
  }))

it('shows no small picture that is not the one it made', () =>
  inWorld(async (as, world) => {
    const { number, files, examiner } = await caseWith(as, world, [
      { name: '写真.jpg', bytes: await jpeg(), type: 'image/jpeg' },
    ])
    await world.database.asOwner("update attachments set scan = 'clean'")
    const attachment = files[0] ?? ''
    const first = await examiner.goesTo('caseThumbnail', { number, attachment })
    const again = await examiner.goesTo('caseThumbnail', { number, attachment })
    expect([first.status, again.status, again.body.equals(first.body)]).toEqual([200, 200, true])
    await replace(world, (await rowOf(world)).thumbnail_key ?? '', Buffer.from('another'))
    expect((await examiner.goesTo('caseThumbnail', { number, attachment })).status).toBe(404)
  }))

it('makes no small picture of what is not what was received', () =>
  inWorld(async (as, world) => {
    const { number, files, examiner } = await caseWith(as, world, [
      { name: '写真.jpg', bytes: await jpeg(), type: 'image/jpeg' },
    ])
    await world.database.asOwner("update attachments set scan = 'clean', thumbnail_key = null")
    await replace(world, (await rowOf(world)).storage_key, await jpeg(90, 90))
    const answer = await examiner.goesTo('caseThumbnail', { number, attachment: files[0] ?? '' })
    expect(answer.status).toBe(404)
    expect((await rowOf(world)).damaged).toBe(true)
  }))
