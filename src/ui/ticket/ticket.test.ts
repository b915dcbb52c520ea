import { expect, it } from 'vitest'
import { inFours } from './ticket'

it('shows a receipt number in groups of four that no line parts', () => {
  expect(inFours('260128004736')).toBe('2601\u00a02800\u00a04736')
  expect(inFours('12345')).toBe('1234\u00a05')
})
