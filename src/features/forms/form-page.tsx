import type { VNode } from 'preact'
import { Marked } from '../../ui/marked'
import { Prose } from '../../ui/prose/prose'
import { type FieldProblem, isRequired } from './answers'
import { type Entries, entryOf } from './entries'
import { controlId } from './fields/frame'
import type { FieldError, ViewContext } from './fields/kind'
import { kindOf } from './fields/kinds'
import type { Field, Form, Page, Section } from './form'

interface FormPageProps {
  form: Form
  page: Page
  entries: Readonly<Entries>
  problems: readonly FieldProblem[]
  /** The questions that the profile answered. */
  prefilled?: readonly string[]
  context: ViewContext
}

/**
 * The questions of one page as they go into a `<form>`: headings of level 2, texts and controls, each control with
 * what was typed and what is wrong with it. The page's own title, its buttons and the summary stand around it.
 */
export function FormPageView({ page, ...rest }: FormPageProps): VNode {
  return (
    <>
      {page.sections.map((section) => (
        <SectionView key={section.id} section={section} {...rest} />
      ))}
    </>
  )
}

type SectionProps = Omit<FormPageProps, 'page'> & { section: Section }

function SectionView({ section, entries, problems, prefilled, context }: SectionProps): VNode {
  const heading = `section-${section.id}`
  return (
    <section class="section" aria-labelledby={section.title && heading}>
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
        <FieldView
          key={field.id}
          field={field}
          entries={entries}
          error={errorOf(problems, field.id)}
          prefilled={prefilled?.includes(field.id)}
          context={context}
        />
      ))}
    </section>
  )
}

interface FieldViewProps {
  field: Field
  entries: Readonly<Entries>
  error: FieldError | undefined
  /** What staff ask to be put right here. */
  remark?: string
  prefilled?: boolean | undefined
  context: ViewContext
}

/** One question with its label, support text, control and error. */
export function FieldView({ field, entries, error, remark, prefilled, context }: FieldViewProps): VNode {
  const { Input } = kindOf(field)
  return (
    <Input
      field={field}
      name={field.id}
      entry={entryOf(entries, field.id)}
      required={isRequired(field)}
      error={error}
      remark={remark}
      prefilled={prefilled}
      context={context}
    />
  )
}

/** For `ErrorSummary`: one link per field that has problems, to its first control, worded as at the field. */
export function summary(problems: readonly FieldProblem[]): { id: string; text: string }[] {
  const fields = [...new Set(problems.map((problem) => problem.field))]
  return fields.map((field) => ({ id: controlId(field), text: errorOf(problems, field)?.message ?? '' }))
}

/** All that is wrong with one field, in one text. */
export function errorOf(problems: readonly FieldProblem[], field: string): FieldError | undefined {
  const own = problems.filter((problem) => problem.field === field)
  if (own.length === 0) return undefined
  return {
    message: own.map((problem) => problem.message).join(''),
    parts: own.flatMap((problem) => problem.parts ?? []),
  }
}
