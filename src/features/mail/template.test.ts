import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { defaultTemplates } from './default-templates.ja'
import { type MailKind, mailKinds, type Variable, variables } from './mail-kinds'
import { fill, type MailTemplate, plain, templateProblems, type Values } from './template'

const kinds = Object.keys(mailKinds) as MailKind[]
const names = Object.keys(variables) as Variable[]
const samples: Values = Object.fromEntries(names.map((name) => [name, variables[name].sample]))
const good: MailTemplate = {
  subject: '【受理】{{手続き名}}（{{整理番号}}）',
  body: '{{氏名}} 様\n{{申込詳細のURL}}',
}
const problemsOf = (kind: MailKind, change: Partial<MailTemplate>) =>
  templateProblems(kind, { ...good, ...change }).map(({ part, text }) => `${part}: ${text}`)

it('the default words are right, and every variable in them gets its value', () => {
  for (const kind of kinds) {
    expect([kind, templateProblems(kind, defaultTemplates[kind])]).toEqual([kind, []])
    const { subject, body } = fill(defaultTemplates[kind], samples)
    expect(plain(subject)).toBe(`【${mailKinds[kind].label}】県立図書館利用者カード申込（2601 1418 1734）`)
    expect(plain(body)).not.toContain('{{')
  }
})

describe('a template is refused with a word for each mistake', () => {
  it('unknown variables and those that this kind of mail has not got', () => {
    expect(problemsOf('accepted', { body: `${good.body}{{住所}}` })).toEqual([
      'body: {{住所}} という差しこみはありません。下の一覧の名前を使ってください',
    ])
    expect(problemsOf('accepted', { body: `${good.body}{{返信の期限}}` })).toEqual([
      'body: {{返信の期限}} は、受理のメールでは使えません',
    ])
    expect(problemsOf('accepted', { body: `${good.body}{{constructor}}` })).toHaveLength(1)
  })
  it('an empty part, a subject of two lines, too much text, characters that cannot be stored', () => {
    expect(problemsOf('accepted', { subject: ' ', body: '　' })).toHaveLength(2)
    expect(problemsOf('accepted', { subject: '件名\r\nBcc: a@example.jp' })).toEqual([
      'subject: 件名は1行で入力してください',
    ])
    expect(problemsOf('accepted', { subject: 'あ'.repeat(151) })).toEqual([
      'subject: 150文字以内で入力してください',
    ])
    expect(problemsOf('accepted', { body: 'a\u0000' })).toHaveLength(1)
  })
  it('no number, no procedure, no way to the application', () => {
    expect(problemsOf('accepted', { subject: 'お知らせ', body: 'こんにちは' })).toHaveLength(3)
  })
})

it('what other languages of templates would compute stays the text it is', () => {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is meant to stay text
  const odd = '{{7*7}} ${7*7} #{7*7} <%= 7*7 %> {{ 氏名.constructor }} {{{}}} {{'
  expect(templateProblems('accepted', { ...good, body: `${good.body}${odd}` })).toEqual([])
  expect(plain(fill({ subject: odd, body: odd }, samples).body)).toBe(odd)
})

it('values are put in once, as text, and never break a line', () => {
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('{{電話番号}}', '$&', "$'", 'a\r\nBcc: x@example.jp', '\u2028', '=?utf-8?Q?=0d=0a?='),
  )
  fc.assert(
    fc.property(nasty, nasty, (name, title) => {
      const values = { ...samples, 氏名: name, 手続き名: title }
      const { subject, body } = fill({ subject: '{{氏名}}と{{手続き名}}', body: '［{{ 氏名 }}］' }, values)
      expect(plain(subject)).not.toMatch(/[\r\n\u2028\u2029\u0000]/)
      const said = plain(body).slice(1, -1)
      expect(said).toBe(name.replace(/[\s\p{Cc}]+/gu, ' ').trim())
    }),
  )
})

it('whatever the template says, what is left out of it is the template itself', () => {
  const text = fc.array(fc.oneof(fc.string(), fc.constantFrom(...names.map((name) => `{{${name}}}`))))
  fc.assert(
    fc.property(text, (parts) => {
      const template = parts.join('')
      expect(plain(fill({ subject: '', body: template }, {}).body)).toBe(template)
    }),
  )
})
