import type { Scope } from '../../../database/scope'
import { type Answer, page, pageLater, seeOther } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { maskAddress } from '../../../kernel/mail-address'
import { url } from '../../../urls'
import { countMail } from '../../applicants/mail-limit'
import { owns, sessionOf } from '../../applicants/session'
import { type OpenDraft, openDraft } from '../drafts/open-draft'
import { beginConfirmation } from '../drafts/request-address'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { LogInAgainPage, ResumePage } from './resume-page'

const words = byLanguage({ ja, en })

/** The session ended while filling in: a guest proves the address again, who had logged in logs in again. */
export function resumeRoutes(surface: Surface): void {
  surface.get('resume', async (scope, visit) => {
    const open = await openDraft(scope, param(visit, 'draft'))
    if (!(await isOfAccount(scope, open))) return page(resumePage(visit, open))
    const loginHref = loginAddress(visit, open)
    return page(<LogInAgainPage frame={visit.frame} procedure={open.procedure} loginHref={loginHref} />)
  })
  surface.post('resume', postResume)
}

/** Whether the draft belongs to the account that was, or is, logged in here. */
async function isOfAccount(scope: Scope, { draft }: OpenDraft): Promise<boolean> {
  const accountId = sessionOf(scope)?.accountId
  return accountId ? owns(scope, accountId, draft.id) : false
}

/** ログイン, which leads on to the draft. */
const loginAddress = ({ tenant }: Visit, { draft }: OpenDraft): string =>
  url('login', { tenant: tenant.slug }, { next: url('draft', { tenant: tenant.slug, draft: draft.id }) })

const resumePage = (visit: Visit, open: OpenDraft, problem?: string) => (
  <ResumePage
    frame={visit.frame}
    procedure={open.procedure}
    draftId={open.draft.id}
    maskedEmail={maskAddress(open.draft.email)}
    csrf={visit.csrf}
    problem={problem}
  />
)

/** Sends a new code to the draft's own address, and leads to where it is entered. */
async function postResume(scope: Scope, visit: Visit): Promise<Answer> {
  const open = await openDraft(scope, param(visit, 'draft'))
  if (open.draft.submittedAt) return seeOther(url('status', { tenant: visit.tenant.slug }))
  if (await isOfAccount(scope, open)) return seeOther(loginAddress(visit, open))
  const wait = await countMail(scope, open.draft.email, visit)
  if (wait > 0) {
    const problem = words(visit.lang).resume.wait(Math.max(1, Math.ceil(wait / 60)))
    return pageLater(resumePage(visit, open, problem), wait)
  }
  const confirmation = await beginConfirmation(scope, open.draft.id, visit)
  const { slug: procedure } = open.procedure
  return seeOther(url('confirmation', { tenant: visit.tenant.slug, procedure, confirmation }))
}
