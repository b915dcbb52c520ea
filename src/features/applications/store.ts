import { sql } from 'kysely'
import { mine, type Scope } from '../../database/scope'
import type { Answers } from '../forms/answers'
import type { Entries } from '../forms/entries'
import type { Application, Draft, Revision } from './application'
import type { Status } from './moves'

type DraftRow = {
  draft_id: string
  procedure_id: string
  version: number
  email: string
  application_id: string | null
  entries: unknown
  edits: number
  saved_at: Date
  expires_at: Date
  submitted_at: Date | null
}

const draftOf = (row: DraftRow): Draft => ({
  id: row.draft_id,
  procedureId: row.procedure_id,
  version: row.version,
  email: row.email,
  applicationId: row.application_id,
  entries: Object.assign(Object.create(null), row.entries) as Entries,
  edits: row.edits,
  savedAt: row.saved_at,
  expiresAt: row.expires_at,
  submittedAt: row.submitted_at,
})

/** A draft; with `hold`, its row is locked until the transaction ends. */
export async function draftById(
  scope: Scope,
  id: string,
  hold: 'hold' | 'look' = 'look',
): Promise<Draft | null> {
  const query = mine(scope, 'drafts').selectAll().where('draft_id', '=', id)
  const row = await (hold === 'hold' ? query.forUpdate() : query).executeTakeFirst()
  return row ? draftOf(row) : null
}

export type NewDraft = Omit<Draft, 'edits' | 'savedAt' | 'submittedAt'> & { termsVersion: number }

export async function insertDraft(scope: Scope, draft: NewDraft): Promise<void> {
  await scope.db
    .insertInto('drafts')
    .values({
      tenant_id: scope.tenant.id,
      draft_id: draft.id,
      procedure_id: draft.procedureId,
      version: draft.version,
      email: draft.email,
      application_id: draft.applicationId,
      entries: JSON.stringify(draft.entries),
      terms_version: draft.termsVersion,
      agreed_at: scope.now,
      created_at: scope.now,
      saved_at: scope.now,
      expires_at: draft.expiresAt,
      submitted_at: null,
    })
    .execute()
}

/** Keeps what was typed; the caller holds the draft. */
export async function keepEntries(scope: Scope, draftId: string, entries: Entries): Promise<void> {
  await scope.db
    .updateTable('drafts')
    .set((set) => ({ entries: JSON.stringify(entries), saved_at: scope.now, edits: set('edits', '+', 1) }))
    .where('tenant_id', '=', scope.tenant.id)
    .where('draft_id', '=', draftId)
    .execute()
}

/** Marks a draft as changed, e.g. by a file, so that a confirmation seen before no longer holds. */
export async function touchDraft(scope: Scope, draftId: string): Promise<void> {
  await scope.db
    .updateTable('drafts')
    .set((set) => ({ saved_at: scope.now, edits: set('edits', '+', 1) }))
    .where('tenant_id', '=', scope.tenant.id)
    .where('draft_id', '=', draftId)
    .execute()
}

/** Ends a draft: what it held lives on in the revision alone. */
export async function closeDraft(scope: Scope, draftId: string): Promise<void> {
  await scope.db
    .updateTable('drafts')
    .set({ submitted_at: scope.now, entries: '{}' })
    .where('tenant_id', '=', scope.tenant.id)
    .where('draft_id', '=', draftId)
    .execute()
}

type ApplicationRow = {
  application_id: string
  number: string
  draft_id: string
  procedure_id: string
  version: number
  status: string
  lock: number
  revision: number
  email: string
  password_mac: Buffer
  arrived_at: Date
  moved_at: Date
  unit_id: string
  applicant_name: string
  applicant_kana: string
  reply_by: string | null
  opened_at: Date | null
}

const applicationOf = (row: ApplicationRow): Application => ({
  id: row.application_id,
  number: row.number,
  draftId: row.draft_id,
  procedureId: row.procedure_id,
  version: row.version,
  status: row.status as Status,
  lock: row.lock,
  revision: row.revision,
  email: row.email,
  passwordMac: row.password_mac,
  arrivedAt: row.arrived_at,
  movedAt: row.moved_at,
  unitId: row.unit_id,
  applicantName: row.applicant_name,
  applicantKana: row.applicant_kana,
  replyBy: row.reply_by,
  openedAt: row.opened_at,
})

