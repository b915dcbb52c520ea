import type { Scope } from '../../database/scope'
import { type Link, linkOfToken } from '../applicants/link'
import { grant } from '../applicants/session'
import type { Procedure } from '../procedures/procedure'
import { procedureAt } from '../procedures/published'
import { applicationById, draftById } from './store'

/** Where a link leads. */
export type LinkTarget =
  | { kind: 'draft'; link: Link; draftId: string; procedure: Procedure; expiresAt: Date }
  | { kind: 'application'; link: Link; number: string; applicationId: string; procedure: Procedure }
  /** The draft was submitted since: its link leads to 申請状況確認. */
  | { kind: 'submitted' }

/** What the link of a mail opens, without opening it: mail programs look at links too (M2). */
export async function linkTarget(scope: Scope, token: string): Promise<LinkTarget | null> {
  const link = await linkOfToken(scope, token)
  if (!link) return null
  if (link.kind === 'application') {
    const application = await applicationById(scope, link.targetId)
    if (!application) return null
    const procedure = await procedureAt(scope, application.procedureId, application.version)
    return { kind: 'application', link, number: application.number, applicationId: application.id, procedure }
  }
  const draft = await draftById(scope, link.targetId)
  if (!draft || draft.expiresAt <= scope.now) return null
  if (draft.submittedAt) return { kind: 'submitted' }
  const procedure = await procedureAt(scope, draft.procedureId, draft.version)
  return { kind: 'draft', link, draftId: draft.id, procedure, expiresAt: draft.expiresAt }
}

/** Opens it: the browser gets a session that reaches the target. */
export async function openLink(
  scope: Scope,
  target: Exclude<LinkTarget, { kind: 'submitted' }>,
): Promise<string> {
  const session = await grant(scope, target.kind === 'draft' ? target.draftId : target.applicationId)
  return session.token
}
