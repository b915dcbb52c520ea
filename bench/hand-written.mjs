// The reference of a submission: the same rows and the same job, by hand, on as many connections, one transaction each.
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto'
import { Client } from 'pg'
import { ratePerSecond } from './client.mjs'

const key = randomBytes(32)
let clients = []
let tenantId = ''
let queue

const tasks = {
  async open({ database, tenant, connections }) {
    tenantId = tenant
    clients = await Promise.all(
      Array.from({ length: connections }, async () => {
        const client = new Client(database)
        await client.connect()
        return client
      }),
    )
    queue = (await clients[0].query("select * from pgboss.queue where name = 'mail'")).rows[0]
    return {}
  },
  async submit({ milliseconds, drafts }) {
    const rate = await ratePerSecond(clients, milliseconds, async (client) => {
      const draft = drafts.pop()
      if (!draft) return false
      await submit(client, draft)
    })
    return { rate, left: drafts.length }
  },
  /** The floor: a transaction that writes one small row. */
  async commit({ milliseconds }) {
    const rate = await ratePerSecond(clients, milliseconds, async (client) => {
      const values = `('${tenantId}', '${randomUUID()}', 'bench', now())`
      await client.query(
        `${begin()}; insert into limit_events (tenant_id, event_id, bucket, at) values ${values}; commit`,
      )
    })
    return { rate }
  },
}

process.on('message', async ({ task, ...given }) => process.send(await tasks[task](given)))
process.on('disconnect', () => process.exit())

const begin = () => `begin; select set_config('app.tenant', '${tenantId}', true)`

async function submit(client, draft) {
  const now = new Date()
  const id = randomUUID()
  const { file, number: field } = draft.form
  const photo = {
    id: draft.attachment,
    name: '利用者カード.jpg',
    type: 'jpeg',
    size: 345_678,
    sha256: createHash('sha256').update(draft.draftId).digest('hex'),
  }
  const answers = { [file]: [photo], [field]: '0123456789' }
  await client.query(begin())
  const drawn = await client.query("select nextval('receipt_numbers') as running")
  const number = `99${String(drawn.rows[0].running).padStart(10, '0')}`
  await client.query(
    `insert into revisions (tenant_id, application_id, revision, draft_id, answers, made_at)
     values ($1, $2, 1, $3, $4, $5)`,
    [tenantId, id, draft.draftId, JSON.stringify(answers), now],
  )
  await client.query(
    'update attachments set application_id = $3 where tenant_id = $1 and attachment_id = $2',
    [tenantId, draft.attachment, id],
  )
  await client.query(
    "update drafts set submitted_at = $3, entries = '{}' where tenant_id = $1 and draft_id = $2",
    [tenantId, draft.draftId, now],
  )
  await client.query(
    'insert into session_reach (tenant_id, session_id, target_id, granted_at) values ($1, $2, $3, $4)',
    [tenantId, draft.session, id, now],
  )
  await happen(client, { id, number, actor: { kind: 'guest', id: draft.session }, now })
  await client.query(
    `insert into applications (tenant_id, application_id, number, draft_id, procedure_id, version, status, lock, revision,
       email, password_mac, unit_id, sought)
     values ($1, $2, $3, $4, $5, $6, 'waiting', 1, 1, 'hanako@example.jp', $7, 'library', E'\\n\\nhanako@example.jp')
     returning arrived_at`,
    [tenantId, id, number, draft.draftId, draft.procedureId, draft.version, mac(number)],
  )
  await client.query('commit')
}

const mac = (text) => createHmac('sha256', key).update(text).digest()

async function happen(client, { id, number, actor, now }) {
  const kind = 'application.submitted'
  const detail = { number, revision: 1 }
  const start = Buffer.alloc(32)
  const said = JSON.stringify([id, 1, kind, now.toISOString(), actor, detail])
  await client.query(
    `insert into happenings (tenant_id, application_id, position, kind, at, actor, detail, previous, hash)
     values ($1, $2, 1, $3, $4, $5, $6, $7, $8)`,
    [tenantId, id, kind, now, JSON.stringify(actor), JSON.stringify(detail), start, mac(said)],
  )
  const job = { kind: `mail.${kind}`, tenantId, data: { applicationId: id, position: 1 } }
  await client.query(
    `insert into pgboss.job (name, data, policy, expire_seconds, deletion_seconds, retry_limit, retry_delay,
       retry_backoff, retry_delay_max, heartbeat_seconds, keep_until)
     values ('mail', $1, $2, $3, $4, $5, $6, $7, $8, $9, now() + $10 * interval '1s')`,
    [
      JSON.stringify(job),
      queue.policy,
      queue.expire_seconds,
      queue.deletion_seconds,
      queue.retry_limit,
      queue.retry_delay,
      queue.retry_backoff,
      queue.retry_delay_max,
      queue.heartbeat_seconds,
      queue.retention_seconds,
    ],
  )
}
