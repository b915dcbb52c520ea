import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Client } from '../../journeys/client'
import { ask } from '../../journeys/database'
import type { Deployment } from '../../journeys/server'
import { guestCookie } from '../../src/http/cookies'

export const tenant = 'pref-aomori-u'
export const procedure = 'library-card'

/** 下書き that somebody began a while ago, and the browser that may fill it in. */
export type BegunDraft = { id: string; address: string; email: string; client: Client }

type At = Pick<Deployment, 'dataDir' | 'corner' | 'baseUrl'>

/**
 * Begins drafts by SQL, as if their mails had been answered: a workload of thousands of submissions needs neither so many
 * mails nor so much time.
 */
export async function beginDrafts(at: At, count: number): Promise<BegunDraft[]> {
  const made = Array.from({ length: count }, () => {
    const [id, session, token] = [randomUUID(), randomUUID(), randomBytes(32).toString('base64url')]
    return { id, session, token, email: `hanako+${id.slice(0, 8)}@example.jp` }
  })
  await ask(at, insertion, [
    tenant,
    procedure,
    made.map(({ id }) => id),
    made.map(({ email }) => email),
    made.map(({ session }) => session),
    made.map(({ token }) => createHash('sha256').update(token).digest()),
  ])
  return made.map(({ id, email, token }) => {
    const client = new Client(at.baseUrl)
    client.cookies.set(guestCookie(tenant), token)
    return { id, email, client, address: `/${tenant}/apply/${id}` }
  })
}

const insertion = `
  with begun as (
    select p.tenant_id, p.procedure_id, p.version, made.*
    from procedures p join tenants using (tenant_id),
      unnest($3::uuid[], $4::text[], $5::uuid[], $6::bytea[]) as made (draft_id, email, session_id, token_hash)
    where tenants.slug = $1 and p.slug = $2
  ), draft as (
    insert into drafts (tenant_id, draft_id, procedure_id, version, email, terms_version, agreed_at, created_at, saved_at,
      expires_at)
    select tenant_id, draft_id, procedure_id, version, email, 1, now(), now(), now(), now() + interval '30 days' from begun
  ), session as (
    insert into sessions (tenant_id, session_id, token_hash, created_at, seen_at)
    select tenant_id, session_id, token_hash, now(), now() from begun
    returning session_id
  )
  insert into session_reach (tenant_id, session_id, target_id, granted_at)
  select tenant_id, session_id, draft_id, now() from begun join session using (session_id)`

/** 下書きの山: taken one by one by everybody who works. */
export class DraftPile {
  private readonly at: At
  private readonly drafts: BegunDraft[] = []

  constructor(at: At) {
    this.at = at
  }

  /** Makes sure that at least so many are there; only while the database is well. */
  async fill(count: number): Promise<void> {
    if (this.drafts.length < count) this.drafts.push(...(await beginDrafts(this.at, count)))
  }

  /** @throws when there is none left: then less happened than the test thinks */
  take(): BegunDraft {
    const draft = this.drafts.pop()
    if (!draft) throw new Error('the pile of drafts is used up')
    return draft
  }
}
