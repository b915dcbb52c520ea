import type { Field, Form } from '../form'
import type { Condition } from './condition'
import { type Named, namedInCondition, namedInFormula } from './parts'

/** 決まり: one condition, check or formula of a form, with its place in the document. */
export interface Rule {
  path: (string | number)[]
  /** The group in whose rows it is read. */
  within: string | undefined
  named: Named[]
  /** The ids whose state it decides: of questions; of a section or page, of all that stand on it. */
  decides: string[]
}

const conditionRule = (
  condition: Condition | undefined,
  { path, decides, within }: Omit<Rule, 'named' | 'within'> & { within?: string | undefined },
): Rule[] => (condition ? [{ path, within, decides, named: [...namedInCondition(condition, within)] }] : [])

/** Every rule of a form, in the order of the document. */
export function rulesOf(form: Form): Rule[] {
  const pages = form.pages.flatMap((page, p) => {
    const path = ['pages', p]
    const all = page.sections.flatMap(({ fields }) => fields.flatMap(idsIn))
    return [
      ...conditionRule(page.visibleIf, { path: [...path, 'visibleIf'], decides: all }),
      ...page.sections.flatMap((section, s) => [
        ...conditionRule(section.visibleIf, {
          path: [...path, 'sections', s, 'visibleIf'],
          decides: section.fields.flatMap(idsIn),
        }),
        ...section.fields.flatMap((field, f) => rulesOfField(field, [...path, 'sections', s, 'fields', f])),
      ]),
    ]
  })
  return [...pages, ...(form.checks ?? []).flatMap(rulesOfCheck)]
}

const idsIn = (field: Field): string[] =>
  field.kind === 'group' ? [field.id, ...field.fields.map(({ id }) => id)] : [field.id]

function rulesOfField(field: Field, path: (string | number)[], within?: string): Rule[] {
  const own = [
    ...conditionRule(field.visibleIf, { path: [...path, 'visibleIf'], decides: idsIn(field), within }),
    // Whether it must be answered changes no value, so that no circle can come of it.
    ...conditionRule(field.requiredIf, { path: [...path, 'requiredIf'], decides: [], within }),
  ]
  if (field.kind === 'group')
    return [
      ...own,
      ...field.fields.flatMap((cell, c) => rulesOfField(cell, [...path, 'fields', c], field.id)),
    ]
  if (field.kind !== 'calculated') return own
  const named = [...namedInFormula(field.formula, within)]
  return [...own, { path: [...path, 'formula'], within, decides: [field.id], named }]
}

function rulesOfCheck({ must, if: when, at, group }: NonNullable<Form['checks']>[number], c: number): Rule[] {
  const path = ['checks', c]
  return [
    ...conditionRule(must, { path: [...path, 'must'], decides: [], within: group }),
    ...conditionRule(when, { path: [...path, 'if'], decides: [], within: group }),
    { path: [...path, 'at'], within: group, decides: [], named: [{ id: at, as: 'field', within: group }] },
  ]
}
