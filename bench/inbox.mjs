import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { root } from '../tools/environment.mjs'
import { Line, ratePerSecond } from './client.mjs'
import { startProduct } from './product.mjs'
import { compare, turnMs } from './turns.mjs'

const connections = 8
const tenantSlug = 'pref-aomori-u'
/** 審査 of the unit that has all of the applications: nobody has a longer inbox. */
const [login, unit] = ['shinsa', 'library']
const [many, few] = [100_000, 1000]

const inbox = `/${tenantSlug}/staff/applications`
const search = (text) => `${inbox}?q=${encodeURIComponent(text)}`
/** A name that one in forty has, one that nobody has, and a word of a procedure's title. */
const pages = {
  'inbox page': inbox,
  'search of a frequent name': search('佐藤'),
  'search of a name nobody has': search('無名'),
  'search of a procedure': search('利用者カード'),
}

/**
 * Pages of the inbox at a hundred thousand applications beside the same at a thousand: the same product twice, each with
 * a data folder of its own.
 */
export async function measureInbox() {
  const filled = [await FilledProduct.start(many), await FilledProduct.start(few)]
  try {
    const results = []
    for (const [name, path] of Object.entries(pages)) {
      const [product, reference] = filled.map((one) => () => one.rate(path))
      results.push({ name, result: await compare({ product, reference }) })
    }
    return results
  } finally {
    for (const one of filled) await one.stop()
  }
}

class FilledProduct {
  #product
  #lines = []
  #cookie = ''

  static async start(count) {
    const filled = new FilledProduct()
    filled.#product = await startProduct()
    const { database, host, port } = filled.#product
    await fill(database, count)
    filled.#cookie = `__Host-staff-${tenantSlug}=${await session(database)}`
    for (let n = 0; n < connections; n++) filled.#lines.push(await Line.open({ host, port }))
    return filled
  }

  rate(path) {
    const { host, port } = this.#product
    const request =
      `GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nCookie: ${this.#cookie}\r\n` +
      'Accept-Encoding: gzip\r\nSec-Fetch-Site: same-origin\r\n\r\n'
    return ratePerSecond(this.#lines, turnMs, async (line) => {
      const { status } = await line.ask(request)
      if (status !== 200) throw new Error(`${path} answered ${status}`)
    })
  }

  async stop() {
    for (const line of this.#lines) line.close()
    await this.#product.stop()
  }
}

/** As an administrator, whom row-level security does not bind; with the statistics that a database has after a while. */
async function fill(database, count) {
  const client = new pg.Client({ ...database, user: 'madoguchi_admin' })
  await client.connect()
  const statement = readFileSync(join(root, 'testing', 'database', 'many-applications.sql'), 'utf8')
  await client.query(statement, [tenantSlug, count, unit])
  await client.query('vacuum analyze applications')
  await client.end()
}

/** A complete session of a member of staff; the login itself is not what is measured. */
async function session(database) {
  const token = randomBytes(32).toString('base64url')
  const client = new pg.Client({ ...database, user: 'madoguchi_admin' })
  await client.connect()
  const { rowCount } = await client.query(
    `insert into staff_sessions (tenant_id, session_id, staff_id, token_hash, complete_at, created_at, seen_at, device)
     select tenant_id, $1, staff_id, $2, now(), now(), now(), 'bench' from staff join tenants using (tenant_id)
     where slug = $3 and login = $4`,
    [randomUUID(), createHash('sha256').update(token).digest(), tenantSlug, login],
  )
  await client.end()
  if (rowCount !== 1) throw new Error(`nobody has the login ${login}`)
  return token
}
