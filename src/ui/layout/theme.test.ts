import { expect, it } from 'vitest'
import { contrast, themeCss } from './theme'

it('writes the two variables of a tenant', () => {
  expect(themeCss({ colour: '#00428c', tint: '#F0F9FF' })).toBe(
    ':root{--tenant:#00428c;--tenant-tint:#F0F9FF}\n',
  )
})

it.each(['red', '#fff', '#00428c}body{display:none', ''])('refuses the colour %j', (colour) => {
  expect(() => themeCss({ colour, tint: '#f0f9ff' })).toThrow(RangeError)
})

it('measures contrast as WCAG does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
})
