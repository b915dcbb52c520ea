import { describe, expect, it } from 'vitest'
import type { ParseContext } from '../kind'
import { choices } from './choices'
import { samples } from './choices.samples'

const context: ParseContext = { lang: 'ja', now: new Date(0), files: [] }
const options = samples.field.options
const settings = (own: object) => choices.settings.safeParse({ options, ...own })

describe('the counts of a multiple choice', () => {
  it('may be no more than there are options, and in order', () => {
    expect(settings({ min: 1, max: 3 }).success).toBe(true)
    expect(settings({ min: 3, max: 2 }).success).toBe(false)
    expect(settings({ max: 4 }).success).toBe(false)
    expect(settings({ min: 4 }).success).toBe(false)
  })

  it.each([
    [{ min: 2, max: 2 }, '2つ選んでください。いまは1つ'],
    [{ min: 2, max: 3 }, '2つから3つまで選んでください'],
    [{ min: 2 }, '2つ以上選んでください'],
  ])('of %j are said', (own, says) => {
    const { max: _, ...field } = samples.field
    const asked = { ...field, required: false, ...own }
    expect(choices.parse(asked, ['', 'mail'], context)).toEqual({
      error: { message: expect.stringContaining(says) },
    })
    expect(choices.parse(asked, [''], context)).toEqual({ empty: true })
  })
})

it('is read by conditions as its values', () => {
  expect(choices.read(['', 'mail', 'mail', 'phone'])).toEqual(['mail', 'phone'])
  expect(choices.read('mail')).toEqual(['mail'])
})
