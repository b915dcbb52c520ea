import { expect, it } from 'vitest'
import { sameAnswer } from './same-answer'

const file = (id: string, name: string, sha256 = '00') => ({ id, name, type: 'png', size: 3, sha256 })

it('knows files again by name and content, in whatever order and under whatever id', () => {
  const before = [file('1', 'おもて.png'), file('2', 'うら.png')]
  expect(sameAnswer(before, [file('4', 'うら.png'), file('3', 'おもて.png')])).toBe(true)
  expect(sameAnswer(before, [file('3', 'おもて.png'), file('4', 'うら.png', '01')])).toBe(false)
  expect(sameAnswer(before, [file('3', 'おもて.png')])).toBe(false)
})

it('takes the order of other lists as part of the answer', () => {
  expect(sameAnswer(['本', '雑誌'], ['雑誌', '本'])).toBe(false)
  expect(sameAnswer({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true)
})
