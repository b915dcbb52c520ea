import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { heic } from '../../../testing/files/heic'
import { honestFiles, lockedPdf, naughtyFiles, pdf } from '../../../testing/files/naughty-files'
import { zipOf } from '../../../testing/files/zips'
import { decryptWith, makeTenantIdentity, type TenantIdentity } from '../../outside/files/encrypted'
import type { StoredFile } from '../../outside/files/file-store'
import { FolderStore } from '../../outside/files/folder-store'
import { type FileType, fileTypes } from './file-type'
import { receiveUpload } from './receive'

const allowed = Object.keys(fileTypes) as FileType[]
const megabyte = 1024 * 1024
let root = ''
let store: FolderStore
let tenant: TenantIdentity
let count = 0

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'madoguchi-receive-'))
  store = await FolderStore.open(root)
  tenant = await makeTenantIdentity()
})
afterAll(() => rm(root, { recursive: true }))

const receive = (stream: Readable, name: string, maxBytes = 20 * megabyte) => {
  const key = `tenant/${++count}`
  const upload = { stream, name, allowed, maxBytes, store, identity: tenant, key }
  return { key, received: receiveUpload(upload) }
}
const plainOf = async (key: string) =>
  (await buffer(await decryptWith(tenant.identity, await store.get(key)))) as Buffer
/** Every page as it is seen, turned upright. */
const shown = (bytes: Buffer) => sharp(bytes, { pages: -1 }).autoOrient().raw().toBuffer()
const stored = async () => {
  const files: StoredFile[] = []
  for await (const file of store.list('')) files.push(file)
  return files.map((file) => file.key)
}

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** Bytes that are really held: what is only waiting for the collector does not count. */
async function inUse(): Promise<number> {
  collectGarbage()
  await new Promise(setImmediate)
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

it('keeps honest files encrypted, and knows their size, hash and type', async () => {
  for (const { name, bytes } of await honestFiles()) {
    const { key, received } = receive(Readable.from([bytes.subarray(0, 7), bytes.subarray(7)]), name)
    const answer = await received
    expect((await buffer(await store.get(key))).includes(bytes.subarray(0, 16))).toBe(false)
    const plain = await plainOf(key)
    const sha256 = createHash('sha256').update(plain).digest('hex')
    expect(answer, name).toMatchObject({ size: plain.length, sha256, name, locked: false })
    // What is no part of the picture or of its colours may go; a PDF stays as it was written.
    if (name.endsWith('.pdf')) expect(plain.equals(bytes)).toBe(true)
    else expect((await shown(plain)).equals(await shown(bytes))).toBe(true)
    await store.delete(key)
  }
})

it('turns a photo of a phone into a JPEG, and opens an archive', async () => {
  const photo = receive(Readable.from([heic()]), 'IMG_1.HEIC')
  expect(await photo.received).toMatchObject({ type: 'jpeg', name: 'IMG_1.jpg', locked: false })
  expect((await sharp(await plainOf(photo.key)).metadata()).format).toBe('jpeg')
  const bytes = zipOf([{ name: 'a.pdf', bytes: pdf() }])
  const archive = receive(Readable.from([bytes]), '書類.zip')
  expect(await archive.received).toMatchObject({ type: 'zip', size: bytes.length, locked: false })
  expect((await plainOf(archive.key)).equals(bytes)).toBe(true)
  const bad = zipOf([{ name: 'a.exe', bytes: pdf() }])
  expect(await receive(Readable.from([bad]), '書類.zip').received).toEqual({
    refused: 'type-not-allowed',
    entry: 'a.exe',
  })
  for (const { key } of [photo, archive]) await store.delete(key)
})

it('takes what asks for a password, and tells; not what only forbids copying', async () => {
  const locked = zipOf([{ name: 'a.pdf', bytes: pdf(), encrypted: true }])
  for (const [name, bytes] of [
    ['a.zip', locked],
    ['a.pdf', lockedPdf()],
  ] as const) {
    const { key, received } = receive(Readable.from([bytes.subarray(0, 301), bytes.subarray(301)]), name)
    expect(await received, name).toMatchObject({ name, locked: true })
    await store.delete(key)
  }
  const text = receive(Readable.from([pdf('a /Encrypt 5 0 R that is a text')]), 'a.pdf')
  expect(await text.received).toMatchObject({ locked: false })
  await store.delete(text.key)
})

it('keeps nothing of what it refuses', async () => {
  for (const { name, bytes, reason } of await naughtyFiles())
    expect(await receive(Readable.from(bytes.length > 0 ? [bytes] : []), name).received, name).toEqual({
      refused: reason,
    })
  expect(await stored()).toEqual([])
})

it('stops reading at the first byte too many', async () => {
  const bytes = pdf()
  const exact = await receive(Readable.from([bytes]), 'a.pdf', bytes.length).received
  expect(exact).toMatchObject({ type: 'pdf' })
  await store.delete(`tenant/${count}`)
  let read = 0
  async function* endless() {
    for (;;) {
      read += 65_536
      yield Buffer.alloc(65_536)
    }
  }
  const { received } = receive(Readable.from(endless(), { highWaterMark: 1 }), 'a.pdf', megabyte)
  expect(await received).toEqual({ refused: 'too-large' })
  expect(read).toBeLessThan(megabyte + 10 * 65_536)
  expect(await stored()).toEqual([])
})

it('keeps nothing of an upload that breaks off, wherever it does', async () => {
  const bytes = Buffer.concat([pdf(), Buffer.alloc(300_000, ' ')])
  for (let end = 0; end < bytes.length; end += 65_536) {
    async function* cut() {
      yield bytes.subarray(0, end)
      throw new Error('aborted')
    }
    await expect(receive(Readable.from(cut()), 'a.pdf').received).rejects.toThrow('aborted')
  }
  expect(await stored()).toEqual([])
})

it('needs the same memory for 200 MB as for one', { timeout: 60_000 }, async () => {
  let most = 0
  const before = await inUse()
  async function* large() {
    yield pdf()
    for (let piece = 0; piece < 3200; piece++) {
      if (piece % 200 === 0) most = Math.max(most, await inUse())
      yield Buffer.alloc(65_536, ' ')
    }
    yield Buffer.from('%%EOF')
  }
  const { key, received } = receive(Readable.from(large()), 'a.pdf', 1024 * megabyte)
  expect(await received).toMatchObject({ type: 'pdf', size: expect.any(Number) })
  expect((most - before) / megabyte).toBeLessThan(20)
  await store.delete(key)
})
