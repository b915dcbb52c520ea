import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import type { AccountActor } from '../../../kernel/actor'
import { isId, newId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { senderOf } from '../../mail/post'
import { isFavourite } from '../../procedures/favourites/favourite'
import type { Procedure } from '../../procedures/procedure'
import { findProcedure } from '../../procedures/published'
import { agentRuleOf, barrierTo } from '../../procedures/who-may-apply'
import { currentTerms } from '../../terms/terms'
import { beginDraft } from '../drafts/begin'
import { choosePrincipal, typedWhom, type WhomProblem } from '../drafts/choose-principal'
import { unfinishedOf } from '../drafts/draft-store'
import { mandatesHere } from '../mandates/use-mandate'
import type { AgentBeginning } from './principal-fields'
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
  const barrier = barrierTo(procedure.content, actor)
  if (barrier) return { kind: 'barred', barrier }
  if (actor.kind === 'account') {
    const unfinished = await unfinishedOf(scope, actor.accountId, procedure.id)
    const agent = await agentBeginning(scope, actor, procedure)
    return { kind: 'account', name: actor.name, key: newId(scope.now.getTime()), unfinished, agent }
  }
  if (tenant.flow === 'standard') return { kind: 'guest' }
  return { kind: 'short', sender: senderOf(house, tenant).address }
}

/** What a 代理人 is asked before the form; null for everybody else. */
async function agentBeginning(
  scope: Scope,
  actor: AccountActor,
  procedure: Procedure,
): Promise<AgentBeginning | null> {
  if (actor.accountKind !== 'agent') return null
  return { rule: agentRuleOf(procedure.content), mandates: await mandatesHere(scope, actor, procedure) }
}

/** 同意する of who is logged in. Without a consent to the terms in force, or out of time, the page says so. */
async function postBegin(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const procedure = (await findProcedure(scope, param(visit, 'procedure'))) ?? refuse('not-found')
  const tenant = { tenant: visit.tenant.slug }
  const termsVersion = (await currentTerms(scope))?.version ?? 0
  const consented = form.text('agreed') === String(termsVersion)
  const chosen = await choosePrincipal(scope, procedure, form)
  if (consented && 'problem' in chosen) return askedAgain(scope, visit, { procedure, form, ...chosen })
  const begun =
    consented &&
    'principal' in chosen &&
    (await beginDraft(scope, {
      ...{ procedure, termsVersion, key: form.text('key'), language: visit.lang },
      principal: chosen.principal,
    }))
  return seeOther(
    begun
      ? url('draft', { ...tenant, draft: begun })
      : url('procedure', { ...tenant, procedure: procedure.slug }),
  )
}

type Unchosen = { procedure: Procedure; form: FormInput; problem: WhomProblem }

/** 「どなたの申請ですか」 with what was chosen and typed, and what is missing. */
async function askedAgain(
  scope: Scope,
  visit: Visit,
  { procedure, form, problem }: Unchosen,
): Promise<Answer> {
  const beginning = await beginningOf(scope, procedure)
  const here = url('procedure', { tenant: visit.tenant.slug, procedure: procedure.slug })
  // Nobody with this login may begin at all, and the page says so.
  if (beginning.kind !== 'account' || !beginning.agent) return seeOther(here)
  const key = isId(form.text('key')) ? form.text('key') : beginning.key
  const again: Beginning = {
    ...beginning,
    key,
    agent: { ...beginning.agent, typed: typedWhom(form), problem },
  }
  const terms = await currentTerms(scope)
  const shown = { ...visit, frame: { ...visit.frame, here } }
  const favourite = await isFavourite(scope, procedure.id)
  return page(<ProcedurePage {...{ visit: shown, procedure, terms, beginning: again, favourite }} />, 422)
}
