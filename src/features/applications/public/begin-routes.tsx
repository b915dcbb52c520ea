import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { newId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { senderOf } from '../../mail/post'
import { isFavourite } from '../../procedures/favourites/favourite'
import type { Procedure } from '../../procedures/procedure'
import { findProcedure } from '../../procedures/published'
import { currentTerms } from '../../terms/terms'
import { beginDraft } from '../drafts/begin'
import { unfinishedOf } from '../drafts/draft-store'
import { type Beginning, ProcedurePage } from './procedure-page'

/** 手続き説明, and how who is logged in begins from it. */
export function beginRoutes(surface: Surface): void {
  // In the short flow the page carries a form, and so the proof of one browser.
  surface.publicPage('procedure', getProcedure, ({ flow }) => flow === 'standard')
  surface.post('begin', postBegin)
}

async function getProcedure(scope: Scope, visit: Visit): Promise<Answer> {
  const procedure = (await findProcedure(scope, param(visit, 'procedure'))) ?? refuse('not-found')
  const terms = await currentTerms(scope)
  const beginning = await beginningOf(scope, procedure)
  const favourite = scope.actor.kind === 'account' ? await isFavourite(scope, procedure.id) : null
  return page(<ProcedurePage {...{ visit, procedure, terms, beginning, favourite }} />)
}

/** How this person begins here. */
export async function beginningOf(scope: Scope, procedure: Procedure): Promise<Beginning> {
  const { actor, house, tenant } = scope
  if (actor.kind === 'account') {
    const unfinished = await unfinishedOf(scope, actor.accountId, procedure.id)
    return { kind: 'account', name: actor.name, key: newId(scope.now.getTime()), unfinished }
  }
  if (tenant.flow === 'standard') return { kind: 'guest' }
  return { kind: 'short', sender: senderOf(house, tenant).address }
}

/** 同意する of who is logged in. Without a consent to the terms in force, or out of time, the page says so. */
async function postBegin(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const procedure = (await findProcedure(scope, param(visit, 'procedure'))) ?? refuse('not-found')
  const tenant = { tenant: visit.tenant.slug }
  const termsVersion = (await currentTerms(scope))?.version ?? 0
  const consented = form.text('agreed') === String(termsVersion)
  const begun =
    consented &&
    (await beginDraft(scope, { procedure, termsVersion, key: form.text('key'), language: visit.lang }))
  return seeOther(
    begun
      ? url('draft', { ...tenant, draft: begun })
      : url('procedure', { ...tenant, procedure: procedure.slug }),
  )
}
