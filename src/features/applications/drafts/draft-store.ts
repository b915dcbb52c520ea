import { mine, type Scope } from '../../../database/scope'
import { type Language, storedLanguage } from '../../../kernel/language'
import type { Entries } from '../../forms/entries'
import type { Draft, HandOver } from '../application'
import type { Principal } from '../applied-as'

type DraftRow = {
  draft_id: string
  procedure_id: string
  version: number
  email: string
  application_id: string | null
  based_on: number | null
  again_of: string | null
  language: string
  entries: unknown
  touched: unknown
  conflicts: unknown
  edits: number
  prefilled: unknown
  hand_over: unknown
  principal_id: string | null
  principal_name: string
  mandate_id: string | null
  created_at: Date
  saved_at: Date
  expires_at: Date
  submitted_at: Date | null
}

const principalOf = (row: DraftRow): Principal | null =>
  row.principal_name === '' && !row.principal_id
    ? null
    : {
        name: row.principal_name,
        ...(row.principal_id && { accountId: row.principal_id }),
        ...(row.mandate_id && { mandateId: row.mandate_id }),
      }

const draftOf = (row: DraftRow): Draft => ({
  id: row.draft_id,
  procedureId: row.procedure_id,
  version: row.version,
  email: row.email,
  applicationId: row.application_id,
  basedOn: row.based_on,
  againOf: row.again_of,
  language: storedLanguage(row.language),
  entries: Object.assign(Object.create(null), row.entries) as Entries,
  touched: row.touched as Draft['touched'],
  conflicts: row.conflicts as Draft['conflicts'],
  edits: row.edits,
  prefilled: row.prefilled as string[],
  principal: principalOf(row),
  handOver: row.hand_over as Draft['handOver'],
  begunAt: row.created_at,
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

/** A draft waits thirty days for its applicant. */
export const draftDays = 30

type Origin = 'basedOn' | 'againOf' | 'prefilled' | 'principal'
type OfScreens = 'edits' | 'touched' | 'conflicts' | 'handOver'

export type NewDraft = Omit<Draft, OfScreens | 'begunAt' | 'savedAt' | 'submittedAt' | Origin> &
  Partial<Pick<Draft, Origin>> & { termsVersion: number }

/** A draft that is there already, begun by an earlier press of the same button, stays as it is. */
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
      based_on: draft.basedOn ?? null,
      again_of: draft.againOf ?? null,
      language: draft.language,
      entries: JSON.stringify(draft.entries),
      terms_version: draft.termsVersion,
      agreed_at: scope.now,
      created_at: scope.now,
      saved_at: scope.now,
      expires_at: draft.expiresAt,
      submitted_at: null,
      prefilled: JSON.stringify(draft.prefilled ?? []),
      principal_id: draft.principal?.accountId ?? null,
      principal_name: draft.principal?.name ?? '',
      mandate_id: draft.principal?.mandateId ?? null,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'draft_id']).doNothing())
    .execute()
}

/** The unfinished draft that was begun from the same state: the same correction, or the same 再申込 for the same person. */
export async function unfinishedDraft(
  scope: Scope,
  begun: Pick<Draft, 'procedureId' | 'version' | 'applicationId' | 'basedOn' | 'againOf' | 'principal'>,
): Promise<Draft | null> {
  const query = mine(scope, 'drafts')
    .selectAll()
    .where('procedure_id', '=', begun.procedureId)
    .where('version', '=', begun.version)
    .where('submitted_at', 'is', null)
    .where('expires_at', '>', scope.now)
  const same = begun.againOf
    ? query
        .where('again_of', '=', begun.againOf)
        .where('principal_name', '=', begun.principal?.name ?? '')
        .where('mandate_id', 'is not distinct from', begun.principal?.mandateId ?? null)
    : query.where('application_id', '=', begun.applicationId).where('based_on', '=', begun.basedOn)
  const row = await same.orderBy('created_at', 'desc').limit(1).executeTakeFirst()
  return row ? draftOf(row) : null
}

/** The unfinished draft of a procedure that an account saved last; a correction is none. */
export async function unfinishedOf(
  scope: Scope,
  accountId: string,
  procedureId: string,
): Promise<Draft | null> {
  const owned = mine(scope, 'account_reach').select('target_id').where('account_id', '=', accountId)
  const row = await mine(scope, 'drafts')
    .selectAll()
    .where('draft_id', 'in', owned)
    .where('procedure_id', '=', procedureId)
    .where('application_id', 'is', null)
    .where('submitted_at', 'is', null)
    .where('expires_at', '>', scope.now)
    .orderBy('saved_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? draftOf(row) : null
}

/** Lets a draft live longer; one that is being submitted right now is left alone, and not waited for. */
export async function prolongDraft(scope: Scope, draftId: string, expiresAt: Date): Promise<void> {
  const free = mine(scope, 'drafts').select('draft_id').where('draft_id', '=', draftId)
  await scope.db
    .updateTable('drafts')
    .set({ expires_at: expiresAt })
    .where('tenant_id', '=', scope.tenant.id)
    .where('draft_id', 'in', free.forUpdate().skipLocked())
    .execute()
}

/** Keeps what was typed; the caller holds the draft. */
export async function keepEntries(
  scope: Scope,
  {
    id,
    entries,
    touched,
    conflicts,
    prefilled,
  }: Pick<Draft, 'id' | 'entries' | 'touched' | 'conflicts' | 'prefilled'>,
): Promise<void> {
  await scope.db
    .updateTable('drafts')
    .set((set) => ({
      entries: JSON.stringify(entries),
      touched: JSON.stringify(touched),
      conflicts: JSON.stringify(conflicts),
      prefilled: JSON.stringify(prefilled),
      saved_at: scope.now,
      edits: set('edits', '+', 1),
    }))
    .where('tenant_id', '=', scope.tenant.id)
    .where('draft_id', '=', id)
    .execute()
}

/** The applicant goes on in another language; what was seen for confirmation stays what it was. */
export async function putLanguage(scope: Scope, draftId: string, language: Language): Promise<void> {
  await scope.db
    .updateTable('drafts')
    .set({ language })
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

/** Notes that a draft goes on on a phone; its edits are nobody's. */
export async function putHandOver(scope: Scope, draftId: string, handOver: HandOver): Promise<void> {
  await scope.db
    .updateTable('drafts')
    .set({ hand_over: JSON.stringify(handOver) })
    .where('tenant_id', '=', scope.tenant.id)
    .where('draft_id', '=', draftId)
    .execute()
}

/** Ends a draft: what it held lives on in the revision alone. */
export async function closeDraft(scope: Scope, draftId: string): Promise<void> {
  await scope.db
    .updateTable('drafts')
    .set({ submitted_at: scope.now, entries: '{}', touched: '{}', conflicts: '{}' })
    .where('tenant_id', '=', scope.tenant.id)
    .where('draft_id', '=', draftId)
    .execute()
}
