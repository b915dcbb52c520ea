import { Ajv2020 } from 'ajv/dist/2020'
import { describe, expect, it } from 'vitest'
import { documentSchema } from './document-schema'
import { everyKindForm, sampleForm } from './form.samples'

const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(documentSchema())
const asWritten = JSON.parse(JSON.stringify(everyKindForm))

describe('the JSON Schema of a form document', () => {
  it('takes documents that the form engine takes', () => {
    for (const form of [asWritten, sampleForm]) {
      expect(validate(JSON.parse(JSON.stringify(form))), JSON.stringify(validate.errors)).toBe(true)
    }
  })

  it('takes conditions inside conditions', () => {
    const visibleIf = { all: [{ any: [{ field: 'a', is: 'b' }, { not: { field: 'a', answered: true } }] }] }
    expect(validate({ ...asWritten, pages: [{ ...asWritten.pages[0], visibleIf }] })).toBe(true)
  })

  it.each([
    ['a setting that no kind has', { ...asWritten, colour: 'red' }],
    ['a form without pages', { ...asWritten, pages: [] }],
    ['an unknown kind', withField({ id: 'a', kind: 'hologram', label: 'A' })],
    ['an id that cannot be an address', withField({ id: 'A b', kind: 'text', label: 'A' })],
    ['a condition that says nothing', withField({ id: 'a', kind: 'text', label: 'A', visibleIf: {} })],
  ])('refuses %s', (_, form) => {
    expect(validate(form)).toBe(false)
  })
})

function withField(field: object): object {
  return { title: 'A', pages: [{ id: 'p', title: 'P', sections: [{ id: 's', fields: [field] }] }] }
}
