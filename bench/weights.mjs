import { get } from 'node:http'
import { gzipSync } from 'node:zlib'

/**
 * What a first visit to each page loads, in bytes: as it is sent to a browser that takes gzip, and plain.
 * @param pages `{ name, path, cookie }`
 */
export async function weigh(at, pages) {
  const rows = []
  for (const { name, path, cookie } of pages) {
    const page = await load(at, path, cookie)
    const html = page.plain.toString()
    const named = (pattern) => [...html.matchAll(pattern)].map(([, address]) => address)
    const css = await Promise.all(named(/<link[^>]+href="([^"]+\.css[^"]*)"/g).map((one) => load(at, one)))
    const scripts = await Promise.all(named(/<script[^>]+src="([^"]+)"/g).map((one) => load(at, one)))
    rows.push({ name, html: page, css: sum(css), script: sum(await withImports(at, scripts, html)) })
  }
  return rows
}

/** Modules that the scripts of a page import by themselves. */
async function withImports(at, scripts, html) {
  const names = new Set()
  for (const { plain } of scripts)
    for (const [, name] of plain.toString().matchAll(/from"\.\/([\w.-]+\.js)"|from ?["']\.\/([\w.-]+)["']/g))
      if (name && !html.includes(name)) names.add(name)
  return [...scripts, ...(await Promise.all([...names].map((name) => load(at, `/_assets/${name}`))))]
}

async function load({ host, port }, path, cookie = '') {
  const headers = { 'Accept-Encoding': 'gzip', ...(cookie ? { Cookie: cookie } : {}) }
  const sent = await bytesOf({ host, port, path, headers, agent: false })
  const { 'Accept-Encoding': _, ...plainly } = headers
  const { body } = await bytesOf({ host, port, path, headers: plainly, agent: false })
  return {
    plain: body,
    sent: sent.body.length,
    length: body.length,
    gzipped: sent.encoded ? sent.body.length : gzipSync(body).length,
  }
}

function bytesOf(options) {
  return new Promise((resolve, reject) => {
    get(options, async (response) => {
      const body = Buffer.concat(await response.toArray())
      if (response.statusCode !== 200) reject(new Error(`${options.path} answered ${response.statusCode}`))
      resolve({ body, encoded: response.headers['content-encoding'] === 'gzip' })
    }).once('error', reject)
  })
}

const sum = (parts) => ({
  sent: parts.reduce((total, one) => total + one.sent, 0),
  length: parts.reduce((total, one) => total + one.length, 0),
})

/** A table of kilobytes (1,000 bytes): as sent, and in brackets before compression. */
export function printWeights(rows) {
  const kilo = (bytes) => (bytes / 1000).toFixed(1)
  const cell = ({ sent, length }) => `${kilo(sent)} (${kilo(length)})`.padStart(16)
  console.log(
    `\nPage weights, kB as sent (before compression)\n${' '.repeat(12)}${['HTML', 'CSS', 'script', 'all'].map((one) => one.padStart(16)).join('')}`,
  )
  for (const { name, html, css, script } of rows)
    console.log(name.padEnd(12) + cell(html) + cell(css) + cell(script) + cell(sum([html, css, script])))
}
