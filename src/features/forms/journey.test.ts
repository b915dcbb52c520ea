import { describe, expect, it } from 'vitest'
import { sampleForm } from './form.samples'
import { firstPage, formSteps, lastPage, pageAfter, pageBefore, pageWithId } from './journey'

describe('the way through a form', () => {
  it('begins at the first page and ends at the last', () => {
    expect(firstPage(sampleForm, {})?.id).toBe('application')
    expect(lastPage(sampleForm, {})?.id).toBe('wishes')
  })

  it('leads from page to page and back', () => {
    expect(pageAfter(sampleForm, 'application', {})?.id).toBe('wishes')
    expect(pageAfter(sampleForm, 'wishes', {})).toBeUndefined()
    expect(pageBefore(sampleForm, 'wishes', {})?.id).toBe('application')
    expect(pageBefore(sampleForm, 'application', {})).toBeUndefined()
  })

  it('knows nothing of pages that the form does not have', () => {
    expect(pageWithId(sampleForm, 'elsewhere', {})).toBeUndefined()
    expect(pageAfter(sampleForm, 'elsewhere', {})).toBeUndefined()
    expect(pageBefore(sampleForm, 'elsewhere', {})).toBeUndefined()
  })

  it('numbers its steps, but not where there is only one page', () => {
    expect(formSteps(sampleForm, 'wishes', {}).map(({ number, state }) => [number, state])).toEqual([
      [1, 'done'],
      [2, 'now'],
    ])
    expect(formSteps({ ...sampleForm, pages: [sampleForm.pages[0]!] }, 'application', {})).toEqual([])
  })
})
