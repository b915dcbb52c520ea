import type { Scope } from '../../../database/scope'
import type { FormInput } from '../../../http/multipart'
import { dayKey, instantOf, startOfDay } from '../../../kernel/japanese-date'
import { type AddressProblem, compareKey, parseAddress } from '../../../kernel/mail-address'
import { parseDate, type TypedDate, typedDate } from '../../../kernel/typed-date'
import { type Account, loginKey } from '../../applicants/account'
import { findProcedure, publishedIn } from '../../procedures/published'
import { agentRuleOf } from '../../procedures/who-may-apply'
import type { MandateFor } from './mandate'
import type { Offer } from './offer-mandate'

/** 委任状 as somebody typed it. */
export type TypedOffer = { agent: string; what: string; day: TypedDate }

export type OfferProblem =
  | { id: 'agent'; why: 'missing' | 'bad' | 'own' | AddressProblem }
  | { id: 'what'; why: 'missing' | 'no-agents' }
  | { id: 'day'; why: 'no-such-day' | 'past' | 'too-late' }

const mostYears = 10
const mostLogin = 100

export const typedOffer = (form: FormInput): TypedOffer => ({
  agent: form.text('agent').slice(0, 400),
  what: form.text('what').slice(0, 200),
  day: typedDate(form.all('day')),
})

/** Judges it without looking anybody up: what is said is the same for every 利用者ID. */
export async function judgeOffer(
  scope: Scope,
  form: FormInput,
  account: Pick<Account, 'login' | 'email'>,
): Promise<{ offer: Offer } | { problems: OfferProblem[] }> {
  const typed = typedOffer(form)
  const agent = form.bad.has('agent') ? ({ why: 'bad' } as const) : agentIn(typed.agent, account)
  const what = await whatIn(scope, typed.what)
  const day = dayIn(typed.day, scope.now)
  if ('login' in agent && 'what' in what && 'endsOn' in day)
    return { offer: { agentLogin: agent.login, what: what.what, endsOn: day.endsOn } }
  return {
    problems: [
      ...('why' in agent ? [{ id: 'agent' as const, why: agent.why }] : []),
      ...('why' in what ? [{ id: 'what' as const, why: what.why }] : []),
      ...('why' in day ? [{ id: 'day' as const, why: day.why }] : []),
    ],
  }
}

type AgentWhy = Extract<OfferProblem, { id: 'agent' }>['why']

/** A mail address, or an ID that a department issued. */
function agentIn(
  typed: string,
  own: Pick<Account, 'login' | 'email'>,
): { login: string } | { why: AgentWhy } {
  const plain = typed.normalize('NFKC').trim()
  if (plain === '') return { why: 'missing' }
  const address = plain.includes('@') ? parseAddress(plain) : null
  if (address && 'problem' in address) return { why: address.problem }
  const login = address ? address.address : plain
  if (login.length > mostLogin && !address) return { why: 'bad' }
  const key = loginKey(login)
  return key === loginKey(own.login ?? '') || key === compareKey(own.email) ? { why: 'own' } : { login }
}

async function whatIn(
  scope: Scope,
  typed: string,
): Promise<{ what: MandateFor } | { why: 'missing' | 'no-agents' }> {
  const [, kind, id = ''] = /^(procedure|category):(.+)$/.exec(typed) ?? []
  if (kind === 'category') {
    const { categories } = await publishedIn(scope)
    return categories.some((one) => one.id === id) ? { what: { categoryId: id } } : { why: 'missing' }
  }
  const procedure = kind ? await findProcedure(scope, id) : null
  if (!procedure) return { why: 'missing' }
  return agentRuleOf(procedure.content) === 'no'
    ? { why: 'no-agents' }
    : { what: { procedureId: procedure.id } }
}

type DayWhy = Extract<OfferProblem, { id: 'day' }>['why']

/** The last day: none, or from today to ten years from now. */
function dayIn(typed: TypedOffer['day'], now: Date): { endsOn: string | null } | { why: DayWhy } {
  if (Object.values(typed).every((part) => part.trim() === '')) return { endsOn: null }
  const date = parseDate(typed)
  if (!date) return { why: 'no-such-day' }
  const start = instantOf(date)
  if (start < startOfDay(now)) return { why: 'past' }
  return date.year > Number(dayKey(now).slice(0, 4)) + mostYears
    ? { why: 'too-late' }
    : { endsOn: dayKey(start) }
}
