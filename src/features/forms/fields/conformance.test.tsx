import fc from 'fast-check'
import { render } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import type { Field } from '../form'
import { parseForm } from '../form'
import { controlId } from './frame'
import type { AttachedFile, Entry, FieldError, KindSamples, ParseContext, ViewContext } from './kind'
import { type KindName, kindOf, kinds } from './kinds'
import { readers } from './readers'
import { kindSamples } from './samples'

const now = new Date('2026-01-28T10:41:00+09:00')
const parsing = (files: readonly AttachedFile[] = []): ParseContext => ({ lang: 'ja', now, files })
const viewing: ViewContext = {
  lang: 'ja',
  draftUrl: '/mihon/apply/d1',
  uploadUrl: (name) => `/mihon/apply/d1/attachments/${name}`,
  fileUrl: (id) => `/mihon/apply/d1/files/${id}`,
  thumbnailUrl: (id) => `/mihon/apply/d1/files/${id}/thumbnail`,
  attachments: {},
  postcodeUrl: (postcode) => `/mihon/postcodes/${postcode}`,
  csrf: 'token',
}

const hostile = [
  'a\u0000b',
  '\ud842',
  '\udf9fx',
  '\u001b[31m',
  'あ'.repeat(10_000),
  '👨‍👩‍👧🏽🇯🇵',
  '葛\u{e0100}葛\u{e0101}邉\u{e0110}',
  '髙﨑𠮟𠮷𩸽①㈱ﾊﾝｶｸ〜～−－',
  'か\u3099',
  '\ufa19\ufa10',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</textarea><b>',
  "'; DROP TABLE applications; --",
  '{{7*7}}<%= 7*7 %>',
  '\n先頭の空行',
  '\r\n\r\nx',
  '\u202egnp.exe',
  '\u200b',
  '\ue000',
  '\u3000\u3000',
  '&amp;&lt;',
]

/** The sample's field with its defaults filled in, as a parsed form has it. */
function fieldOf(name: KindName, changes: object = {}): Field {
  const field = { ...kindSamples[name].field, ...changes }
  const parsed = parseForm({
    title: 't',
    pages: [{ id: 'p', title: 'p', sections: [{ id: 's', fields: [field] }] }],
  })
  if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))
  return parsed.form.pages[0]!.sections[0]!.fields[0]!
}

function draw(field: Field, { entry = '', error }: { entry?: Entry; error?: FieldError } = {}): string {
  const { Input } = kindOf(field)
  return render(
    <Input
      field={field}
      name={field.id}
      entry={entry}
      required={field.required}
      error={error}
      context={viewing}
    />,
  )
}

const show = (field: Field, answer: never) =>
  render(<p>{kindOf(field).show(field, answer, { ...viewing, audience: 'staff' })}</p>).slice(3, -4)

const textOf = (html: string) =>
  html
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')

