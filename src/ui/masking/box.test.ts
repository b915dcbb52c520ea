import fc from 'fast-check'
import { expect, it } from 'vitest'
import { corners, inside, moved, type Rect, rectBetween, resized, type Size } from './box'

const sizes = fc.record({
  width: fc.integer({ min: 1, max: 9000 }),
  height: fc.integer({ min: 1, max: 9000 }),
})
const offsets = fc.record({
  x: fc.double({ min: -20_000, max: 20_000, noNaN: true }),
  y: fc.double({ min: -20_000, max: 20_000, noNaN: true }),
})
const rects = fc.record({
  x: fc.double({ min: -9000, max: 9000, noNaN: true }),
  y: fc.double({ min: -9000, max: 9000, noNaN: true }),
  width: fc.double({ min: 0, max: 9000, noNaN: true }),
  height: fc.double({ min: 0, max: 9000, noNaN: true }),
})

const expectInside = (rect: Rect, size: Size) => {
  expect(rect.x).toBeGreaterThanOrEqual(0)
  expect(rect.y).toBeGreaterThanOrEqual(0)
  expect(rect.width).toBeGreaterThan(0)
  expect(rect.height).toBeGreaterThan(0)
  expect(rect.x + rect.width).toBeLessThanOrEqual(size.width + 1e-6)
  expect(rect.y + rect.height).toBeLessThanOrEqual(size.height + 1e-6)
}

it('draws the same rectangle whichever way the pointer went', () => {
  const size = { width: 100, height: 80 }
  const all = [
    rectBetween({ x: 10, y: 20 }, { x: 40, y: 60 }, size),
    rectBetween({ x: 40, y: 20 }, { x: 10, y: 60 }, size),
  ]
  for (const rect of all) expect(rect).toEqual({ x: 10, y: 20, width: 30, height: 40 })
})

it('keeps every box inside the picture, whatever is done to it', () => {
  fc.assert(
    fc.property(sizes, rects, offsets, fc.constantFrom(...corners), (size, rect, by, corner) => {
      const first = inside(rect, size)
      expectInside(first, size)
      expectInside(moved(first, by, size), size)
      expectInside(resized(first, corner, by, size), size)
      expectInside(rectBetween(rect, by, size), size)
    }),
  )
})

it('moves without a change of size, and resizes without moving the opposite corner', () => {
  fc.assert(
    fc.property(sizes, rects, offsets, (size, rect, by) => {
      const first = inside(rect, size)
      const after = moved(first, by, size)
      expect([after.width, after.height]).toEqual([first.width, first.height])
      const larger = resized(first, 'se', by, size)
      expect([larger.x, larger.y]).toEqual([first.x, first.y])
      const other = resized(first, 'nw', by, size)
      expect(other.x + other.width).toBeCloseTo(first.x + first.width, 6)
      expect(other.y + other.height).toBeCloseTo(first.y + first.height, 6)
    }),
  )
})
