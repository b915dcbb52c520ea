import type { FormInput } from '../../../http/multipart'
import type { Tenant } from '../../../kernel/tenant'
import type { DeskSettings } from '../../tenants/change-settings'

export const viewerChoices = ['none', 'unit', 'name'] as const satisfies readonly Tenant['showViewers'][]

const factorChoices = ['needed', 'free'] as const

const mandateChoices = ['free', 'decided'] as const

export type UnknownChoice = 'viewers' | 'factor' | 'mandates'

const chosen = <Choice extends string>(choices: readonly Choice[], text: string): Choice | undefined =>
  choices.find((choice) => choice === text)

/** What a post of the page chose, or which of its questions has no answer that there is. */
export function readDeskSettings(form: FormInput): { settings: DeskSettings } | { unknown: UnknownChoice[] } {
  const showViewers = chosen(viewerChoices, form.text('viewers'))
  const factor = chosen(factorChoices, form.text('factor'))
  const mandates = chosen(mandateChoices, form.text('mandates'))
  if (showViewers && factor && mandates) {
    const staffSecondFactor = factor === 'needed'
    return { settings: { showViewers, staffSecondFactor, mandateApproval: mandates === 'decided' } }
  }
  return {
    unknown: [
      ...(showViewers ? [] : (['viewers'] as const)),
      ...(factor ? [] : (['factor'] as const)),
      ...(mandates ? [] : (['mandates'] as const)),
    ],
  }
}
