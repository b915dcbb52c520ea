import { createHash } from 'node:crypto'
import { ask } from '../../journeys/database'
import type { Deployment } from '../../journeys/server'
import { makeKeys } from '../../src/kernel/secrets'
import { decryptWith } from '../../src/outside/files/encrypted'
import { FileMissing, type FileStore } from '../../src/outside/files/file-store'
import type { Aftermath, Counts, FoundFile, FoundHappening, FoundMail } from '../checkers/aftermath'

type At = Pick<Deployment, 'dataDir' | 'corner'>

/** What is needed to open files: where they lie and the key that opens them. */
export type Store = { files: FileStore; masterKey: string }

/** Reads everything that the checkers look at, when all faults are over. */
export async function readAftermath(at: At, store: Store, mails: readonly FoundMail[]): Promise<Aftermath> {
  const applications = await ask<Aftermath['applications'][number]>(
    at,
    `select a.application_id as id, a.draft_id as "draftId", a.number, a.status, a.lock,
       array(select coalesce(r.answers->>'user-number', '') from revisions r
         where r.tenant_id = a.tenant_id and r.application_id = a.application_id order by r.revision) as answers
     from applications a`,
  )
  const happenings = await ask<FoundHappening>(
    at,
    `select application_id as "applicationId", position, kind, at, actor, detail, previous, hash
     from happenings order by application_id, position`,
  )
  const jobs = await ask<Aftermath['jobs'][number]>(
    at,
    `select id, data->>'kind' as kind, data->'data'->>'applicationId' as "applicationId",
       (data->'data'->>'position')::int as position
     from pgboss.job where name = 'mail' and data->'data' ? 'applicationId'`,
  )
  // Mails with a code are about a draft and belong to no history.
  const codes = await ask<{ id: string }>(
    at,
    `select id from pgboss.job where name = 'mail' and not data->'data' ? 'applicationId'`,
  )
  const others = new Set(codes.map(({ id }) => id))
  const parked = await ask<{ id: string }>(
    at,
    `select message_id as id from messages where state = 'refused'`,
  )
  return {
    applications,
    happenings,
    jobs,
    files: await readFiles(at, store),
    mails: mails.filter(({ id }) => !others.has(id)),
    parked: parked.map(({ id }) => id),
  }
}

type FileRow = { id: string; applicationId: string; key: string; sha256: Buffer; wrapped: Buffer }

async function readFiles(at: At, { files, masterKey }: Store): Promise<FoundFile[]> {
  const rows = await ask<FileRow>(
    at,
    `select attachment_id as id, application_id as "applicationId", storage_key as key, sha256,
       wrapped_identity as wrapped
     from attachments join tenant_keys using (tenant_id) where application_id is not null and deleted_at is null`,
  )
  const keys = makeKeys(masterKey)
  const found: FoundFile[] = []
  for (const { id, applicationId, key, sha256, wrapped } of rows) {
    const stored = await hashOf(files, key, keys.unwrap(wrapped).toString())
    found.push({ id, applicationId, sha256: sha256.toString('hex'), stored })
  }
  return found
}

/** The hash of what can be opened; null where nothing lies, or something that cannot be opened. */
async function hashOf(files: FileStore, key: string, identity: string): Promise<FoundFile['stored']> {
  const hash = createHash('sha256')
  try {
    for await (const piece of await decryptWith(identity, await files.get(key))) hash.update(piece)
    return { sha256: hash.digest('hex') }
  } catch (error) {
    return error instanceof FileMissing ? null : { sha256: 'cannot be opened' }
  }
}

/** One moment of the counts; asked in one statement, which sees one moment. */
export async function readCounts(at: At): Promise<Counts> {
  const [row] = await ask<Counts>(
    at,
    `select coalesce((select json_object_agg(status, n) from
         (select status, count(*)::int as n from applications group by status) as each), '{}') as "byStatus",
       (select count(*)::int from applications) as applications,
       (select count(*)::int from happenings where kind = 'application.submitted') as submissions`,
  )
  if (!row) throw new Error('a count has a row')
  return row
}
