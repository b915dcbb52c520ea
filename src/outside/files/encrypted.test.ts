import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { Decrypter } from 'age-encryption'
import { beforeAll, expect, it } from 'vitest'
import { decryptWith, encryptTo, FileDamaged, makeTenantIdentity, type TenantIdentity } from './encrypted'

let key: TenantIdentity
beforeAll(async () => {
  key = await makeTenantIdentity()
})

const pieces = (bytes: Buffer, length: number) =>
  Readable.from(
    Array.from({ length: Math.ceil(bytes.length / length) }, (_, at) =>
      bytes.subarray(at * length, (at + 1) * length),
    ),
  )
const encrypted = async (bytes: Buffer) =>
  buffer(Readable.from(encryptTo(key.recipient, pieces(bytes, 10_000))))
const decrypted = async (bytes: Buffer, identity = key.identity) =>
  buffer(await decryptWith(identity, pieces(bytes, 7_000)))

it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 300_000])(
  'gives back %i bytes as they were',
  async (length) => {
    const plain = randomBytes(length)
    const file = await encrypted(plain)
    expect(file.subarray(0, 21).toString()).toBe('age-encryption.org/v1')
    expect((await decrypted(file)).equals(plain)).toBe(true)
  },
)

it('writes files that any reader of the age format opens', async () => {
  const reader = new Decrypter()
  reader.addIdentity(key.identity)
  expect(await reader.decrypt(await encrypted(Buffer.from('窓口')), 'text')).toBe('窓口')
})

it('notices a changed byte wherever it is', async () => {
  const file = await encrypted(randomBytes(200_000))
  for (const at of [10, 60, 150, 1000, 70_000, file.length - 1]) {
    const changed = Buffer.from(file)
    changed[at]! ^= 1
    await expect(decrypted(changed)).rejects.toThrow(FileDamaged)
  }
})

it('notices a missing end, also where a piece ends', async () => {
  const file = await encrypted(randomBytes(196_608))
  const headLength = file.length - 3 * 65_552
  for (const end of [0, 20, headLength, headLength + 65_552, headLength + 2 * 65_552, file.length - 1])
    await expect(decrypted(file.subarray(0, end))).rejects.toThrow(FileDamaged)
  await expect(decrypted(Buffer.concat([file, Buffer.from('x')]))).rejects.toThrow(FileDamaged)
})

it("is closed to another tenant's key", async () => {
  const other = await makeTenantIdentity()
  await expect(decrypted(await encrypted(Buffer.from('x')), other.identity)).rejects.toThrow(FileDamaged)
})

it('passes on what went wrong with the source, and lets go of it', async () => {
  async function* broken() {
    yield randomBytes(100_000)
    throw new Error('the line went dead')
  }
  await expect(buffer(Readable.from(encryptTo(key.recipient, broken())))).rejects.toThrow(
    'the line went dead',
  )

  const file = await encrypted(randomBytes(1_000_000))
  const source = pieces(file, 10_000)
  const plain = await decryptWith(key.identity, source)
  plain.destroy()
  await new Promise((done) => source.once('close', done))
  expect(source.destroyed).toBe(true)
})