export async function applicationByNumber(scope: Scope, number: string): Promise<Application | null> {
  const row = await mine(scope, 'applications').selectAll().where('number', '=', number).executeTakeFirst()
  return row ? applicationOf(row) : null
}

export async function applicationById(
  scope: Scope,
  id: string,
  hold: 'hold' | 'look' = 'look',
): Promise<Application | null> {
  const query = mine(scope, 'applications').selectAll().where('application_id', '=', id)
  const row = await (hold === 'hold' ? query.forUpdate() : query).executeTakeFirst()
  return row ? applicationOf(row) : null
}

/** The application that a draft became, or corrected. */
export async function applicationOfDraft(scope: Scope, draft: Draft): Promise<Application | null> {
  if (draft.applicationId) return applicationById(scope, draft.applicationId)
  const row = await mine(scope, 'applications')
    .selectAll()
    .where('draft_id', '=', draft.id)
    .executeTakeFirst()
  return row ? applicationOf(row) : null
}

export async function applicationsWithIds(scope: Scope, ids: readonly string[]): Promise<Application[]> {
  if (ids.length === 0) return []
  const rows = await mine(scope, 'applications')
    .selectAll()
    .where('application_id', 'in', ids)
    .orderBy('arrived_at', 'desc')
    .execute()
  return rows.map(applicationOf)
}

/** The next running number; outside the rules of transactions, so that it may have gaps and never repeats. */
export async function nextRunningNumber(scope: Scope): Promise<bigint> {
  const result = await sql<{ n: string }>`select nextval('receipt_numbers') as n`.execute(scope.db)
  return BigInt(result.rows[0]!.n)
}

/**
 * Writes an application as the last statement of its transaction: 到達日時 is the clock of that moment (L1).
 * @returns 到達日時
 */
export async function insertApplication(
  scope: Scope,
  application: Omit<Application, 'arrivedAt' | 'movedAt' | 'lock' | 'replyBy' | 'openedAt'>,
): Promise<Date> {
  const row = await scope.db
    .insertInto('applications')
    .values({
      tenant_id: scope.tenant.id,
      application_id: application.id,
      number: application.number,
      draft_id: application.draftId,
      procedure_id: application.procedureId,
      version: application.version,
      status: application.status,
      lock: 1,
      revision: application.revision,
      email: application.email,
      password_mac: application.passwordMac,
      unit_id: application.unitId,
      applicant_name: application.applicantName,
      applicant_kana: application.applicantKana,
    })
    .returning('arrived_at')
    .executeTakeFirstOrThrow()
  return row.arrived_at
}

export async function insertRevision(
  scope: Scope,
  revision: { applicationId: string; revision: number; draftId: string; answers: Answers },
): Promise<void> {
  await scope.db
    .insertInto('revisions')
    .values({
      tenant_id: scope.tenant.id,
      application_id: revision.applicationId,
      revision: revision.revision,
      draft_id: revision.draftId,
      answers: JSON.stringify(revision.answers),
      made_at: scope.now,
    })
    .execute()
}

export async function revisionOf(scope: Scope, application: Application): Promise<Revision> {
  const row = await mine(scope, 'revisions')
    .select(['revision', 'answers', 'made_at'])
    .where('application_id', '=', application.id)
    .where('revision', '=', application.revision)
    .executeTakeFirstOrThrow()
  return {
    revision: row.revision,
    answers: Object.assign(Object.create(null), row.answers) as Answers,
    madeAt: row.made_at,
  }
}

/**
 * Moves an application if nobody else did since `lock`.
 * @returns whether it moved
 */
export async function moveApplication(
  scope: Scope,
  application: Application,
  change: { status?: Status; revision?: number },
): Promise<boolean> {
  const result = await scope.db
    .updateTable('applications')
    .set((set) => ({ ...change, lock: set('lock', '+', 1), moved_at: sql<Date>`clock_timestamp()` }))
    .where('tenant_id', '=', scope.tenant.id)
    .where('application_id', '=', application.id)
    .where('lock', '=', application.lock)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
