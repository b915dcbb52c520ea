import type { VNode } from 'preact'
import { dayKey } from '../../kernel/japanese-date'
import type { Entries } from './entries'
import type { Form, Page } from './form'
import { type LogicForm, strippedForm } from './logic/logic-form'
import { fieldIdOf } from './logic/names'
import { rulesOf } from './logic/rules'

/** What the page's script decides with: the form's rules, what was typed on other pages, and the day in Japan. */
export interface LiveLogic {
  form: LogicForm
  elsewhere: Entries
  today: string
}

interface FormLogicProps {
  form: Form
  /** The pages whose questions stand here; their entries are read from the controls. */
  pages: readonly Page[]
  entries: Readonly<Entries>
  now: Date
}

/** The rules of a form beside its questions, as data; nothing where it has none. */
export function FormLogic({ form, pages, entries, now }: FormLogicProps): VNode | null {
  // Checks are made on the server alone.
  const rules = rulesOf(form).filter(({ path }) => path[0] === 'pages')
  if (rules.length === 0) return null
  const named = new Set(rules.flatMap((rule) => rule.named.map(({ id }) => id)))
  const isNamed = (name: string) => name.split('.').some((id) => named.has(id))
  const here = new Set(
    pages.flatMap(({ sections }) => sections.flatMap(({ fields }) => fields.map(({ id }) => id))),
  )
  const elsewhere = Object.fromEntries(
    Object.entries(entries).filter(([name]) => isNamed(name) && !here.has(fieldIdOf(name))),
  )
  const logic: LiveLogic = { form: strippedForm(form), elsewhere, today: dayKey(now) }
  // In a script of data a tag could only end the script.
  const json = JSON.stringify(logic).replaceAll('<', '\\u003c')
  return <script type="application/json" data-form-logic dangerouslySetInnerHTML={{ __html: json }} />
}
