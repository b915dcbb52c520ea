import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { kindSamples } from './fields/samples'
import { fieldsOf, formSchema, parseForm } from './form'

const card = () => ({
  title: '利用者カード申込',
  purpose: '利用者カードを作るためです。',
  pages: [
    {
      id: 'entry',
      title: '申込',
      sections: [
        { id: 'card', title: 'カード', fields: Object.values(kindSamples).map(({ field }) => field) },
      ],
    },
  ] as { id: string; title: string; sections: { id: string; title: string; fields: unknown[] }[] }[],
})

const withField = (field: unknown) => {
  const form = card()
  form.pages[0]!.sections[0]!.fields = [field]
  return form
}

const mistakesOf = (json: unknown) => {
  const parsed = parseForm(json)
  return 'mistakes' in parsed ? parsed.mistakes : []
}

describe('a form document', () => {
  it('is read with every kind of field, and defaults are filled in', () => {
    const parsed = parseForm(card())
    if (!('form' in parsed)) throw new Error(JSON.stringify(parsed))
    const fields = [...fieldsOf(parsed.form)].map(({ field }) => field)
    expect(fields.map((field) => field.kind)).toEqual(Object.keys(kindSamples))
    expect(fields[0]).toMatchObject({ kind: 'static', required: false })
  })

  it('survives being written as JSON and read again', () => {
    const first = parseForm(card())
    if (!('form' in first)) throw new Error('not read')
    expect(parseForm(JSON.parse(JSON.stringify(first.form)))).toEqual(first)
  })

  it('names the place of a wrong setting', () => {
    const wrong = withField({ ...kindSamples.reference.field, minDigits: 14 })
    expect(mistakesOf(wrong)).toEqual([
      {
        place: 'pages[0](entry).sections[0](card).fields[0](card-number).minDigits',
        message: 'minDigits は maxDigits 以下にしてください。',
      },
    ])
  })

  it('says which kinds there are when a kind is unknown', () => {
    const [mistake] = mistakesOf(withField({ id: 'a', kind: 'hologram', label: 'A' }))
    expect(mistake?.place).toBe('pages[0](entry).sections[0](card).fields[0](a).kind')
    expect(mistake?.message).toContain('reference')
  })

  it('refuses a setting that the kind does not have', () => {
    const [mistake] = mistakesOf(withField({ ...kindSamples.text.field, maxDigits: 3 }))
    expect(mistake?.message).toContain('maxDigits')
  })

  it.each([
    '__proto__',
    'constructor',
    'Name',
    'a--b',
    '-a',
    'a_b',
    '',
    'action',
    'csrf',
    '氏名',
    'a'.repeat(65),
  ])('refuses the id %j', (id) =>
    expect(mistakesOf(withField({ ...kindSamples.text.field, id }))[0]?.place).toMatch(/\.id$/),
  )

  it('refuses an id that is used twice, wherever it stands', () => {
    expect(mistakesOf(withField({ ...kindSamples.text.field, id: 'entry' }))).toEqual([
      {
        place: 'pages[0](entry).sections[0](card).fields[0](entry).id',
        message: expect.stringContaining('id「entry」が2回'),
      },
    ])
  })

  it('refuses a question without a label and a text that is required', () => {
    expect(mistakesOf(withField({ ...kindSamples.text.field, label: '' }))[0]?.message).toContain('label')
    expect(mistakesOf(withField({ ...kindSamples.static.field, required: true }))[0]?.place).toMatch(
      /required$/,
    )
  })

  it('refuses two options with one value', () => {
    const options = [
      { value: 'a', label: 'A' },
      { value: 'a', label: 'B' },
    ]
    const [mistake] = mistakesOf(withField({ ...kindSamples.choice.field, options }))
    expect(mistake?.place).toMatch(/\.options\[1\]\.value$/)
  })

  it.each(['\u0000', '\ud842', '\u001b'])(
    'refuses text with the character %j, which cannot be stored',
    (bad) => {
      expect(mistakesOf({ ...card(), title: `申込${bad}` })).toHaveLength(1)
    },
  )

  it.each([null, undefined, 3, 'form', [], {}, { pages: [] }])(
    'answers %j with mistakes instead of throwing',
    (json) => {
      expect(mistakesOf(json).length).toBeGreaterThan(0)
    },
  )

  it('does not let a document reach the prototype of objects', () => {
    const text = JSON.stringify(card()).replace('"title"', '"__proto__":{"polluted":true},"title"')
    parseForm(JSON.parse(text))
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
  })

  it('has a JSON Schema', () => {
    const schema = JSON.stringify(z.toJSONSchema(formSchema, { io: 'input' }))
    for (const kind of Object.keys(kindSamples)) expect(schema).toContain(`"const":"${kind}"`)
  })
})
