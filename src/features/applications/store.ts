import { sql } from 'kysely'
import { mine, type Scope } from '../../database/scope'
import { type Language, storedLanguage } from '../../kernel/language'
import type { Answers } from '../forms/answers'
import type { Application, Draft, Revision } from './application'
import type { AppliedAs } from './applied-as'
import { soughtText } from './inbox/searched-text'
import type { Status } from './moves'

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
  language: string
  applied_as: unknown
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
  language: storedLanguage(row.language),
  appliedAs: row.applied_as as AppliedAs,
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
      language: application.language,
      applied_as: JSON.stringify(application.appliedAs),
      sought: soughtText({
        name: application.applicantName,
        kana: application.applicantKana,
        email: application.email,
      }),
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
  return revisionFrom(row)
}

/** Every revision of an application, oldest first. */
export async function revisionsOf(scope: Scope, applicationId: string): Promise<Revision[]> {
  const rows = await mine(scope, 'revisions')
    .select(['revision', 'answers', 'made_at'])
    .where('application_id', '=', applicationId)
    .orderBy('revision')
    .execute()
  return rows.map(revisionFrom)
}

const revisionFrom = (row: { revision: number; answers: unknown; made_at: Date }): Revision => ({
  revision: row.revision,
  answers: Object.assign(Object.create(null), row.answers) as Answers,
  madeAt: row.made_at,
})

type ApplicationChange = {
  status?: Status
  revision?: number
  replyBy?: string | null
  language?: Language
  /** As a new revision says it. */
  applicant?: { name: string; kana: string }
}

/**
 * Moves an application if nobody else did since `lock`. A 返信の期限 belongs to one 返却: every other move ends it.
 * @returns whether it moved
 */
export async function moveApplication(
  scope: Scope,
  application: Application,
  { replyBy = null, applicant, ...change }: ApplicationChange,
): Promise<boolean> {
  const named = applicant && {
    applicant_name: applicant.name,
    applicant_kana: applicant.kana,
    sought: soughtText({ ...applicant, email: application.email }),
  }
  const result = await scope.db
    .updateTable('applications')
    .set((set) => ({
      ...change,
      ...named,
      reply_by: replyBy,
      lock: set('lock', '+', 1),
      moved_at: sql<Date>`clock_timestamp()`,
    }))
    .where('tenant_id', '=', scope.tenant.id)
    .where('application_id', '=', application.id)
    .where('lock', '=', application.lock)
    .executeTakeFirst()
  return result.numUpdatedRows === 1n
}
