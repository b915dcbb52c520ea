import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { eicar, FakeClamd } from '../../../testing/fake-clamd'
import { lockedPdf, pdf } from '../../../testing/files/naughty-files'
import { zipOf } from '../../../testing/files/zips'
import { ConfigProblem } from '../../config'
import { ClamdScanner } from './clamd'
import { openScanner } from './open-scanner'

let clamd: FakeClamd
beforeEach(async () => {
  clamd = await FakeClamd.start()
})
afterEach(() => clamd.goAway().catch(() => {}))

const scan = (...pieces: (string | Buffer)[]) =>
  openScanner(clamd.url).scan(Readable.from(pieces.map((piece) => Buffer.from(piece))))

describe('without a scanner', () => {
  it('calls no file clean', async () => {
    const scanner = openScanner(undefined)
    const stream = Readable.from([Buffer.from('x')])
    expect(scanner.startsAs).toBe('unscanned')
    expect(await scanner.scan(stream)).toEqual({ state: 'unavailable' })
    expect(stream.destroyed).toBe(true)
  })
})

describe('clamd', () => {
  it('is shown every byte of a file, in as many pieces as it comes', async () => {
    const large = Buffer.alloc(300_000, 'あ')
    expect(await scan('一', large, '', '二')).toEqual({ state: 'clean' })
    expect(clamd.seen).toEqual([Buffer.concat([Buffer.from('一'), large, Buffer.from('二')])])
  })

  it('names what it found', async () => {
    expect(await scan(eicar)).toEqual({ state: 'malware', finding: 'Eicar-Signature' })
  })

  it('calls nothing clean that is behind a password', async () => {
    const result = await scan('%PDF-1.7 /Encrypt 5 0 R')
    expect(result).toEqual({ state: 'protected', finding: 'Heuristics.Encrypted.PDF' })
  })

  it('says so when a file is larger than it looks at', async () => {
    clamd.most = 100_000
    const result = await scan(...Array.from({ length: 50 }, () => Buffer.alloc(64 * 1024)))
    expect(result).toEqual({ state: 'unscannable', finding: 'size limit' })
  })

  it('is asked again later when it is away, hangs up or says nothing', async () => {
    const patient = new ClamdScanner({ host: '127.0.0.1', port: clamd.port }, { silentMs: 50 })
    const stream = () => Readable.from([Buffer.alloc(1000)])
    clamd.mood = 'silent'
    expect(await patient.scan(stream())).toEqual({ state: 'unavailable' })
    clamd.mood = 'breaking'
    expect(await patient.scan(stream())).toEqual({ state: 'unavailable' })
    const port = await clamd.goAway()
    expect(await patient.scan(stream())).toEqual({ state: 'unavailable' })
    clamd.mood = 'well'
    await clamd.comeBack(port)
    expect(await patient.scan(stream())).toEqual({ state: 'clean' })
  })

  it('is no excuse for a file that cannot be read', async () => {
    async function* broken() {
      yield Buffer.alloc(1000)
      throw new Error('the disk failed')
    }
    await expect(openScanner(clamd.url).scan(Readable.from(broken()))).rejects.toThrow('the disk failed')
  })
})

/** A real one with a signature of EICAR, a limit of 30 MB, and told to mind what is encrypted. */
describe.runIf(process.env.CLAMD_TEST_URL)('the clamd of CLAMD_TEST_URL', () => {
  const really = (pieces: readonly Buffer[]) =>
    openScanner(process.env.CLAMD_TEST_URL).scan(Readable.from(pieces))
  const megabyte = Buffer.alloc(1024 * 1024)

  it('finds what is there, and nothing where nothing is', async () => {
    expect(await really([Buffer.from('申込書')])).toEqual({ state: 'clean' })
    expect(await really(Array(20).fill(megabyte))).toEqual({ state: 'clean' })
    expect(await really([Buffer.from(eicar)])).toMatchObject({ state: 'malware' })
  })

  it('finds it called PDF, and in an archive, and says what it could not look into', async () => {
    const inside = Buffer.concat([pdf(), Buffer.from(eicar)])
    expect(await really([Buffer.from(`%PDF-1.4\n${eicar}\n%%EOF`)])).toMatchObject({ state: 'malware' })
    expect(await really([zipOf([{ name: 'a.pdf', bytes: inside }])])).toMatchObject({ state: 'malware' })
    expect(await really([zipOf([{ name: 'a.pdf', bytes: pdf() }])])).toEqual({ state: 'clean' })
    const locked = zipOf([{ name: 'a.pdf', bytes: inside, encrypted: true }])
    expect(await really([locked])).toMatchObject({ state: 'protected' })
    expect(await really([lockedPdf()])).toMatchObject({ state: 'protected' })
  })

  const containers = '/usr/share/clamav-testfiles'
  it.runIf(existsSync(containers))(
    'finds one harmless program in every container of clamav-testfiles',
    async () => {
      const missed: string[] = []
      for (const name of readdirSync(containers)) {
        const { state } = await really([readFileSync(join(containers, name))])
        if (state !== 'malware') missed.push(`${name}: ${state}`)
      }
      expect(missed).toEqual([])
    },
  )

  it('says so when a file is larger than it looks at, each time', async () => {
    for (let time = 0; time < 10; time += 1)
      expect(await really(Array(40).fill(megabyte))).toEqual({ state: 'unscannable', finding: 'size limit' })
  })
})

it.each(['tcp://', 'http://host:3310', 'unix:', 'localhost:3310'])('refuses the address %j', (bad) => {
  expect(() => openScanner(bad)).toThrow(ConfigProblem)
})
