import { describe, expect, it } from 'vitest'
import { decide } from './deciding'
import { noEntries } from './entries'
import { parseForm } from './form'
import { sampleForm } from './form.samples'
import { firstPage, formSteps, lastPage, pageAfter, pageBefore, pageWithId } from './journey'

const now = new Date('2026-01-28T10:41:00+09:00')
const asked = decide(sampleForm, noEntries(), now)

describe('the way through a form', () => {
  it('begins at the first page and ends at the last', () => {
    expect(firstPage(sampleForm, asked)?.id).toBe('application')
    expect(lastPage(sampleForm, asked)?.id).toBe('wishes')
  })

  it('leads from page to page and back', () => {
    expect(pageAfter(sampleForm, 'application', asked)?.id).toBe('wishes')
    expect(pageAfter(sampleForm, 'wishes', asked)).toBeUndefined()
    expect(pageBefore(sampleForm, 'wishes', asked)?.id).toBe('application')
    expect(pageBefore(sampleForm, 'application', asked)).toBeUndefined()
  })

  it('knows nothing of pages that the form does not have', () => {
    expect(pageWithId(sampleForm, 'elsewhere', asked)).toBeUndefined()
    expect(pageAfter(sampleForm, 'elsewhere', asked)).toBeUndefined()
    expect(pageBefore(sampleForm, 'elsewhere', asked)).toBeUndefined()
  })

  it('leaves out pages that are not asked for', () => {
    const parsed = parseForm({
      ...sampleForm,
      pages: [
        sampleForm.pages[0],
        { ...sampleForm.pages[1], visibleIf: { field: 'occasion', is: 'reissue' } },
      ],
    })
    if (!('form' in parsed)) throw new Error(JSON.stringify(parsed.mistakes))
    const { form } = parsed
    const next = (occasion: string) => pageAfter(form, 'application', decide(form, { occasion }, now))?.id
    expect(next('new')).toBeUndefined()
    expect(next('')).toBeUndefined()
    expect(next('reissue')).toBe('wishes')
  })

  it('numbers its steps, but not where there is only one page', () => {
    expect(formSteps(sampleForm, 'wishes', asked).map(({ number, state }) => [number, state])).toEqual([
      [1, 'done'],
      [2, 'now'],
    ])
    const onePage = { ...sampleForm, pages: [sampleForm.pages[0]!] }
    expect(formSteps(onePage, 'application', decide(onePage, noEntries(), now))).toEqual([])
  })
})
