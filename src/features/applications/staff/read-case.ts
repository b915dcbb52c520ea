import type { Scope } from '../../../database/scope'
import type { StaffActor } from '../../../kernel/actor'
import { accessesOf, type RecordedAccess, recordLook } from '../../history/access-log'
import { staffOf } from '../../staff/session'
import { unitsOf } from '../../tenants/organization'
import { type MailState, mailStatesOf } from '../mails/mail-states'
import { type Note, notesOf } from '../notes'
import { type OpenCase, openCase } from '../open-case'

const mostAccesses = 100

/** A case with all that its page shows beside the file. */
export type CaseFacts = {
  me: StaffActor
  open: OpenCase
  notes: Note[]
  accesses: RecordedAccess[]
  mails: ReadonlyMap<number, MailState>
  unitName: string
  now: Date
}

/**
 * 申込を開く: reads it for its page and records that somebody did.
 * @throws {Refusal} not-found
 */
export async function readCase(scope: Scope, number: string): Promise<CaseFacts> {
  const open = await openCase(scope, number)
  const { id, unitId, openedAt } = open.application
  await recordLook(scope, { kind: 'application.opened', applicationId: id })
  if (openedAt === null) await markOpened(scope, id)
  const [notes, accesses, mails, units] = await Promise.all([
    notesOf(scope, id),
    accessesOf(scope, id, mostAccesses),
    mailStatesOf(scope, id, open.history),
    unitsOf(scope),
  ])
  const unitName = units.find((unit) => unit.id === unitId)?.name ?? ''
  return { me: staffOf(scope), open, notes, accesses, mails, unitName, now: scope.now }
}

/** From now on the inbox no longer shows it bold. */
async function markOpened(scope: Scope, applicationId: string): Promise<void> {
  await scope.db
    .updateTable('applications')
    .set({ opened_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('application_id', '=', applicationId)
    .where('opened_at', 'is', null)
    .execute()
}
