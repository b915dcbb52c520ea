import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readOrMakeMasterKey } from './master-key'
import {
  MasterKeyProblem,
  makeKeys,
  newMasterKey,
  parseMasterKey,
  randomToken,
  sameBytes,
  UnwrapFailed,
} from './secrets'

const master = Buffer.from(Array.from({ length: 32 }, (_, index) => index * 7)).toString('base64')

describe('the keys of a deployment', () => {
  it('are the same for every process with the same master key, whatever its notation', () => {
    const hex = Buffer.from(master, 'base64').toString('hex')
    expect(makeKeys(hex).derive('csrf')).toEqual(makeKeys(master).derive('csrf'))
    expect(makeKeys(hex).derive('csrf')).toHaveLength(32)
  })

  it('differ for every purpose and every master key', () => {
    const keys = makeKeys(master)
    const bytes = Buffer.from('same')
    const all = [keys.derive('a'), keys.derive('b'), keys.sign('a', bytes), keys.sign('b', bytes)]
    all.push(makeKeys(newMasterKey()).sign('a', bytes))
    expect(new Set(all.map((one) => one.toString('hex'))).size).toBe(all.length)
    expect(keys.sign('a', bytes)).toEqual(makeKeys(master).sign('a', bytes))
  })

  it('unwrap what they wrapped, and nothing that was changed', () => {
    const keys = makeKeys(master)
    const wrapped = keys.wrap(Buffer.from('AGE-SECRET-KEY-1'))
    expect(keys.unwrap(wrapped).toString()).toBe('AGE-SECRET-KEY-1')
    expect(wrapped.includes('AGE')).toBe(false)
    for (let at = 0; at < wrapped.length; at++) {
      const changed = Buffer.from(wrapped)
      changed[at]! ^= 1
      expect(() => keys.unwrap(changed)).toThrow(UnwrapFailed)
    }
    expect(() => keys.unwrap(wrapped.subarray(0, 20))).toThrow(UnwrapFailed)
    expect(() => makeKeys(newMasterKey()).unwrap(wrapped)).toThrow('another MASTER_KEY')
  })

  it('still unwrap what a former master key wrapped', () => {
    const wrapped = makeKeys(master).wrap(Buffer.from('kept'))
    expect(makeKeys(newMasterKey(), [master]).unwrap(wrapped).toString()).toBe('kept')
  })

  it.each([
    '',
    'secret',
    'a'.repeat(64),
    Buffer.alloc(32).toString('base64'),
    `${master}AAAA`,
    master.slice(0, 40),
  ])('refuse %j as a master key', (text) => expect(() => parseMasterKey(text)).toThrow(MasterKeyProblem))
})

describe('a token', () => {
  it('has 256 bits and fits into an address', () => expect(randomToken()).toMatch(/^[\w-]{43}$/))
  it('equals only itself', () => {
    expect(sameBytes(Buffer.from('abc'), Buffer.from('abc'))).toBe(true)
    expect(sameBytes(Buffer.from('abc'), Buffer.from('abd'))).toBe(false)
    expect(sameBytes(Buffer.from('abc'), Buffer.from('abcd'))).toBe(false)
  })
})

describe('the master key of a data folder', () => {
  let folder = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'madoguchi-key-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  it('is made once, for its owner only, and the same for processes that start together', async () => {
    const data = join(folder, 'new', 'data')
    const keys = await Promise.all(Array.from({ length: 5 }, () => readOrMakeMasterKey(data)))
    expect(new Set(keys).size).toBe(1)
    expect(await readOrMakeMasterKey(data)).toBe(keys[0])
    expect((await stat(join(data, 'master.key'))).mode & 0o777).toBe(0o600)
    expect(await readdir(data)).toEqual(['master.key'])
  })

  it('is never made anew over a damaged one', async () => {
    await writeFile(join(folder, 'master.key'), 'short')
    await expect(readOrMakeMasterKey(folder)).rejects.toThrow(MasterKeyProblem)
  })
})
