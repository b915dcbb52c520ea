import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { newId } from '../src/kernel/ids'
import { BadFileKey, FileMissing, type FileStore } from '../src/outside/files/file-store'

const bytesOf = (...chunks: (string | Buffer)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)))

/** What every file store promises, whatever it is made of. @param open the store; it may hold other tenants' files */
export function fileStorePromises(open: () => Promise<FileStore>): void {
  const listed = async (store: FileStore, prefix: string) => {
    const keys: string[] = []
    for await (const file of store.list(prefix)) keys.push(file.key)
    return keys.sort()
  }

  it('gives back what it keeps', async () => {
    const store = await open()
    const key = `${newId()}/${newId()}`
    expect(await store.put(key, bytesOf('窓', '口'))).toEqual({ size: 6 })
    expect((await buffer(await store.get(key))).toString()).toBe('窓口')
  })

  it('keeps an empty file and a large one', async () => {
    const store = await open()
    const tenant = newId()
    const large = Buffer.alloc(7_000_000, '窓口')
    await store.put(`${tenant}/empty`, bytesOf())
    await store.put(`${tenant}/large`, bytesOf(large.subarray(0, 1_000_000), large.subarray(1_000_000)))
    expect(await buffer(await store.get(`${tenant}/empty`))).toHaveLength(0)
    expect((await buffer(await store.get(`${tenant}/large`))).equals(large)).toBe(true)
  })

  it('leaves nothing of a source that breaks off', async () => {
    const store = await open()
    const tenant = newId()
    async function* broken() {
      yield Buffer.alloc(300_000)
      throw new Error('the line went dead')
    }
    await expect(store.put(`${tenant}/x`, broken())).rejects.toThrow('the line went dead')
    expect(await listed(store, `${tenant}/`)).toEqual([])
  })

  it('leaves nothing when it is told to stop, even while the source is silent', async () => {
    const store = await open()
    const tenant = newId()
    const stop = new AbortController()
    const silent = new Readable({ read() {} })
    silent.push(Buffer.alloc(100_000))
    const putting = store.put(`${tenant}/x`, silent, stop.signal)
    stop.abort()
    await expect(putting).rejects.toThrow()
    expect(await listed(store, `${tenant}/`)).toEqual([])
  })

  it('says that a file is missing, and forgets one twice without complaint', async () => {
    const store = await open()
    const key = `${newId()}/${newId()}`
    await expect(store.get(key)).rejects.toThrow(FileMissing)
    await store.put(key, bytesOf('x'))
    await store.delete(key)
    await store.delete(key)
    await expect(store.get(key)).rejects.toThrow(FileMissing)
  })

  it('lists the files of a tenant, with their size and age, and no other', async () => {
    const store = await open()
    const [tenant, other] = [newId(), newId()]
    for (const name of ['a1', 'a2', 'b1']) await store.put(`${tenant}/${name}`, bytesOf('abc'))
    await store.put(`${other}/a1`, bytesOf('d'))
    expect(await listed(store, `${tenant}/`)).toEqual(['a1', 'a2', 'b1'].map((name) => `${tenant}/${name}`))
    expect(await listed(store, `${tenant}/a`)).toHaveLength(2)
    expect(await listed(store, '')).toEqual(expect.arrayContaining([`${tenant}/a1`, `${other}/a1`]))
    for await (const file of store.list(`${tenant}/b`))
      expect(file).toEqual({ key: `${tenant}/b1`, size: 3, modifiedAt: expect.any(Date) })
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
    const store = await open()
    await expect(store.put(bad, bytesOf('x'))).rejects.toThrow(BadFileKey)
    await expect(store.get(bad)).rejects.toThrow(BadFileKey)
    await expect(store.delete(bad)).rejects.toThrow(BadFileKey)
  })
}
