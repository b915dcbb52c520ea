import { argon2Sync, createHash, randomBytes, randomUUID } from 'node:crypto'
import { startReference } from './children.mjs'
import { Line, ratePerSecond } from './client.mjs'
import { compare, turnMs } from './turns.mjs'

const connections = 8
/** A procedure whose questions take answers from the profile, and whose profile. */
const procedureSlug = 'library-card-outreach'
const known = 'hanako@example.jp'
const password = 'a password of the bench, long enough'
const prefilledMark = '登録情報から入力しました'

/**
 * 申込 of an account, with answers from its profile marked as such, beside the same page of a guest's draft that holds the
 * same answers.
 */
export async function measurePrefilled(product, drafts) {
  const [account] = await drafts.query('select * from accounts where login_key = $1', [known])
  const form = await readForm(drafts, account)
  const ours = await openDraft(drafts, form, account)
  const theirs = await openDraft(drafts, form)
  await checkMarks(product, ours, true)
  await checkMarks(product, theirs, false)
  return onLines(product, (lines) =>
    compare({
      product: () => pagesPerSecond(product, lines, ours),
      reference: () => pagesPerSecond(product, lines, theirs),
    }),
  )
}

/** POST /login with the right password, until 303 has arrived, beside one argon2id hash after the other. */
export async function measureLogin(product, drafts) {
  const [{ password_hash }] = await drafts.query('select password_hash from accounts where login_key = $1', [
    known,
  ])
  const parameters = parametersOf(password_hash)
  const people = await makePeople(drafts, parameters)
  const reference = await startReference('hashing.mjs', { task: 'open', parameters })
  try {
    const result = await onLines(product, async (lines) => {
      const forms = await Promise.all(people.map((person) => openLogin(product, drafts, person)))
      const requests = new Map(lines.map((line, index) => [line, forms[index]]))
      return compare({
        product: () => ratePerSecond(lines, turnMs, (line) => logIn(line, requests.get(line))),
        reference: async () => (await reference.ask({ task: 'hash', milliseconds: turnMs })).rate,
      })
    })
    return { ...result, parameters }
  } finally {
    reference.stop()
  }
}

/** One line below the result: what a hash costs. */
export function printHash({ parameters, reference }) {
  const { memory, passes, parallelism } = parameters
  const milliseconds = 1000 / reference.median
  console.log(
    `  argon2id m=${memory} KiB, t=${passes}, p=${parallelism}: one hash alone takes ${milliseconds.toFixed(1)} ms`,
  )
}

async function onLines({ host, port }, work) {
  const lines = await Promise.all(Array.from({ length: connections }, () => Line.open({ host, port })))
  try {
    return await work(lines)
  } finally {
    for (const line of lines) line.close()
  }
}

/** The procedure's published version, with the answers that a profile gives to it. */
async function readForm(drafts, { profile, email }) {
  const [row] = await drafts.query(
    `select p.procedure_id, p.version, v.content from procedures p
     join procedure_versions v using (tenant_id, procedure_id, version) where p.slug = $1`,
    [procedureSlug],
  )
  const fields = row.content.form.pages.flatMap((page) => page.sections).flatMap((section) => section.fields)
  const said = fields
    .filter((field) => field.prefill)
    .map((field) => [field.id, profile[field.prefill] ?? email])
  return { procedureId: row.procedure_id, version: row.version, entries: Object.fromEntries(said) }
}

/** A draft that a session reaches: an account's by what belongs to it, or a guest's by the session. */
async function openDraft(drafts, form, account) {
  const draftId = randomUUID()
  const { sessionId, token } = await openSession(drafts, account)
  const prefilled = account ? Object.keys(form.entries) : []
  const [reach, holder] = account ? ['account', account.account_id] : ['session', sessionId]
  await drafts.query(
    `insert into drafts (tenant_id, draft_id, procedure_id, version, email, entries, prefilled, terms_version, agreed_at,
       created_at, saved_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, 1, now(), now(), now(), now() + interval '30 days')`,
    [drafts.tenantId, draftId, form.procedureId, form.version, known, ...[form.entries, prefilled].map(json)],
  )
  await drafts.query(
    `insert into ${reach}_reach (tenant_id, ${reach}_id, target_id, granted_at) values ($1, $2, $3, now())`,
    [drafts.tenantId, holder, draftId],
  )
  const { tenantSlug } = drafts
  const loggedIn = account ? `; __Host-logged-in-${tenantSlug}=${randomBytes(24).toString('base64url')}` : ''
  return {
    path: `/${tenantSlug}/apply/${draftId}`,
    cookie: `${visit()}; __Host-applicant-${tenantSlug}=${token}${loggedIn}`,
  }
}

