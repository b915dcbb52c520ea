import type { Scope } from '../../../database/scope'
import { periodState } from '../../procedures/period'
import type { Procedure } from '../../procedures/procedure'
import { findProcedure } from '../../procedures/published'
import { barrierTo } from '../../procedures/who-may-apply'
import { currentTerms, type Terms } from '../../terms/terms'
import { type Principal, principalIn } from '../applied-as'
import { standIns } from '../files/copies'
import type { Status } from '../moves'
import {
  type OpenApplication,
  openApplication,
  reachedApplication,
  wholeApplication,
} from '../open-application'
import { applicationById } from '../store'
import { type CarriedOver, carryOver } from './carry-over'
import { copyToDraft } from './copy-to-draft'
import { attachedFile, type OpenDraft } from './open-draft'

/** While nobody has it in hand, correcting it is the way; a new application is offered after that. */
export const isUndecided = (status: Status): boolean => status === 'waiting' || status === 'returned'

/** What a 再申込 begins with. */
export type Reapplication = {
  old: OpenApplication
  /** The procedure as it is published today; null when it no longer is. */
  today: Procedure | null
  terms: Terms | null
}

/** @throws {Refusal} not-found */
export async function reapplicationOf(scope: Scope, number: string): Promise<Reapplication> {
  const old = await openApplication(scope, number)
  return { old, today: await findProcedure(scope, old.procedure.slug), terms: await currentTerms(scope) }
}

export type Reapplied =
  /** `begun` is false for the draft of an earlier press. */
  | { draftId: string; begun: boolean }
  /** 受付 is over, has not begun, or the procedure is gone. */
  | { closed: Reapplication }
  /** The procedure demands another login today. */
  | { barred: Procedure }
  /** The terms in force are not those that were agreed to. */
  | { termsChanged: Reapplication }

/**
 * 再申込: a new draft, for the procedure as it is today, from what an old application holds; its mail address was confirmed
 * then. A second press continues the same draft.
 * @param agreed the version of the terms that was agreed to
 * @throws {Refusal} not-found
 */
export async function reapply(scope: Scope, number: string, agreed: number): Promise<Reapplied> {
  const { id } = await reachedApplication(scope, number)
  await applicationById(scope, id, 'hold')
  const reapplication = await reapplicationOf(scope, number)
  const { old, today, terms } = reapplication
  if (!today || periodState(today, scope.now) !== 'open') return { closed: reapplication }
  if (barrierTo(today.content, scope.actor)) return { barred: today }
  if (agreed !== (terms?.version ?? 0)) return { termsChanged: reapplication }
  const { entries, files } = carriedOver(old, today, scope.now)
  return copyToDraft(scope, {
    procedureId: today.id,
    version: today.version,
    email: old.application.email,
    applicationId: null,
    basedOn: null,
    againOf: old.application.id,
    language: old.application.language,
    entries,
    principal: principalFor(scope, old.application),
    files: standIns(old.files).filter((file) => files.includes(file.id)),
  })
}

/** An agent applies again for the same person; everybody else, and 本人 with an account, for themselves. */
function principalFor({ actor }: Scope, { appliedAs }: OpenApplication['application']): Principal | null {
  const mine =
    appliedAs.kind !== 'guest' && actor.kind === 'account' && actor.accountId === appliedAs.accountId
  return mine ? principalIn(appliedAs) : null
}

const carriedOver = (old: OpenApplication, today: Procedure, now: Date): CarriedOver =>
  carryOver(
    {
      form: old.procedure.content.form,
      answers: old.revision.answers,
      files: standIns(old.files).map((file) => ({ ...attachedFile(file), field: file.field })),
    },
    today.content.form,
    now,
  )

/** The questions whose old answer did not go over into the draft of a 再申込; null for every other draft. */
export async function droppedFrom(scope: Scope, { draft, procedure }: OpenDraft): Promise<string[] | null> {
  const application = draft.againOf && (await applicationById(scope, draft.againOf))
  if (!application) return null
  const old = await wholeApplication(scope, application)
  return carriedOver(old, procedure, scope.now).dropped
}
