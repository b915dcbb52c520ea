import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { badInput } from '../../../testing/files/bad-input'
import { pdf } from '../../../testing/files/naughty-files'
import { shownFileName } from '../../http/file-name'
import { readForm } from '../../http/multipart'
import { Refusal } from '../../kernel/refusal'
import { decryptWith, makeTenantIdentity, type TenantIdentity } from '../../outside/files/encrypted'
import { FolderStore } from '../../outside/files/folder-store'
import { allFileTypes, type FileType } from './file-type'
import { receiveUpload } from './receive'
import { makeThumbnail } from './thumbnail'

const megabyte = 1024 * 1024
const table = await badInput()
let root = ''
let store: FolderStore
let identity: TenantIdentity
let count = 0

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'madoguchi-bad-'))
  store = await FolderStore.open(root)
  identity = await makeTenantIdentity()
})
afterEach(async () => {
  // One line of the table says nothing about the next.
  for (const key of await keptKeys()) if (key.includes('/')) await store.delete(key)
})
afterAll(() => rm(root, { recursive: true }))

async function receive(stream: AsyncIterable<Uint8Array>, original: string) {
  const key = `tenant/${++count}`
  const name = shownFileName(original)
  const upload = { stream, name, allowed: allFileTypes, maxBytes: 20 * megabyte, store, identity, key }
  return { key, received: await receiveUpload(upload) }
}

const opened = async (key: string) => decryptWith(identity.identity, await store.get(key))
const plainOf = async (key: string): Promise<Buffer> => buffer(await opened(key))

async function keptKeys(): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list('')) keys.push(key)
  return [...keys, ...(await readdir(store.arrivals))]
}

it('is a table of at least sixty', () => expect(table.length).toBeGreaterThan(60))

it.each(table)('$what', async ({ name, bytes, outcome }) => {
  const { key, received } = await receive(Readable.from(bytes.length > 0 ? [bytes] : []), name)
  if ('refused' in outcome) {
    expect(received).toEqual(outcome)
    expect(await keptKeys()).toEqual([])
    return
  }
  const { without, ...facts } = outcome
  expect(received).toMatchObject({ locked: false, ...facts })
  await makeThumbnail({ type: facts.type as FileType, size: bytes.length, open: () => opened(key) })
  if (without) expect((await plainOf(key)).includes(without)).toBe(false)
  expect(await keptKeys()).toEqual([key])
  await store.delete(key)
})

it('that comes one byte after the other is waited for, and is the same in the end', async () => {
  const bytes = pdf()
  async function* slowly() {
    for (const byte of bytes) {
      await new Promise(setImmediate)
      yield Buffer.of(byte)
    }
  }
  const { key, received } = await receive(slowly(), 'a.pdf')
  expect(received).toMatchObject({ type: 'pdf', size: bytes.length })
  expect((await plainOf(key)).equals(bytes)).toBe(true)
  await store.delete(key)
})

it('of 1 GB for a field of 20 MB is refused when a little more than what may be passed over was read', async () => {
  let read = 0
  async function* body() {
    yield Buffer.from(
      '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n',
    )
    for (; read < 1024 * megabyte; read += 65_536) yield Buffer.alloc(65_536, ' ')
    yield Buffer.from('\r\n--x--\r\n')
  }
  const said: unknown[] = []
  const form = readForm(
    Readable.from(body(), { objectMode: false }),
    new Headers({ 'content-type': 'multipart/form-data; boundary=x' }),
    {},
    async (part) => void said.push((await receive(part.stream, part.name)).received),
  )
  await expect(form).rejects.toThrow(Refusal)
  expect(said).toEqual([{ refused: 'too-large' }])
  expect(read).toBeLessThan(90 * megabyte)
  expect(await keptKeys()).toEqual([])
})