/** What a browser would take as typed: textareas without their first line end, and text inputs' values. */
function typedAgain(html: string): string[] {
  const areas = [...html.matchAll(/<textarea[^>]*>([\s\S]*?)<\/textarea>/g)].map(([, text = '']) =>
    textOf(text.replace(/^\n/, '')),
  )
  const inputs = [...html.matchAll(/<input(?:[^>"]|"[^"]*")*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => !/ type="(?:hidden|radio|checkbox|file)"/.test(tag))
  return [...areas, ...inputs.map((tag) => textOf(/ value="([^"]*)"/.exec(tag)?.[1] ?? ''))]
}

const names = Object.keys(kinds) as KindName[]
const answered = names.filter((name) => kinds[name].role === 'answer')
const samplesOf = (name: KindName): KindSamples<unknown> => kindSamples[name] as KindSamples<unknown>
const boxesOf = (name: KindName): number => samplesOf(name).boxes ?? 1
const typedInto = answered.filter((name) => boxesOf(name) > 0)
const inEveryBox = (name: KindName, typed: string): Entry =>
  boxesOf(name) > 1 ? Array.from({ length: boxesOf(name) }, () => typed) : typed

it('sees every kind', () => {
  expect(names.length).toBeGreaterThanOrEqual(6)
  expect(answered.length).toBeGreaterThanOrEqual(5)
  expect(Object.keys(kindSamples)).toEqual(names)
})

describe.each(names)('the kind %s', (name) => {
  const kind = kindOf({ kind: name })

  it('bears its name and reads its sample', () => {
    expect(kind.name).toBe(name)
    expect(fieldOf(name).kind).toBe(name)
  })

  it('is read by conditions as readers.ts says', () => {
    expect(kind.read).toBe(readers[name])
    expect(kind.read('')).toBeUndefined()
    expect(kind.read(['', ' \u3000'])).toBeUndefined()
    const offers = kind.compares === 'option' || kind.compares === 'options'
    expect(kind.options !== undefined).toBe(offers)
  })

  it('draws no id twice, no inline style, no script and no placeholder', () => {
    for (const error of [undefined, { message: '直してください。' }]) {
      const html = draw(fieldOf(name), { error })
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map((found) => found[1])
      expect(new Set(ids).size).toBe(ids.length)
      expect(ids).toContain(controlId(kindSamples[name].field.id))
      expect(html).not.toMatch(/ style=| on[a-z]+=|<script| placeholder=| disabled/)
    }
  })

  it('writes what staff wrote as text', () => {
    const evil = '<b>"&{{7*7}}</b>'
    const html = draw(fieldOf(name, { label: evil, support: evil, example: evil }))
    expect(html).not.toContain('<b>')
    expect(html).toContain('{{7*7}}')
  })
})

describe.each(answered)('the question %s', (name) => {
  const kind = kindOf({ kind: name })
  const field = fieldOf(name)
  const { good, bad } = samplesOf(name)

  it('has samples of right and wrong entries', () => {
    expect(good.length).toBeGreaterThan(0)
    expect(bad.length).toBeGreaterThan(0)
  })

  it.each(good)('takes $entry', ({ entry, answer, files }) => {
    expect(kind.parse(field, entry, parsing(files))).toEqual({ answer })
    expect(kind.text(field, answer as never)).not.toBe('')
  })

  it.each(good)('comes back the same from what $entry became', ({ answer, files }) => {
    expect(kind.parse(field, kind.restore(answer as never), parsing(files))).toEqual({ answer })
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer)
  })

  it.each(bad)('refuses $entry and says how to put it right', ({ entry, says, files }) => {
    const parsed = kind.parse(field, entry, parsing(files))
    const message = 'error' in parsed ? parsed.error.message : ''
    expect(message).toContain(says)
    expect(message).toContain(field.label)
    expect(message).not.toContain('全角で')
    expect(message).toMatch(/。$/)
  })

  it('takes nothing for empty, and asks for it by its label where it is required', () => {
    const nothing: Entry[] = ['', [], ...(boxesOf(name) > 0 ? [inEveryBox(name, '  \u3000')] : [])]
    for (const entry of nothing) expect(kind.parse(field, entry, parsing())).toEqual({ empty: true })
    expect(kind.missing(field, 'ja')).toContain(field.label)
  })

  it.each(hostile)('keeps %j as it is or says clearly why not', (typed) => {
    const parsed = kind.parse(field, inEveryBox(name, typed), parsing())
    if ('error' in parsed) expect(parsed.error.message).toContain(field.label)
    if ('answer' in parsed) {
      if (kind.freeText)
        expect(parsed.answer).toBe(name === 'longText' ? typed.replaceAll('\r\n', '\n') : typed.trim())
      expect(show(field, parsed.answer as never)).not.toMatch(/<script|<img|<b>/)
      expect(textOf(show(field, parsed.answer as never)).replaceAll('<br/>', '\n')).toBe(
        kind.text(field, parsed.answer),
      )
    }
  })

  it('never throws, never stores what cannot be stored, and comes back the same from any text', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 60 }), fc.string({ maxLength: 60 }))
    const anyEntry = fc.oneof(anyText, fc.array(anyText, { maxLength: 4 }))
    fc.assert(
      fc.property(anyEntry, (entry) => {
        const parsed = kind.parse(field, entry, parsing())
        if (!('answer' in parsed)) return
        expect(JSON.stringify(parsed.answer)).not.toMatch(/\\u0000|\\ud[89a-f]/)
        expect(kind.parse(field, kind.restore(parsed.answer), parsing())).toEqual(parsed)
      }),
    )
  })

  it('is labelled, described, and says that it is required or not', () => {
    const html = draw(field)
    expect(html).toContain(field.label)
    expect(html).toContain(field.required ? '※必須' : '※任意')
    if (!html.includes('<fieldset')) expect(html).toContain(`for="${controlId(field.id)}"`)
    if (field.support) expect(html).toMatch(new RegExp(`aria-describedby="${controlId(field.id)}-hint[ "]`))
  })

  it('shows its error beside the control, tied to it', () => {
    const html = draw(field, { error: { message: '直してください。' } })
    expect(html).toContain('aria-invalid="true"')
    expect(html).toMatch(new RegExp(`aria-describedby="${controlId(field.id)}-error`))
    expect(html).toMatch(/＊<\/span><span>直してください。/)
  })
})

describe.each(typedInto)('typing into %s', (name) => {
  it.each(hostile)('shows %j again as it was typed, beside an error', (typed) => {
    const entry = inEveryBox(name, typed)
    const again = typedAgain(draw(fieldOf(name), { entry, error: { message: '直してください。' } }))
    expect(new Set(again)).toEqual(new Set([typed]))
  })

  it('shows any text again as it was typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        const again = typedAgain(draw(fieldOf(name), { entry: inEveryBox(name, typed) }))
        expect(new Set(again)).toEqual(new Set([typed]))
      }),
    )
  })
})
