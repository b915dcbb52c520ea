import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { refuse } from '../../../kernel/refusal'
import { graphemes } from '../../../kernel/text'
import { url } from '../../../urls'
import {
  decideMandate,
  type MandateDecision,
  mandateReasonLength,
  mandatesToDecide,
} from '../mandates/decide-mandate'
import { mandateNames } from '../mandates/mandate-names'
import { MandatesDeskPage } from './mandates-page'
import { ja } from './mandates-words.ja'

const words = japaneseOnly({ ja })

/** 委任状 at the desk, where the tenant wants staff to decide. */
export function mandatesDeskRoutes(surface: Surface): void {
  surface.get('mandatesDesk', async (scope, visit) => page(await deskPage(scope, visit)))
  surface.post('mandateDecision', postDecision)
}

type Typed = Parameters<typeof MandatesDeskPage>[0]['typed']

const deskPage = async (scope: Scope, visit: Visit, typed?: Typed) => (
  <MandatesDeskPage
    {...{ scope, visit, typed }}
    mandates={await mandatesToDecide(scope)}
    named={await mandateNames(scope)}
  />
)

function decisionIn(visit: Visit, form: FormInput): { decision: MandateDecision } | { problem: string } {
  const w = words(visit.lang)
  const chosen = form.text('decision')
  if (chosen === 'approve') return { decision: { approval: 'approved' } }
  if (chosen !== 'refuse') return refuse('bad-request')
  const reason = form.text('reason').replace(/\r\n?/g, '\n').trim()
  if (form.bad.has('reason')) return { problem: w.bad }
  if (reason === '') return { problem: w.missing }
  if (graphemes(reason) > mandateReasonLength) return { problem: w.tooLong(mandateReasonLength) }
  return { decision: { approval: 'refused', reason } }
}

async function postDecision(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const mandate = param(visit, 'mandate')
  // Who may not decide gets not-found whatever they send.
  const waiting = await mandatesToDecide(scope)
  const read = decisionIn(visit, form)
  const known = waiting.some(({ id }) => id === mandate)
  if ('problem' in read && known)
    return page(
      await deskPage(scope, visit, { mandate, reason: form.text('reason'), problem: read.problem }),
      422,
    )
  if ('problem' in read) return refuse('not-found')
  const decided = await decideMandate(scope, mandate, read.decision)
  const said = decided ? read.decision.approval : 'late'
  return seeOther(url('mandatesDesk', { tenant: visit.tenant.slug }, { said }))
}
