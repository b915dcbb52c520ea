// `npm run bench:masking`: how smoothly a box is dragged over a large photo on a slow device. See bench/README.md.
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { findChromium, pathOf } from '../tools/browser.mjs'
import { build, isBuilt } from '../tools/build.mjs'
import { setUp, stop } from '../tools/environment.mjs'
import { Drafts } from './drafts.mjs'
import { startProduct } from './product.mjs'

/** 12 megapixels, as phones take them. */
const size = { width: 4032, height: 3024 }
const slower = 4
const moves = 240

await setUp()
if (!isBuilt()) {
  const { code, output } = await build()
  if (code !== 0) stop(code, output, 'The build failed.')
}
const program = findChromium()
if (!program) stop(1, '', 'There is no Chromium: set CHROMIUM_PATH.')
const product = await startProduct()
const drafts = await Drafts.open(product.database)
const browser = await chromium.launch({
  executablePath: pathOf(program),
  args: ['--no-sandbox', '--disable-gpu'],
})
try {
  await drafts.fill(1)
  const page = await draftPage(drafts.take())
  const opened = await openEditor(page)
  console.log(
    `a photo of ${((size.width * size.height) / 1e6).toFixed(1)} MP, processor slowed ${slower} times: shown after ${Math.round(opened)} ms`,
  )
  print('drawing a box', await frames(page, () => stroke(page, [0.1, 0.1], [0.9, 0.8])))
  print('dragging a box', await frames(page, () => stroke(page, [0.3, 0.3], [0.6, 0.6])))
} finally {
  await browser.close()
  await drafts.close()
  await product.stop()
}

async function draftPage(draft) {
  const base = `http://${product.host}:${product.port}`
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 })
  const name = `__Host-applicant-${drafts.tenantSlug}`
  await context.addCookies([{ name, value: draft.token, url: base.replace('http:', 'https:'), secure: true }])
  const page = await context.newPage()
  await page.goto(`${base}/${drafts.tenantSlug}/apply/${draft.draftId}`)
  const session = await context.newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  return page
}

/** Chooses a photo full of detail. @returns milliseconds until the editor shows it */
async function openEditor(page) {
  const noise = { type: 'gaussian', mean: 140, sigma: 40 }
  const buffer = await sharp({ create: { ...size, channels: 3, background: '#ffffff', noise } })
    .jpeg({ quality: 85 })
    .toBuffer()
  const begin = performance.now()
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles([{ name: 'photo.jpg', mimeType: 'image/jpeg', buffer }])
  await page.locator('.masking-picture').waitFor()
  return performance.now() - begin
}

/** A stroke over the picture between two places, each side from 0 to 1. */
async function stroke(page, from, to) {
  const box = await page.locator('.masking-picture').boundingBox()
  const at = (part) => {
    const x = from[0] + (to[0] - from[0]) * part
    const y = from[1] + (to[1] - from[1]) * part
    return [box.x + box.width * x, box.y + box.height * y]
  }
  await page.mouse.move(...at(0))
  await page.mouse.down()
  for (let move = 1; move <= moves; move += 1) await page.mouse.move(...at(move / moves))
  await page.mouse.up()
}

/** Milliseconds between frames while something is done. */
async function frames(page, work) {
  await page.evaluate(() => {
    const mine = []
    globalThis.times = mine
    const note = (now) => {
      // A measurement before this one may still wait for its last frame.
      if (globalThis.times !== mine) return
      mine.push(now)
      requestAnimationFrame(note)
    }
    requestAnimationFrame(note)
  })
  await work()
  const times = await page.evaluate(() => {
    const seen = globalThis.times
    globalThis.times = undefined
    return seen
  })
  return times.slice(1).map((time, at) => time - times[at])
}

function print(what, gaps) {
  const sorted = gaps.toSorted((a, b) => a - b)
  const of = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))].toFixed(1)
  console.log(
    `  ${what}: ${gaps.length} frames, median ${of(0.5)} ms, p95 ${of(0.95)} ms, longest ${of(1)} ms`,
  )
}
