import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { findChromium, pathOf } from '../../tools/browser.mjs'
import { root } from '../../tools/environment.mjs'
import { quartiles } from '../turns.mjs'

const client = join(root, 'dist', 'client')
const presses = 60
/** So many times slower than this machine: a cheap phone. */
const slower = 4

/**
 * From a key press until the next frame has been made with what the rules decided, in milliseconds of a slow processor.
 * @param pages html of questions by name, each as it goes into its form
 * @returns by name: quartiles and the 95th of a hundred, of all of it and of the page's own script; null without a Chromium
 */
export async function measureTyping(pages) {
  const program = findChromium()
  if (!program) return null
  const server = await serve(pages)
  const browser = await chromium.launch({
    executablePath: pathOf(program),
    args: ['--no-sandbox', '--disable-gpu'],
  })
  try {
    const measured = Object.fromEntries(Object.keys(pages).map((name) => [name, []]))
    const tabs = []
    for (const name of Object.keys(pages)) tabs.push([name, await openPage(browser, server, name)])
    // In turns of ten presses: what disturbs the machine disturbs both pages.
    for (let turn = 0; turn < presses / 10; turn++)
      for (const [name, page] of turn % 2 ? tabs.toReversed() : tabs)
        measured[name].push(...(await press(page, 10)))
    return Object.fromEntries(
      Object.entries(measured).map(([name, times]) => [
        name,
        { all: summed(times.map(({ all }) => all)), script: summed(times.map(({ script }) => script)) },
      ]),
    )
  } finally {
    await browser.close()
    server.close()
  }
}

const summed = (times) => ({
  ...quartiles(times),
  p95: times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)],
  presses: times.length,
})

async function openPage(browser, server, name) {
  const page = await browser.newPage({ viewport: { width: 375, height: 812 } })
  await page.addInitScript(watchFrames)
  await page.goto(`http://127.0.0.1:${server.address().port}/${name}`)
  await page.waitForFunction(() => document.readyState === 'complete')
  // The rules come with a script of their own.
  if (await page.locator('script[data-form-logic]').count())
    await page.locator('input[name=live]').waitFor({ state: 'attached' })
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower })
  await page.evaluate(watchKeys)
  await press(page, 10)
  return page
}

/** Runs in the page before its scripts: how long what they do in a frame takes, layout and paint apart. */
function watchFrames() {
  window.busy = 0
  const request = window.requestAnimationFrame.bind(window)
  window.requestAnimationFrame = (work) =>
    request((time) => {
      const begun = performance.now()
      work(time)
      window.busy += performance.now() - begun
    })
}

/** Runs in the page: a mark at each press, and one after the frame that shows what came of it. */
function watchKeys() {
  const channel = new MessageChannel()
  window.times = []
  let pressed = 0
  addEventListener(
    'keydown',
    (event) => {
      pressed = event.timeStamp
      window.busy = 0
    },
    true,
  )
  // Asked for after the page's own script did, so that it comes after it in the same frame; the message comes after the frame.
  document.addEventListener('input', () => requestAnimationFrame(() => channel.port2.postMessage(0)))
  channel.port1.onmessage = () => window.times.push({ all: performance.now() - pressed, script: window.busy })
}

async function press(page, times) {
  await page.bringToFront()
  await page.locator('input[type=text], input:not([type])').first().focus()
  await page.evaluate(() => {
    window.times = []
  })
  for (let one = 0; one < times; one++) {
    await page.keyboard.press(one % 4 === 3 ? 'Backspace' : 'a')
    await page.waitForFunction((count) => window.times.length >= count, one + 1)
  }
  return page.evaluate(() => window.times)
}

function serve(pages) {
  const manifest = JSON.parse(readFileSync(join(client, 'manifest.json'), 'utf8'))
  const fileOf = (source) => `/_assets/${manifest[source].file}`
  const head =
    `<!doctype html><html lang="ja"><head><meta charset="utf-8"><title>bench</title>` +
    `<link rel="stylesheet" href="${fileOf('src/ui/browser/public.css')}">` +
    `<script type="module" src="${fileOf('src/ui/browser/apply.ts')}"></script></head>`
  const server = createServer((request, response) => {
    if (request.method === 'POST')
      return void response.end(JSON.stringify({ savedAt: '10時41分', base: {}, notes: {}, unsaved: [] }))
    const path = request.url ?? ''
    if (path.startsWith('/_assets/')) {
      const type = path.endsWith('.css') ? 'text/css' : 'text/javascript'
      return void response
        .writeHead(200, { 'content-type': type })
        .end(readFileSync(join(client, path.slice(9))))
    }
    const html = pages[path.slice(1)]
    response.writeHead(html ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' })
    response.end(
      `${head}<body><main><draft-form data-save="/save"><form method="post">${html}<p data-saved></p></form></draft-form></main></body></html>`,
    )
  })
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)))
}
