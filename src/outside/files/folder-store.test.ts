import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { ConfigProblem } from '../../config'
import { BadFileKey, FileMissing, type StoredFile } from './file-store'
import { FolderStore } from './folder-store'
import { openFileStore } from './open-file-store'

const tenant = '0198f0a0-0000-7000-8000-000000000001'
const key = `${tenant}/0198f0a0-0000-7000-8000-00000000000a`
let root = ''
let store: FolderStore

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'madoguchi-files-'))
  store = await FolderStore.open(join(root, 'files'))
})
afterEach(() => rm(root, { recursive: true }))

const everything = async () => (await readdir(join(root, 'files'), { recursive: true })).sort()
const bytesOf = (...chunks: string[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)))

it('gives back what it keeps, readable by its owner only', async () => {
  expect(await store.put(key, bytesOf('窓', '口'))).toEqual({ size: 6 })
  expect((await buffer(await store.get(key))).toString()).toBe('窓口')
  expect((await stat(join(root, 'files', key))).mode & 0o777).toBe(0o600)
  expect((await stat(join(root, 'files', tenant))).mode & 0o777).toBe(0o700)
  expect(await everything()).toEqual(['.incoming', tenant, key])
})

it('keeps an empty file', async () => {
  expect(await store.put(key, bytesOf())).toEqual({ size: 0 })
  expect(await buffer(await store.get(key))).toHaveLength(0)
})

it('leaves nothing of a source that breaks off', async () => {
  async function* broken() {
    yield Buffer.alloc(300_000)
    throw new Error('the line went dead')
  }
  await expect(store.put(key, broken())).rejects.toThrow('the line went dead')
  expect(await everything()).toEqual(['.incoming'])
})

it('leaves nothing when it is told to stop, even while the source is silent', async () => {
  const stop = new AbortController()
  const silent = new Readable({ read() {} })
  silent.push(Buffer.alloc(100_000))
  const putting = store.put(key, silent, stop.signal)
  stop.abort()
  await expect(putting).rejects.toThrow()
  expect(await everything()).toEqual(['.incoming'])
})

it('says that a file is missing, and forgets one twice without complaint', async () => {
  await expect(store.get(key)).rejects.toThrow(FileMissing)
  await store.put(key, bytesOf('x'))
  await store.delete(key)
  await store.delete(key)
  await expect(store.get(key)).rejects.toThrow(FileMissing)
})

it('lists the files of a tenant and not what is still arriving', async () => {
  const other = '0198f0a0-0000-7000-8000-000000000002'
  await store.put(key, bytesOf('abc'))
  await store.put(`${other}/x`, bytesOf('d'))
  await writeFile(join(root, 'files', '.incoming', 'part'), 'half')
  const filesOf = async (prefix: string) => {
    const found: StoredFile[] = []
    for await (const file of store.list(prefix)) found.push(file)
    return found
  }
  const keysOf = async (prefix: string) => (await filesOf(prefix)).map((file) => file.key).sort()
  expect(await keysOf('')).toEqual([key, `${other}/x`])
  expect(await keysOf(`${tenant}/`)).toEqual([key])
  expect(await keysOf(key.slice(0, -3))).toEqual([key])
  const [file] = await filesOf(`${tenant}/`)
  expect(file).toMatchObject({ size: 3, modifiedAt: expect.any(Date) })
})

it('sweeps up what a killed process left, when it is a day old', async () => {
  const arriving = join(root, 'files', '.incoming')
  await writeFile(join(arriving, 'old'), 'half')
  await writeFile(join(arriving, 'new'), 'half')
  const before = new Date(Date.now() - 25 * 3_600_000)
  await utimes(join(arriving, 'old'), before, before)
  await FolderStore.open(join(root, 'files'))
  expect(await readdir(arriving)).toEqual(['new'])
})

it.each([
  '../x',
  'a/../b',
  '/etc/passwd',
  'a',
  'a/b/c',
  'a/..',
  '.incoming/x',
  'a/b\u0000',
  'a\\b/c',
  'A/b',
  '',
])('refuses the key %j', async (bad) => {
  await expect(store.put(bad, bytesOf('x'))).rejects.toThrow(BadFileKey)
  await expect(store.get(bad)).rejects.toThrow(BadFileKey)
  await expect(store.delete(bad)).rejects.toThrow(BadFileKey)
})

it('is opened by its URL, and other stores are named as not there yet', async () => {
  const opened = await openFileStore(`file:${join(root, 'other')}`)
  await opened.put(key, bytesOf('x'))
  expect(await readdir(join(root, 'other'))).toContain(tenant)
  await expect(openFileStore('s3://bucket')).rejects.toThrow(ConfigProblem)
  await expect(openFileStore('ftp://host')).rejects.toThrow('must begin with file:')
})
