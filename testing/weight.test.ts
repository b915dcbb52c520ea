import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { beforeAll, expect, it } from 'vitest'
import { packageRoot } from '../src/kernel/package-root'

const kilobyte = 1024
type Chunk = { fileName: string; name?: string; code?: string; source?: string | Uint8Array }
let chunks: Chunk[]

beforeAll(async () => {
  const built = await build({
    root: packageRoot(),
    configFile: join(packageRoot(), 'vite.config.ts'),
    logLevel: 'error',
    mode: 'production',
    build: { write: false },
  })
  chunks = [built].flat().flatMap((one) => ('output' in one ? (one.output as Chunk[]) : []))
})

const weight = (chunk: Chunk): number =>
  gzipSync(Buffer.from(chunk.code ?? chunk.source ?? ''), { level: 9 }).length

const named = (start: string, ending: string): Chunk => {
  const found = chunks.filter(({ fileName }) => fileName.startsWith(start) && fileName.endsWith(ending))
  if (found.length !== 1)
    throw new Error(`${found.length} ${start}*${ending} of ${chunks.map((one) => one.fileName)}`)
  return found[0]!
}

it.each(['css-', 'staffCss-'])('sends all styles of %s in at most 20 kB', (start) => {
  expect(weight(named(start, '.css'))).toBeLessThan(20 * kilobyte)
})

it('sends a public page at most 10 kB of script, the form and staff at most 10 more', () => {
  expect(weight(named('public', '.js'))).toBeLessThan(10 * kilobyte)
  expect(weight(named('apply', '.js'))).toBeLessThan(10 * kilobyte)
  expect(weight(named('staff-', '.js'))).toBeLessThan(10 * kilobyte)
})

it('sends what goes on after a cut line, to who sends a large file, in at most 20 kB', () => {
  expect(weight(named('resumable-upload', '.js'))).toBeLessThan(20 * kilobyte)
})

it('loads nothing from other hosts', () => {
  for (const chunk of chunks) {
    const text = String(chunk.code ?? chunk.source)
    expect(text.match(/(?:url\(|@import|import\s*\(?)\s*["']?https?:/g) ?? []).toEqual([])
  }
  for (const sheet of ['public.css', 'staff.css'])
    expect(readFileSync(join(packageRoot(), 'src/ui/browser', sheet), 'utf8')).not.toContain('http')
})
