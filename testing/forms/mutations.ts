import type { Entries } from '../../src/features/forms/entries'
import type { Entry } from '../../src/features/forms/fields/kind'
import { kindOf } from '../../src/features/forms/fields/kinds'
import { type Form, fieldsOf, parseForm } from '../../src/features/forms/form'
import { everyKindForm } from '../../src/features/forms/form.samples'
import { questionAt } from '../../src/features/forms/question-at'
import { jpeg } from '../files/naughty-files'
import type { ChosenFile } from '../page/form'

/** @throws {Error} where the document has mistakes */
export const formOf = (document: unknown): Form => {
  const result = parseForm(document)
  if (!('form' in result)) throw new Error(JSON.stringify(result.mistakes))
  return result.form
}

/** Every kind of question, all required, and one that is not asked. */
export const whole = formOf({
  title: '申込',
  pages: everyKindForm.pages.map((page) => ({
    ...page,
    sections: [
      ...page.sections.map((section) => ({
        ...section,
        fields: section.fields.map((field) =>
          kindOf(field).role === 'answer' ? { ...field, required: true } : field,
        ),
      })),
      {
        id: 'hidden',
        fields: [
          {
            id: 'secret',
            kind: 'text',
            label: '聞かない質問',
            visibleIf: { field: 'school', answered: false },
          },
        ],
      },
    ],
  })),
})

/** One line, and what takes any text: the only kinds for which anything is an answer. */
const anyText = ['text', 'longText', 'signature']
/** One control: a value beside the first can only be forged, and is left out. Of several boxes what is beyond them is. */
const firstCounts = [
  ...[...anyText, 'reference', 'choice', 'select', 'yesNo', 'consent', 'corporateNumber', 'corporateName'],
  ...['bankAccount', 'number', 'money', 'date', 'time', 'name', 'address', 'phone', 'email'],
]

/**
 * What is done to the right entry of every question at once, and the kinds of which that is an answer still: as a page of
 * the form says, the correction, and 申込確認 after the script saved it. Every other kind has its message at the question.
 * A row in which nothing was typed is none. The script is told of a cut by the page's own post, which brings it again.
 */
export const mutations: Record<string, { of(right: Entry): Entry; taken: string[]; cut?: true }> = {
  'nothing in it': { of: (right) => [right].flat().map(() => ' \u3000'), taken: [] },
  'a second value behind the right one': { of: (right) => [...[right].flat(), 'zzz'], taken: firstCounts },
  'something else': {
    of: (right) => [right].flat().map(() => 'zzz'),
    taken: [...anyText, 'corporateName', 'name'],
  },
  'an object as JSON': { of: () => '{"$ne":null}', taken: anyText },
  'a number that is none': { of: () => 'NaN', taken: anyText },
  'too many values': {
    of: (right) => Array.from({ length: 201 }, () => [right].flat()[0] ?? ''),
    taken: [],
    cut: true,
  },
}

/** Names that are no control of the form, each with a value. */
export const strangers = [
  'secrets',
  'action2',
  'school[0]',
  'school[]',
  'school.0',
  'school.value',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  '__proto__.polluted',
  '__proto__.1.polluted',
  'constructor.prototype.polluted',
  'school.__proto__.polluted',
  'members.__proto__.member-name',
  'members.constructor.member-name',
  'members.1.__proto__',
  'members.1.toString',
  'members.1.member-name.x',
  'members.1',
  'members..member-name',
  'members.0.member-name',
  'members.-1.member-name',
  'members.01.member-name',
  'members.1e9.member-name',
  'members.1.2.3',
  'members.1000000.member-name',
  'members.１.member-name',
  'members.1.nothing',
  'school.1.member-name',
  'member-name',
  'fee',
  'notice',
]

/** Everything that takes an entry, with the kind that judges it. */
export const controlsOf = (form: Form, entries: Entries): { name: string; kind: string }[] =>
  Object.keys(entries).flatMap((name) => {
    const field = questionAt(form, name)
    return field && kindOf(field).role === 'answer' && name !== 'secret' ? [{ name, kind: field.kind }] : []
  })

/** Every right entry made into another one. */
export const mutated = (form: Form, right: Entries, of: (right: Entry) => Entry): Record<string, Entry> =>
  Object.fromEntries(controlsOf(form, right).map(({ name }) => [name, of(right[name] ?? '')]))

/** As many photographs as each question for files needs, as its form posts them. */
export const filesFor = async (form: Form): Promise<[string, ChosenFile][]> => {
  const photo = { name: '写真.jpg', bytes: await jpeg(), type: 'image/jpeg' }
  return [...fieldsOf(form)].flatMap(({ field }) =>
    field.kind === 'attachment'
      ? Array.from({ length: Math.max(1, field.minCount) }, (): [string, ChosenFile] => [
          `file:${field.id}`,
          photo,
        ])
      : [],
  )
}
