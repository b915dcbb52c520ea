import { checkText, graphemes } from '../../kernel/text'
import { type MailKind, mailKinds, type Variable, variables } from './mail-kinds'
import { ja as words } from './template-words.ja'

/** 文面: subject and body of one kind of mail, plain text with variables in braces: 「{{氏名}} 様」. */
export type MailTemplate = { subject: string; body: string }

/** A procedure's own templates, part of its version. */
export type OwnTemplates = Partial<Record<MailKind, MailTemplate>>

/** What is wrong with a template, and in which part. */
export type TemplateProblem = { part: keyof MailTemplate; text: string }

/** The longest subject and body, in visible characters. */
export const longest = { subject: 150, body: 5000 }

// A name is letters only. Anything else between braces is text like any other: nothing is ever computed (I10).
const named = /\{\{[ \u3000]*([\p{L}\p{M}]+)[ \u3000]*\}\}/gu

const isVariable = (name: string): name is Variable => Object.hasOwn(variables, name)

/** The names that a text puts between braces, known or not, each once. */
const namesIn = (text: string): string[] => [...new Set([...text.matchAll(named)].map((hit) => hit[1]!))]

/** Everything that is wrong with a template of this kind, in Japanese, before it is saved or published. */
export function templateProblems(kind: MailKind, template: MailTemplate): TemplateProblem[] {
  const problems = (['subject', 'body'] as const).flatMap((part) =>
    partProblems(kind, part, template[part]).map((text) => ({ part, text })),
  )
  return problems.length > 0 ? problems : missingProblems(template)
}

/** The same for all the templates of a procedure, before it is published. */
export const ownTemplateProblems = (own: OwnTemplates): string[] =>
  (Object.entries(own) as [MailKind, MailTemplate][]).flatMap(([kind, template]) =>
    templateProblems(kind, template).map(({ text }) => `${mailKinds[kind].label}：${text}`),
  )

function partProblems(kind: MailKind, part: keyof MailTemplate, text: string): string[] {
  if (text.trim() === '') return [words.empty[part]]
  if (checkText(text) !== 'ok') return [words.unreadable]
  if (part === 'subject' && /[\r\n\u2028\u2029\t]/.test(text)) return [words.oneLine]
  if (graphemes(text) > longest[part]) return [words.tooLong(longest[part])]
  const offered: readonly string[] = mailKinds[kind].offers
  return namesIn(text)
    .filter((name) => !offered.includes(name))
    .map((name) => (isVariable(name) ? words.notOffered(name, mailKinds[kind].label) : words.unknown(name)))
}

/** 整理番号 and 手続き名 belong into every mail, and a way to the application into every body. */
function missingProblems({ subject, body }: MailTemplate): TemplateProblem[] {
  const [anywhere, inBody] = [namesIn(subject + body), namesIn(body)]
  const missing = (['整理番号', '手続き名'] as const).filter((name) => !anywhere.includes(name))
  const way = inBody.some((name) => name === '申請状況確認のURL' || name === '申込詳細のURL')
  return [...missing.map(words.missing), ...(way ? [] : [words.noWay])].map((text) => ({
    part: 'body' as const,
    text,
  }))
}

export type Values = Partial<Record<Variable, string>>

/** A piece of a filled template; `inserted` ones are marked in previews. */
export type Piece = { text: string; inserted: boolean }

export type FilledTemplate = { subject: readonly Piece[]; body: readonly Piece[] }

/** Puts the values in, in one pass: what a value says is never read as a variable, and never begins a line. */
export const fill = (template: MailTemplate, values: Values): FilledTemplate => ({
  subject: pieces(oneLine(template.subject), values),
  body: pieces(template.body, values),
})

export const plain = (filled: readonly Piece[]): string => filled.map(({ text }) => text).join('')

function pieces(text: string, values: Values): Piece[] {
  const found: Piece[] = []
  let end = 0
  for (const hit of text.matchAll(named)) {
    const value = Object.hasOwn(values, hit[1]!) ? values[hit[1] as Variable] : undefined
    if (value === undefined) continue
    found.push(
      { text: text.slice(end, hit.index), inserted: false },
      { text: oneLine(value), inserted: true },
    )
    end = hit.index + hit[0].length
  }
  return [...found, { text: text.slice(end), inserted: false }].filter((piece) => piece.text !== '')
}

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}\u2028\u2029]+/gu, ' ').trim()
