import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { FakeS3 } from '../../../testing/fake-s3'
import { fileStorePromises } from '../../../testing/file-store-promises'
import { ConfigProblem } from '../../config'
import { type FileStore, StoreFailed } from './file-store'
import { openFileStore } from './open-file-store'
import { readS3Address } from './s3-address'
import { S3Store } from './s3-store'

let dataDir = ''
let fake: FakeS3
let store: FileStore

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'madoguchi-s3-'))
  fake = await FakeS3.start()
  store = await opened(20_000)
})
afterEach(async () => {
  await fake.stop()
  await rm(dataDir, { recursive: true })
})

const opened = (silentMs: number) =>
  S3Store.open(readS3Address(fake.url), join(dataDir, 'arriving'), {
    connectMs: 20_000,
    silentMs,
    pauseMs: 1,
  })
const key = 'tenant/file'
const file = Buffer.alloc(3_000_000, '窓口')
const put = () => store.put(key, Readable.from([file.subarray(0, 100_000), file.subarray(100_000)]))
const arriving = () => readdir(join(dataDir, 'arriving'))

describe('a store like S3', () => {
  fileStorePromises(async () => store)
})

/** A real one, e.g. by `npm run test:outside`; key and secret in AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY. */
describe.runIf(process.env.S3_TEST_URL)('the store of S3_TEST_URL', () => {
  fileStorePromises(() => openFileStore({ storageUrl: process.env.S3_TEST_URL ?? '', dataDir }))
})

it.each(['503', 'hang up', 'silent'] as const)(
  'is asked again when it fails in passing (%s)',
  async (how) => {
    if (how === 'silent') store = await opened(1000)
    fake.failing = { left: 2, how }
    expect(await put()).toEqual({ size: file.length })
    expect(fake.objects.get(key)?.equals(file)).toBe(true)
    expect(fake.asked).toEqual(Array(3).fill(`PUT ${key}`))
    expect(await arriving()).toEqual([])
  },
)

it.each(['503', 'hang up', 'silent'] as const)('says that it failed, and keeps nothing (%s)', async (how) => {
  if (how === 'silent') store = await opened(100)
  fake.failing = { left: 9, how }
  await expect(put()).rejects.toThrow(StoreFailed)
  fake.failing.left = 0
  store = await opened(20_000)
  expect(fake.objects.size).toBe(0)
  expect(await arriving()).toEqual([])
  expect(await put()).toEqual({ size: file.length })
})

it('says what it was told, for the log', async () => {
  fake.failing = { left: 9, how: '503' }
  await expect(store.get(key)).rejects.toMatchObject({ name: 'StoreFailed', code: '503 SlowDown' })
})

it('is not asked for anything before a file has arrived whole', async () => {
  async function* goneInTheMiddle() {
    yield file
    expect(fake.asked).toEqual([])
    throw new Error('the browser went away')
  }
  await expect(store.put(key, goneInTheMiddle())).rejects.toThrow('the browser went away')
  expect(fake.asked).toEqual([])
  expect(await arriving()).toEqual([])
})

describe('its address', () => {
  it('names bucket, endpoint, region and who we are', () => {
    expect(
      readS3Address(
        's3://test%3Atester:te%2Fsting@my-files?endpoint=http%3A%2F%2F127.0.0.1%3A8080&region=jp-1',
      ),
    ).toEqual({
      bucket: 'my-files',
      endpoint: 'http://127.0.0.1:8080',
      region: 'jp-1',
      credentials: { accessKeyId: 'test:tester', secretAccessKey: 'te/sting' },
    })
    expect(readS3Address('s3://files')).toEqual({
      bucket: 'files',
      endpoint: undefined,
      region: 'us-east-1',
      credentials: undefined,
    })
  })

  it.each([
    's3://',
    's3://files/folder',
    's3://files:9000',
    's3://files?endpoint=store.example.jp',
    's3://files?path=x',
    's3://key@files',
  ])('is refused as %j', (bad) => {
    expect(() => readS3Address(bad)).toThrow(ConfigProblem)
  })
})
