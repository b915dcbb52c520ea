import { spawn, spawnSync } from 'node:child_process'
import { get } from 'node:http'
import { startReference } from './children.mjs'
import { Line, ratePerSecond } from './client.mjs'
import { compare, turnMs } from './turns.mjs'

const connections = 16
const hasWrk = !spawnSync('wrk', ['-v'], { stdio: 'ignore' }).error

export const loadGenerator = hasWrk ? 'wrk' : 'our own client, since wrk is not there'

/** A public page of the product beside a bare node:http server that sends the same bytes. */
export async function measurePage(product, path) {
  const { status, headers, body } = await answerOf(product, path)
  const reference = await startReference('bare-server.mjs', {
    status,
    headers,
    body: body.toString('base64'),
  })
  const there = { host: '127.0.0.1', port: reference.ready.port }
  try {
    return await compare({
      product: () => rate({ host: '127.0.0.1', port: product.port }, path),
      reference: () => rate(there, path),
    })
  } finally {
    reference.stop()
  }
}

const asks = { 'Accept-Encoding': 'gzip' }
/** Node's own server adds these by itself. */
const added = /^(date|connection|keep-alive|transfer-encoding)$/i

function answerOf({ host, port }, path) {
  return new Promise((resolve, reject) => {
    get({ host, port, path, headers: asks, agent: false }, async (response) => {
      const body = Buffer.concat(await response.toArray())
      const headers = Object.entries(response.headers).filter(([name]) => !added.test(name))
      resolve({ status: response.statusCode, headers: Object.fromEntries(headers), body })
    }).once('error', reject)
  })
}

const rate = (at, path) => (hasWrk ? rateByWrk(at, path) : rateByLines(at, path))

async function rateByWrk({ host, port }, path) {
  const args = ['-t1', `-c${connections}`, `-d${turnMs / 1000}s`, '-H', 'Accept-Encoding: gzip']
  const wrk = spawn('wrk', [...args, `http://${host}:${port}${path}`], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const printed = Buffer.concat(await wrk.stdout.toArray()).toString()
  if (/Non-2xx|Socket errors/.test(printed)) throw new Error(printed)
  return Number(/Requests\/sec: *([\d.]+)/.exec(printed)?.[1])
}

async function rateByLines(at, path) {
  const lines = await Promise.all(Array.from({ length: connections }, () => Line.open(at)))
  const request = `GET ${path} HTTP/1.1\r\nHost: ${at.host}:${at.port}\r\nAccept-Encoding: gzip\r\n\r\n`
  try {
    return await ratePerSecond(lines, turnMs, async (line) => {
      const { status } = await line.ask(request)
      if (status !== 200) throw new Error(`${path} answered ${status}`)
    })
  } finally {
    for (const line of lines) line.close()
  }
}
