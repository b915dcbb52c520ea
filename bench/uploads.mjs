// `npm run bench:uploads`: memory of every process of the product while many files arrive at once. See bench/README.md.
import { randomBytes } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { build, isBuilt } from '../tools/build.mjs'
import { setUp, stop } from '../tools/environment.mjs'
import { Drafts } from './drafts.mjs'
import { startProduct } from './product.mjs'
import { publish } from './publish.mjs'
import { Browser } from './submitting.mjs'

const megabyte = 1024 * 1024
const uploads = Number(process.env.BENCH_UPLOADS ?? 100)
const size = Number(process.env.BENCH_MEGABYTES ?? 20) * megabyte
/** What the uploads may add to a process (U8). */
const most = 200 * megabyte

await setUp()
if (!isBuilt()) {
  const { code, output } = await build()
  if (code !== 0) stop(code, output, 'The build failed.')
}
const settings = /^(STORAGE_URL|CLAMD_URL|WEB_CONCURRENCY|MASTER_KEY|AWS_\w+)$/
const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => settings.test(name)))
const webs = Number(env.WEB_CONCURRENCY ?? 1)
const product = await startProduct(env)
// The library card's own limit is 20 MB a file.
await publish(product.database, {
  slug: 'library-card',
  content: `replace(replace(content::text, '"maxBytes": 20971520', '"maxBytes": ' || $2), '"maxTotalBytes": 62914560', '"maxTotalBytes": ' || $2)::jsonb`,
  value: String(Math.max(2 * size, 62_914_560)),
})
const drafts = await Drafts.open(product.database)
try {
  await drafts.fill(uploads + 2 * webs + 1)
  await measure()
} finally {
  await drafts.close()
  await product.stop()
}

async function measure() {
  const first = drafts.take()
  const browser = await Browser.open(product, { tenantSlug: drafts.tenantSlug, draft: first, connections: 0 })
  // Every process has taken some before: what only the first one costs does not count.
  for (let turn = 0; turn < 2 * webs; turn += 1) await browser.upload(drafts.take(), file(megabyte))
  const processes = processesOf(product.pid).map((pid) => ({ pid, before: memoryOf(pid, 'VmRSS') }))
  // From here on the system notes the highest.
  for (const { pid } of processes) writeFileSync(`/proc/${pid}/clear_refs`, '5')
  const begin = performance.now()
  const answers = await Promise.all(
    Array.from({ length: uploads }, () => browser.upload(drafts.take(), file(size))),
  )
  const seconds = (performance.now() - begin) / 1000
  const waiting = await untilScanned()
  const good = answers.filter((status) => status === 200).length
  console.log(
    `${uploads} uploads of ${mb(size)} at once: ${good} taken, ${seconds.toFixed(1)} s, ${mb((good * size) / seconds)}/s${waiting}`,
  )
  for (const { pid, before } of processes) {
    const peak = memoryOf(pid, 'VmHWM')
    const verdict = peak - before < most ? 'within' : 'OVER'
    console.log(
      `  process ${pid}: ${mb(before)} before, ${mb(peak)} at most: ${mb(peak - before)} more (${verdict} ${mb(most)})`,
    )
  }
  if (good < uploads) process.exitCode = 1
}

/** A PDF as large as it has to be, made of one piece again and again. */
function file(bytes) {
  const head = Buffer.from('%PDF-1.7\n%')
  const tail = Buffer.from('\n%%EOF\n')
  const filler = randomBytes(64 * 1024)
  return {
    name: 'large.pdf',
    size: bytes,
    pieces: (function* () {
      yield head
      for (let left = bytes - head.length - tail.length; left > 0; left -= filler.length)
        yield filler.subarray(0, Math.min(left, filler.length))
      yield tail
    })(),
  }
}

/** Waits until the worker has shown every file to a scanner, where there is one. */
async function untilScanned() {
  const begin = performance.now()
  for (;;) {
    const [{ n }] = await drafts.query(`select count(*)::int as n from attachments where scan = 'waiting'`)
    if (n === 0) break
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  return env.CLAMD_URL ? `, scanned ${((performance.now() - begin) / 1000).toFixed(1)} s later` : ''
}

/** The first process and those it started of the same program; PostgreSQL's are not ours to judge. */
function processesOf(first) {
  const isOurs = (pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('main.js')
  const children = readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && parentOf(pid) === first && isOurs(pid))
  return [first, ...children]
}

function parentOf(pid) {
  try {
    return Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  } catch {
    return undefined
  }
}

/** In bytes. */
function memoryOf(pid, name) {
  const kilobytes = new RegExp(`^${name}:\\s*(\\d+)`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'))
  return Number(kilobytes?.[1]) * 1024
}

function mb(bytes) {
  return `${Math.round(bytes / megabyte)} MB`
}
