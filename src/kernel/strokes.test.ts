import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  board,
  isTooSmall,
  mostPoints,
  mostStrokes,
  pathOf,
  readStrokes,
  type Stroke,
  writeStrokes,
} from './strokes'

const point = fc.tuple(fc.nat(board.width), fc.nat(board.height))
const strokes = fc.array(fc.array(point, { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: 20 })
const points = (count: number): Stroke => Array.from({ length: count }, (_, at) => [at % 1000, at % 400])

describe('strokes as text', () => {
  it('come back the same, written in one way', () => {
    fc.assert(
      fc.property(strokes, (drawn) => {
        const text = writeStrokes(drawn)
        expect(text).toMatch(/^[0-9a-z-]+$/)
        expect(readStrokes(text)).toEqual(drawn)
      }),
    )
  })

  it('are read from nothing else', () => {
    const any = fc.oneof(fc.string(), fc.stringMatching(/^[0-9a-z-]{0,40}$/))
    fc.assert(
      fc.property(any, (text) => {
        const read = readStrokes(text)
        if (read) expect(writeStrokes(read)).toBe(text)
      }),
    )
  })

  it.each([
    '',
    '0',
    '000',
    '00000',
    '-0000',
    '0000-',
    '0000--0000',
    '0A00',
    '00 00',
    ' 0000',
    '0000\n',
    '００００',
  ])('are not %j', (text) => {
    expect(readStrokes(text)).toBeNull()
  })

  it('stay on the board', () => {
    expect(readStrokes(writeStrokes([[[1200, 480]]]))).toEqual([[[1200, 480]]])
    expect(readStrokes(writeStrokes([[[1201, 0]]]))).toBeNull()
    expect(readStrokes(writeStrokes([[[0, 481]]]))).toBeNull()
    expect(readStrokes('zzzz')).toBeNull()
  })

  it('have so many points and so many strokes', () => {
    expect(readStrokes(writeStrokes([points(mostPoints)]))).not.toBeNull()
    expect(readStrokes(writeStrokes([points(mostPoints), points(1)]))).toBeNull()
    const dots = Array.from({ length: mostStrokes + 1 }, () => points(1))
    expect(readStrokes(writeStrokes(dots.slice(1)))).not.toBeNull()
    expect(readStrokes(writeStrokes(dots))).toBeNull()
  })
})

it('a dot or a short slip is no signature', () => {
  expect(isTooSmall([])).toBe(true)
  expect(isTooSmall([[[600, 240]]])).toBe(true)
  expect(
    isTooSmall([
      [
        [600, 240],
        [640, 260],
      ],
    ]),
  ).toBe(true)
  expect(isTooSmall([[[600, 240]], [[900, 240]]])).toBe(false)
})

it('draws a stroke through its points, and one point as a dot', () => {
  expect(pathOf([[1, 2]])).toBe('M1 2h.1')
  expect(
    pathOf([
      [0, 0],
      [10, 10],
    ]),
  ).toBe('M0 0L10 10')
  expect(
    pathOf([
      [0, 0],
      [10, 10],
      [20, 0],
    ]),
  ).toBe('M0 0Q10 10 15 5L20 0')
})
