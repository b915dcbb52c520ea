import type { VNode } from 'preact'
import { byLanguage, type Language } from '../../../kernel/language'
import { Radios } from '../../../ui/choice/choices'
import type { FieldProblem } from '../../../ui/error-summary/error-summary'
import { Field } from '../../../ui/field/field'
import { TextInput } from '../../../ui/field/text-input'
import { Note } from '../../../ui/note/note'
import type { AgentRule } from '../../procedures/procedure'
import { principalLength, type TypedWhom, type WhomProblem } from '../drafts/choose-principal'
import type { Mandate } from '../mandates/mandate'
import { en } from './principal-words.en'
import { ja } from './principal-words.ja'

const words = byLanguage({ ja, en })

/** What a 代理人 may choose, and did. */
export type AgentBeginning = {
  rule: AgentRule
  mandates: readonly Mandate[]
  typed?: TypedWhom
  problem?: WhomProblem
}

const errorOf = (lang: Language, { problem }: AgentBeginning): string | undefined => {
  const { problems } = words(lang)
  if (!problem) return undefined
  return problem === 'long-name' ? problems['long-name'](principalLength) : problems[problem]
}

/** Whether a problem is one of the name, and not of the choice. */
const ofName = ({ problem }: AgentBeginning): boolean => problem?.endsWith('-name') ?? false

export function whomErrors(lang: Language, agent: AgentBeginning): FieldProblem[] {
  const text = errorOf(lang, agent)
  return text ? [{ id: ofName(agent) ? 'principal' : 'whom', text }] : []
}

/** どなたの申請ですか: nothing is chosen beforehand, so that nobody applies for the wrong person by pressing on. */
export function PrincipalFields({ lang, agent }: { lang: Language; agent: AgentBeginning }): VNode {
  const w = words(lang)
  if (agent.rule === 'no') return <p>{w.noAgents}</p>
  const error = errorOf(lang, agent)
  const mandated = agent.mandates.map(({ id, principalName }) => ({
    value: id,
    label: w.mandate(principalName),
    hint: w.mandateHint,
  }))
  const named = agent.rule === 'named' ? [{ value: 'named', label: w.named, hint: w.namedHint }] : []
  return (
    <>
      <Radios
        id="whom"
        name="whom"
        label={w.whom}
        requirement="required"
        hint={agent.rule === 'mandate' ? w.onlyMandate : undefined}
        value={agent.typed?.whom ?? ''}
        error={ofName(agent) ? undefined : error}
        choices={[{ value: 'self', label: w.self }, ...mandated, ...named]}
      />
      {agent.rule === 'named' && (
        <Field id="principal" label={w.name} hint={w.nameHint} error={ofName(agent) ? error : undefined}>
          {(wiring) => (
            <TextInput {...wiring} name="principal" value={agent.typed?.name ?? ''} autocomplete="off" />
          )}
        </Field>
      )}
      <Note title={w.lawTitle}>
        <p>{w.law}</p>
      </Note>
    </>
  )
}
