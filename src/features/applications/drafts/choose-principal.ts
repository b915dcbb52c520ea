import type { Scope } from '../../../database/scope'
import type { FormInput } from '../../../http/multipart'
import { refuse } from '../../../kernel/refusal'
import { graphemes } from '../../../kernel/text'
import { accountActorOf } from '../../applicants/account'
import type { Procedure } from '../../procedures/procedure'
import { agentRuleOf } from '../../procedures/who-may-apply'
import type { Principal } from '../applied-as'
import { mandatesHere } from '../mandates/use-mandate'

/** The longest name of a 本人 without a 委任状. */
export const principalLength = 50

/** What was chosen of 「どなたの申請ですか」. */
export type TypedWhom = { whom: string; name: string }

export type WhomProblem = 'missing' | 'gone' | 'no-name' | 'long-name' | 'bad-name'

export const typedWhom = (form: FormInput): TypedWhom => ({
  whom: form.text('whom').slice(0, 100),
  name: form.text('principal').slice(0, 400),
})

/**
 * For whom somebody begins. Only a 代理人 is asked; whoever else names a 本人 did not send a page of ours.
 * @throws {Refusal} bad-request
 */
export async function choosePrincipal(
  scope: Scope,
  procedure: Procedure,
  form: FormInput,
): Promise<{ principal: Principal | null } | { problem: WhomProblem }> {
  const actor = accountActorOf(scope)
  const { whom } = typedWhom(form)
  const rule = agentRuleOf(procedure.content)
  if (actor.accountKind !== 'agent' || rule === 'no')
    return whom === '' || whom === 'self' ? { principal: null } : refuse('bad-request')
  if (whom === 'self') return { principal: null }
  if (whom === '') return { problem: 'missing' }
  if (whom === 'named') return rule === 'named' ? namedIn(form) : refuse('bad-request')
  const mandate = (await mandatesHere(scope, actor, procedure)).find(({ id }) => id === whom)
  if (!mandate) return { problem: 'gone' }
  const { principalName: name, principalId: accountId, id: mandateId } = mandate
  return { principal: { name, accountId, mandateId } }
}

function namedIn(form: FormInput): { principal: Principal } | { problem: WhomProblem } {
  const name = form.text('principal').replace(/\s+/g, ' ').trim()
  if (form.bad.has('principal')) return { problem: 'bad-name' }
  if (name === '') return { problem: 'no-name' }
  return graphemes(name) > principalLength || name.length > 400
    ? { problem: 'long-name' }
    : { principal: { name } }
}
