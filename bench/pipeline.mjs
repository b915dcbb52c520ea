// `npm run bench:pipeline`: 100 MB through everything an attachment passes, beside the age library alone; and what bombs
// cost in memory. See bench/README.md.
import { fork } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setUp } from '../tools/environment.mjs'
import { compiled } from './compiled.mjs'
import { putRate } from './pipeline/nginx.mjs'
import { compare, quartiles, report } from './turns.mjs'

const megabyte = 1024 * 1024
const size = Number(process.env.BENCH_MEGABYTES ?? 100)
const aim = 0.7
const mostOfBombs = 150

await setUp()
const { file, folder } = await compiled('bench/pipeline/parts.ts')
const parts = await import(file)
const data = mkdtempSync(join(tmpdir(), 'madoguchi-pipeline-'))
try {
  const store = await parts.FolderStore.open(join(data, 'files'))
  const identity = await parts.makeTenantIdentity()
  for (const [what, name, pieces] of [
    [`photo (JPEG) of ${size} MB: check, metadata, hash, encryption, folder`, 'a.jpg', photo()],
    [`PDF of ${size} MB: check, hash, encryption, folder`, 'a.pdf', paper()],
  ])
    report(what, await compare(turnsOf({ store, identity, name, pieces })), aim)
  await printNginx()
  await printBombs()
} finally {
  for (const one of [data, folder]) rmSync(one, { recursive: true, force: true })
}

/** Rates in MB a second: of the product, and of the age library alone, which keeps nothing. */
function turnsOf({ store, identity, name, pieces }) {
  let count = 0
  const allowed = ['jpeg', 'pdf']
  const maxBytes = 2 * size * megabyte
  return {
    product: timed(async () => {
      const key = `bench/${++count}`
      const received = await parts.receiveUpload({
        stream: fed(pieces),
        name,
        allowed,
        maxBytes,
        store,
        identity,
        key,
      })
      if ('refused' in received) throw new Error(received.refused)
      await store.delete(key)
    }),
    reference: timed(async () => {
      for await (const _ of parts.encryptTo(identity.recipient, fed(pieces)));
    }),
  }
}

function timed(work) {
  return async () => {
    const begun = performance.now()
    await work()
    return (size * 1000) / (performance.now() - begun)
  }
}

async function* fed(pieces) {
  yield* pieces
}

/** Metadata, then compressed pixels with their stuffed bytes, in pieces as they come from a line. */
function photo() {
  const exif = Buffer.from('ffe100224578696600004d4d002a00000008000101120003000000010006000000000000', 'hex')
  const head = Buffer.concat([
    Buffer.from('ffd8', 'hex'),
    exif,
    Buffer.from('ffc0000b080bb80bb801011100', 'hex'),
    Buffer.from('ffda0008010100003f00', 'hex'),
  ])
  const noise = randomBytes(64 * 1024)
  for (let at = noise.indexOf(0xff); at !== -1; at = noise.indexOf(0xff, at + 2)) noise[at + 1] = 0
  noise[noise.length - 1] = 0
  return [head, ...filled(noise), Buffer.from('ffd9', 'hex')]
}

function paper() {
  return [Buffer.from('%PDF-1.7\n%'), ...filled(randomBytes(64 * 1024)), Buffer.from('\n%%EOF\n')]
}

function filled(piece) {
  return Array.from({ length: (size * megabyte) / piece.length }, () => piece)
}

async function printNginx() {
  const rates = await putRate({ data, size, piece: randomBytes(64 * 1024) })
  if (!rates) return console.log('no nginx with WebDAV: its PUT was not measured')
  const { low, median, high } = quartiles(rates)
  console.log(
    `nginx, PUT of ${size} MB, nothing checked or encrypted: ${median.toFixed(0)} MB/s (quartiles ${low.toFixed(0)}–${high.toFixed(0)})`,
  )
}

/** In a process of its own, which reads them from the disk: making them needs more memory than receiving them. */
async function printBombs() {
  const folderOfBombs = join(data, 'bombs')
  mkdirSync(folderOfBombs)
  const made = await parts.bombs()
  for (const [index, { name, bytes }] of made.entries())
    writeFileSync(join(folderOfBombs, `${index}-${name}`), bytes)
  const child = fork(new URL('pipeline/bombs.mjs', import.meta.url), [file, folderOfBombs])
  const [grown] = await once(child, 'message')
  const verdict = grown < mostOfBombs ? 'within' : 'OVER'
  console.log(
    `${made.length} bombs received and drawn: ${grown} MB more at most (${verdict} ${mostOfBombs} MB)`,
  )
}