const json = (value) => JSON.stringify(value)
const visit = () => `__Host-visit=${randomBytes(24).toString('base64url')}`

async function openSession(drafts, account) {
  const [sessionId, token] = [randomUUID(), randomBytes(32).toString('base64url')]
  const values = [drafts.tenantId, sessionId, createHash('sha256').update(token).digest()]
  await drafts.query(
    `insert into sessions (tenant_id, session_id, token_hash, created_at, seen_at, account_id, complete_at, way)
     values ($1, $2, $3, now(), now(), $4::uuid, case when $4::uuid is null then null else now() end,
       case when $4::uuid is null then null else 'password' end)`,
    [...values, account?.account_id ?? null],
  )
  return { sessionId, token }
}

/** The comparison means something only while one page is prefilled and the other is not. */
async function checkMarks({ host, port }, { path, cookie }, expected) {
  const response = await fetch(`http://${host}:${port}${path}`, { headers: { cookie } })
  if (!response.ok) throw new Error(`${path} answered ${response.status}`)
  if ((await response.text()).includes(prefilledMark) !== expected)
    throw new Error(`${path} should ${expected ? '' : 'not '}say ${prefilledMark}`)
}

function pagesPerSecond({ host, port }, lines, { path, cookie }) {
  const request =
    `GET ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nCookie: ${cookie}\r\n` +
    'Accept-Encoding: gzip\r\nSec-Fetch-Site: same-origin\r\n\r\n'
  return ratePerSecond(lines, turnMs, async (line) => {
    const { status } = await line.ask(request)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
  })
}

/** Of a stored hash: `argon2id$memory$passes$nonce$tag`; one lane, as the product has it. */
function parametersOf(hash) {
  const [, memory, passes, , tag] = hash.split('$')
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: 1,
    tagLength: Buffer.from(tag, 'base64url').length,
  }
}

/** One account for each line, so that none waits for another's row; all as 花子 but for their logins. */
async function makePeople(drafts, parameters) {
  const nonce = randomBytes(16)
  const tag = argon2Sync('argon2id', { message: password, nonce, ...parameters })
  const { memory, passes } = parameters
  const hash = ['argon2id', memory, passes, ...[nonce, tag].map((one) => one.toString('base64url'))].join('$')
  const people = Array.from({ length: connections }, (_, index) => `bench-${index}@example.jp`)
  await drafts.query(
    `insert into accounts (tenant_id, account_id, kind, login, login_key, email, email_key, password_hash, profile,
       terms_version, created_at)
     select tenant_id, gen_random_uuid(), kind, made, made, made, made, $1, profile, terms_version, now()
     from accounts, unnest($2::text[]) as new (made) where login_key = $3`,
    [hash, people, known],
  )
  return people
}

/** The whole request with which somebody logs in, on a device of theirs that is known from the first time on. */
async function openLogin({ host, port }, { tenantSlug }, login) {
  const cookie = `${visit()}; __Host-device=${randomBytes(24).toString('base64url')}`
  const path = `/${tenantSlug}/login`
  const response = await fetch(`http://${host}:${port}${path}`, { headers: { cookie } })
  const csrf = /name="csrf" value="([^"]+)"/.exec(await response.text())?.[1]
  if (!csrf) throw new Error('the login shows no csrf token')
  const body = new URLSearchParams({ csrf, login, password }).toString()
  return (
    `POST ${path} HTTP/1.1\r\nHost: ${host}:${port}\r\nOrigin: http://${host}:${port}\r\n` +
    `Sec-Fetch-Site: same-origin\r\nCookie: ${cookie}\r\n` +
    `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${body.length}\r\n\r\n${body}`
  )
}

async function logIn(line, request) {
  const { status, head } = await line.ask(request)
  if (status !== 303 || !/^location: \S+\/account\r?$/im.test(head))
    throw new Error(`a login answered ${status}`)
}
