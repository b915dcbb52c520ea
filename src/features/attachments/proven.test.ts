import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { pdf } from '../../../testing/files/naughty-files'
import { decryptWith, FileDamaged, makeTenantIdentity } from '../../outside/files/encrypted'
import { FolderStore } from '../../outside/files/folder-store'
import { proven } from './proven'
import { receiveUpload } from './receive'

const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest()

it('gives a thousand files as they were received, by their hashes', { timeout: 60_000 }, async () => {
  const root = await mkdtemp(join(tmpdir(), 'madoguchi-proven-'))
  const store = await FolderStore.open(root)
  const identity = await makeTenantIdentity()
  const rest = { name: 'a.pdf', allowed: ['pdf'] as const, maxBytes: 1024 * 1024, store, identity }
  for (let index = 0; index < 1000; index++) {
    const bytes = pdf(`${index} `.repeat(1 + ((index * 7919) % 3000)))
    const key = `tenant/${index}`
    const received = await receiveUpload({ ...rest, stream: Readable.from([bytes]), key })
    if ('refused' in received) throw new Error(received.refused)
    expect(received.sha256).toBe(sha256Of(bytes).toString('hex'))
    const plain = await decryptWith(identity.identity, await store.get(key))
    const remembered = { sha256: Buffer.from(received.sha256, 'hex'), size: received.size }
    expect((await buffer(proven(plain, remembered))).equals(bytes)).toBe(true)
  }
  await rm(root, { recursive: true })
})

it('holds back the end of what is not what was received', async () => {
  const pieces = ['one', 'two', 'three'].map((text) => Buffer.from(text))
  const whole = Buffer.concat(pieces)
  const wrong = [
    { sha256: sha256Of(Buffer.from('other')), size: whole.length },
    { sha256: sha256Of(whole), size: whole.length - 1 },
  ]
  for (const remembered of wrong) {
    const got: Buffer[] = []
    const reading = (async () => {
      for await (const piece of proven(Readable.from(pieces, { objectMode: false }), remembered))
        got.push(piece)
    })()
    await expect(reading).rejects.toThrow(FileDamaged)
    expect(Buffer.concat(got).includes('three')).toBe(false)
  }
  const nothing = proven(Readable.from([], { objectMode: false }), {
    sha256: sha256Of(Buffer.alloc(0)),
    size: 0,
  })
  expect(await buffer(nothing)).toHaveLength(0)
})
