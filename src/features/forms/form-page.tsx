import type { ComponentChildren, VNode } from 'preact'
import { Marked } from '../../ui/marked'
import { Prose } from '../../ui/prose/prose'
import type { FieldProblem } from './answers'
import type { Entries } from './entries'
import { controlId } from './fields/frame'
import type { DrawnRow, Entry, FieldError, ViewContext } from './fields/kind'
import { kindOf } from './fields/kinds'
import type { Field, Page, Section } from './form'
import type { Decided } from './logic/decide'
import { cellName, rowIdsOf, typedAt } from './logic/names'

/** What a page of questions is drawn from, besides the questions. */
export interface Filled {
  entries: Readonly<Entries>
  /** What is asked for these entries. */
  decided: Decided
  problems: readonly FieldProblem[]
  /** The questions that the profile answered. */
  prefilled?: readonly string[]
  /** The row that was just taken away, as `group.row`. */
  takenRow?: string | undefined
  context: ViewContext
}

/**
 * The questions of one page as they go into a `<form>`: headings of level 2, texts and controls, each control with
 * what was typed and what is wrong with it. The page's own title, its buttons and the summary stand around it. What is
 * not asked now is there and hidden, so that the page's script can show it as one types.
 */
export function FormPageView({ page, filled }: { page: Page; filled: Filled }): VNode {
  return (
    <>
      {page.sections.map((section) => (
        <SectionView key={section.id} section={section} filled={filled} />
      ))}
    </>
  )
}

function SectionView({ section, filled }: { section: Section; filled: Filled }): VNode {
  const heading = `section-${section.id}`
  const shown = filled.decided.showsSection(section.id)
  return (
    <section
      class="section"
      aria-labelledby={section.title && heading}
      data-section={section.visibleIf && section.id}
      hidden={!shown}
    >
      {section.title && (
        <h2 id={heading}>
          <Marked>{section.title}</Marked>
        </h2>
      )}
      {section.text && (
        <div class="lead">
          <Prose text={section.text} />
        </div>
      )}
      {section.fields.map((field) => (
        <FieldView key={field.id} field={field} filled={filled} />
      ))}
    </section>
  )
}

interface FieldViewProps {
  field: Field
  /** The control name, where it is not the field's id: of a question in a row. */
  name?: string
  filled: Filled
  /** What staff ask to be put right here. */
  remark?: string
}

/** One question with its label, support text, control and error. */
export function FieldView({ field, name = field.id, filled, remark }: FieldViewProps): VNode {
  const { Input, role } = kindOf(field)
  const { decided, problems, prefilled, context } = filled
  const input = (
    <Input
      field={field}
      name={name}
      entry={role === 'computed' ? computedEntry(decided, name) : typedAt(filled.entries, name)}
      required={decided.requires(name)}
      error={errorOf(problems, name)}
      remark={remark}
      prefilled={prefilled?.includes(name)}
      {...(field.kind === 'group' ? rowsOf(field, filled) : {})}
      context={context}
    />
  )
  return field.visibleIf || field.requiredIf ? (
    <Conditional name={name} shown={decided.shows(name)} requirable={field.requiredIf !== undefined}>
      {input}
    </Conditional>
  ) : (
    input
  )
}

/** Around a question that conditions decide on, for the page's script. It takes no part in the layout. */
const Conditional = ({
  name,
  shown,
  requirable,
  children,
}: {
  name: string
  shown: boolean
  requirable: boolean
  children: ComponentChildren
}): VNode => (
  <div class="conditional" data-question={name} data-requirable={requirable || undefined} hidden={!shown}>
    {children}
  </div>
)

const computedEntry = (decided: Decided, name: string): Entry => String(decided.value(name) ?? '')

/** The rows of a group as they are drawn, and the one that can be given back. */
function rowsOf(
  group: Extract<Field, { kind: 'group' }>,
  filled: Filled,
): { rows: DrawnRow[]; takenRow: string | undefined } {
  const ids = rowIdsOf(group, filled.entries)
  const rows = ids.map((id) => ({
    id,
    cells: group.fields.map((cell) => (
      <FieldView key={cell.id} field={cell} name={cellName(group.id, id, cell.id)} filled={filled} />
    )),
  }))
  const [of, taken] = (filled.takenRow ?? '').split('.')
  return { rows, takenRow: of === group.id && taken && !ids.includes(taken) ? taken : undefined }
}

/**
 * For `ErrorSummary`: one link per question that has problems, to its first control, worded as at the question.
 * @param row says in which row a control stands, as `rowNamed` does; without it no row is named
 */
export function summary(
  problems: readonly FieldProblem[],
  row: (control: string) => string = () => '',
): { id: string; text: string }[] {
  const names = [...new Set(problems.map((problem) => problem.field))]
  return names.map((name) => ({
    id: controlId(name),
    text: row(name) + (errorOf(problems, name)?.message ?? ''),
  }))
}

/** All that is wrong with one question, in one text. */
export function errorOf(problems: readonly FieldProblem[], name: string): FieldError | undefined {
  const own = problems.filter((problem) => problem.field === name)
  if (own.length === 0) return undefined
  return {
    message: own.map((problem) => problem.message).join(''),
    parts: own.flatMap((problem) => problem.parts ?? []),
  }
}
