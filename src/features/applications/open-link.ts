import type { Scope } from '../../database/scope'
import type { ApplicantSession } from '../../kernel/actor'
import { type Link, linkOfToken } from '../applicants/link'
import { grant } from '../applicants/session'
import { historyOf } from '../history/record'
import type { Procedure } from '../procedures/procedure'
import { procedureAt } from '../procedures/published'
import type { Return } from './decisions/return-application'
import { lastReturn } from './decisions/returned'
import { beginCorrection } from './drafts/begin-correction'
import { draftById } from './drafts/draft-store'
import { canMove } from './moves'
import { applicationById } from './store'

/** Where a link leads. */
export type LinkTarget =
  | {
      kind: 'draft'
      link: Link
      draftId: string
      /** The application that it corrects. */
      corrects: string | null
      procedure: Procedure
      expiresAt: Date
    }
  | {
      kind: 'application'
      link: Link
      number: string
      applicationId: string
      procedure: Procedure
      /** What staff ask to be put right: the link leads straight to it. */
      asked: Return | null
    }
  /** The draft was submitted since: its link leads to 申請状況確認. */
  | { kind: 'submitted' }

/** What the link of a mail opens, without opening it: mail programs look at links too (M2). */
export async function linkTarget(scope: Scope, token: string): Promise<LinkTarget | null> {
  const link = await linkOfToken(scope, token, ['draft', 'application'])
  if (!link) return null
  if (link.kind === 'application') {
    const application = await applicationById(scope, link.targetId)
    if (!application) return null
    const procedure = await procedureAt(scope, application.procedureId, application.version)
    const { id: applicationId, number, status } = application
    const asked = canMove(status, 'resubmit') ? lastReturn(await historyOf(scope, applicationId)) : null
    return { kind: 'application', link, number, applicationId, procedure, asked }
  }
  const draft = await draftById(scope, link.targetId)
  if (!draft || draft.expiresAt <= scope.now) return null
  if (draft.submittedAt) return { kind: 'submitted' }
  const procedure = await procedureAt(scope, draft.procedureId, draft.version)
  const { id: draftId, applicationId: corrects, expiresAt } = draft
  return { kind: 'draft', link, draftId, corrects, procedure, expiresAt }
}

/**
 * Opens it: the browser gets a session that reaches the target. Of an application that was returned, the correction
 * is begun, or continued, at once.
 * @returns the session, and the draft that was opened, if any
 */
export async function openLink(
  scope: Scope,
  target: Exclude<LinkTarget, { kind: 'submitted' }>,
): Promise<{ session: ApplicantSession; draftId: string | null }> {
  if (target.kind === 'draft') {
    const session = await grant(scope, target.draftId, target.corrects)
    return { session, draftId: target.draftId }
  }
  const session = await grant(scope, target.applicationId)
  const { actor } = scope
  const asGranted: Scope = {
    ...scope,
    actor: actor.kind === 'account' ? { ...actor, session } : { kind: 'guest', session },
  }
  const draftId = target.asked ? await beginCorrection(asGranted, target.number) : null
  return { session, draftId }
}
