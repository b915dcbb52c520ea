import { mkdtemp, readdir, rm, stat, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { fileStorePromises } from '../../../testing/file-store-promises'
import { ConfigProblem } from '../../config'
import { StoreFailed } from './file-store'
import { FolderStore } from './folder-store'
import { openFileStore } from './open-file-store'
import { ofTheDisk } from './temporary-files'

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

fileStorePromises(async () => store)

it('keeps files readable by their owner only, and nothing besides', async () => {
  await store.put(key, bytesOf('窓', '口'))
  expect((await stat(join(root, 'files', key))).mode & 0o777).toBe(0o600)
  expect((await stat(join(root, 'files', tenant))).mode & 0o777).toBe(0o700)
  expect(await everything()).toEqual(['.incoming', tenant, key])
  await store.delete(key)
  async function* broken() {
    yield Buffer.alloc(300_000)
    throw new Error('the line went dead')
  }
  await expect(store.put(key, broken())).rejects.toThrow('the line went dead')
  expect(await everything()).toEqual(['.incoming', tenant])
})

it('does not list what is still arriving', async () => {
  await writeFile(join(root, 'files', '.incoming', 'part'), 'half')
  for await (const file of store.list('')) expect(file).toBeNull()
})

it('says that the store failed, not the file, where the disk does not work', async () => {
  await rm(join(root, 'files'), { recursive: true })
  await expect(store.put(key, bytesOf('x'))).rejects.toThrow(StoreFailed)
  const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC', syscall: 'write' })
  expect(ofTheDisk(full)).toMatchObject({ name: 'StoreFailed', code: 'ENOSPC' })
  expect(ofTheDisk(new Error('the line went dead'))).not.toBeInstanceOf(StoreFailed)
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

it('is opened by its URL', async () => {
  const opened = await openFileStore({ storageUrl: `file:${join(root, 'other')}`, dataDir: root })
  await opened.put(key, bytesOf('x'))
  expect(await readdir(join(root, 'other'))).toContain(tenant)
  await expect(openFileStore({ storageUrl: 'ftp://host', dataDir: root })).rejects.toThrow(ConfigProblem)
})
