import { z } from 'zod'
import { documentLine, documentText, stableId } from './fields/field'
import { fieldSchemaOf } from './fields/field-schema'
import type { FieldOf } from './fields/kind'
import { type KindName, kinds } from './fields/kinds'
import type { Condition } from './logic/condition'
import { logicMistakes } from './logic/logic-mistakes'
import { condition } from './logic/logic-schema'
import { ja } from './words.ja'

type Kinds = typeof kinds

/** 項目 (or 設問): one question, or a text between questions. Discriminated by `kind`. */
export type Field = {
  [Name in KindName]: FieldOf<Kinds[Name]['settings']> & { kind: Name }
}[KindName]

/** A part of a page, with a heading where it has a title. */
export interface Section {
  id: string
  title?: string | undefined
  text?: string | undefined
  visibleIf?: Condition | undefined
  fields: Field[]
}

/** ページ: what the applicant sees at once. */
export interface Page {
  id: string
  title: string
  visibleIf?: Condition | undefined
  sections: Section[]
}

/**
 * 突き合わせ: what must hold between answers, with its own message at one of the questions. Not made where `if` does not hold,
 * or where a question that it compares has no answer that could be understood.
 */
export interface CrossCheck {
  must: Condition
  if?: Condition | undefined
  message: string
  /** The question that gets the message. */
  at: string
  /** Made in each row of this group. */
  group?: string | undefined
}

/** 様式: the form document, as stored with a procedure's version, exported and imported. Plain JSON. */
export interface Form {
  title: string
  purpose?: string | undefined
  pages: Page[]
  checks?: CrossCheck[] | undefined
}

const words = ja.document

/** What a form document may hold at most. `depth`: lists and objects within each other, those around a condition too. */
export const formLimits = {
  pages: 50,
  sectionsOnPage: 100,
  fieldsInSection: 300,
  questions: 1000,
  checks: 200,
  depth: 60,
} as const

const fieldSchema = fieldSchemaOf(kinds) as unknown as z.ZodType<Field>

const sectionSchema = z.strictObject({
  id: stableId,
  title: documentLine(200).optional(),
  text: documentText(10_000).optional(),
  visibleIf: condition.optional(),
  fields: z.array(fieldSchema).max(formLimits.fieldsInSection).default([]),
})

const pageSchema = z.strictObject({
  id: stableId,
  title: documentLine(200).min(1),
  visibleIf: condition.optional(),
  sections: z.array(sectionSchema).min(1).max(formLimits.sectionsOnPage),
})

const checkSchema: z.ZodType<CrossCheck> = z.strictObject({
  must: condition,
  if: condition.optional(),
  message: documentLine(300).min(1),
  at: z.string(),
  group: z.string().optional(),
})

/** The shape of a form document; its JSON Schema can be derived by `z.toJSONSchema`. */
export const formSchema = z
  .strictObject({
    title: documentLine(200).min(1),
    purpose: documentText(2000).optional(),
    pages: z.array(pageSchema).min(1).max(formLimits.pages),
    checks: z.array(checkSchema).max(formLimits.checks).optional(),
  })
  .superRefine((form, check) => {
    const now = questionsIn(form)
    if (now > formLimits.questions) {
      const message = words.tooManyQuestions(formLimits.questions, now)
      check.addIssue({ code: 'custom', message, path: ['pages'] })
      return
    }
    const seen = new Set<string>()
    for (const { id, path } of idsOf(form)) {
      if (seen.has(id)) check.addIssue({ code: 'custom', message: words.idTwice(id), path: [...path, 'id'] })
      seen.add(id)
    }
    for (const { path, message } of logicMistakes(form)) check.addIssue({ code: 'custom', message, path })
  })

/** What is wrong with a form document, and where: `pages[0](apply).sections[1](card).fields[0](number).maxDigits`. */
export interface FormMistake {
  place: string
  message: string
}

/** Reads a form document from outside: the whole form, or every mistake with its place. Never throws. */
export function parseForm(json: unknown): { form: Form } | { mistakes: FormMistake[] } {
  const deep = tooDeep(json)
  if (deep) return { mistakes: [{ place: placeOf(json, deep), message: words.tooDeep(formLimits.depth) }] }
  const parsed = formSchema.safeParse(json, { error: z.locales.ja().localeError })
  if (parsed.success) return { form: parsed.data }
  return {
    mistakes: parsed.error.issues.map(({ path, message }) => ({ place: placeOf(json, path), message })),
  }
}

/** Every field of the form in the order of reading, with the page it stands on. */
export function* fieldsOf(form: Form): Generator<{ field: Field; page: Page }> {
  for (const page of form.pages) for (const field of fieldsOfPage(page)) yield { field, page }
}

/** Every field of a page in the order of reading. */
export const fieldsOfPage = (page: Page): Field[] => page.sections.flatMap((section) => section.fields)

function* idsOf(form: Form): Generator<{ id: string; path: (string | number)[] }> {
  for (const [p, page] of form.pages.entries()) {
    yield { id: page.id, path: ['pages', p] }
    for (const [s, section] of page.sections.entries()) {
      yield { id: section.id, path: ['pages', p, 'sections', s] }
      for (const [f, field] of section.fields.entries()) {
        const here = ['pages', p, 'sections', s, 'fields', f]
        yield { id: field.id, path: here }
        if (field.kind === 'group')
          for (const [c, cell] of field.fields.entries()) yield { id: cell.id, path: [...here, 'fields', c] }
      }
    }
  }
}

/** How many fields there are, those in rows included. */
const questionsIn = (form: Form): number =>
  [...fieldsOf(form)].reduce(
    (sum, { field }) => sum + 1 + (field.kind === 'group' ? field.fields.length : 0),
    0,
  )

/** Where a document is nested deeper than anything may be, if it is; looked at level by level, so that no depth is too much. */
function tooDeep(json: unknown): PropertyKey[] | undefined {
  let level: { value: unknown; path: PropertyKey[] }[] = [{ value: json, path: [] }]
  for (let depth = 0; level.length > 0; depth++) {
    // Its first steps say enough of where that is.
    if (depth > formLimits.depth) return level[0]?.path.slice(0, 10)
    level = level.flatMap(({ value, path }) =>
      isRecord(value)
        ? Object.entries(value).map(([key, one]) => ({
            value: one,
            path: [...path, Array.isArray(value) ? Number(key) : key],
          }))
        : [],
    )
  }
  return undefined
}

function placeOf(json: unknown, path: readonly PropertyKey[]): string {
  let place = ''
  let here = json
  for (const step of path) {
    here = isRecord(here) ? here[step] : undefined
    const id = typeof step === 'number' && isRecord(here) && typeof here.id === 'string' ? `(${here.id})` : ''
    place += typeof step === 'number' ? `[${step}]${id}` : `${place ? '.' : ''}${String(step)}`
  }
  return place
}

const isRecord = (value: unknown): value is Record<PropertyKey, unknown> =>
  typeof value === 'object' && value !== null
