import fc from 'fast-check'
import { expect, it } from 'vitest'
import { carriedOver, cornersOf, isFlat, mostPixels, straightened, turned, wholeFrame } from './frame'
import { apply, fromRect, inverse, isConvex, type Quad } from './homography'

const sizes = fc.record({
  width: fc.integer({ min: 40, max: 4000 }),
  height: fc.integer({ min: 40, max: 4000 }),
})
const share = fc.double({ min: 0, max: 0.35, noNaN: true })
/** Corners that are moved inwards, each by up to a third. */
const bent = fc.tuple(sizes, fc.array(share, { minLength: 8, maxLength: 8 })).map(([size, by]) => {
  const { width: w, height: h } = size
  const quad: Quad = [
    { x: by[0]! * w, y: by[1]! * h },
    { x: w - by[2]! * w, y: by[3]! * h },
    { x: w - by[4]! * w, y: h - by[5]! * h },
    { x: by[6]! * w, y: h - by[7]! * h },
  ]
  return { size, quad }
})

it('takes the corners of the rectangle to the four corners, and back', () => {
  fc.assert(
    fc.property(bent, ({ size, quad }) => {
      fc.pre(isConvex(quad))
      const there = fromRect(size, quad)
      const back = inverse(there)
      for (const [at, corner] of cornersOf({ x: 0, y: 0, ...size }).entries()) {
        const point = apply(there, corner)
        expect(point.x).toBeCloseTo(quad[at]!.x, 4)
        expect(point.y).toBeCloseTo(quad[at]!.y, 4)
        const again = apply(back, point)
        expect(again.x).toBeCloseTo(corner.x, 3)
        expect(again.y).toBeCloseTo(corner.y, 3)
      }
    }),
  )
})

it('is the same again after four quarter turns, and turns clockwise', () => {
  const frame = wholeFrame({ width: 300, height: 200 })
  const once = turned(frame)
  expect([once.width, once.height]).toEqual([200, 300])
  // What was at the lower left is now at the upper left.
  expect(apply(fromRect(once, once.corners), { x: 0, y: 0 })).toEqual({ x: 0, y: 200 })
  expect(turned(turned(turned(once)))).toEqual(frame)
})

it('cuts a part of a part: the corners are pixels of the photo', () => {
  const frame = wholeFrame({ width: 1000, height: 800 })
  const part = straightened(frame, cornersOf({ x: 100, y: 50, width: 500, height: 400 }))
  const again = straightened(part, cornersOf({ x: 10, y: 20, width: 100, height: 90 }))
  expect([again.width, again.height]).toEqual([100, 90])
  for (const [at, corner] of cornersOf({ x: 110, y: 70, width: 100, height: 90 }).entries()) {
    expect(again.corners[at]!.x).toBeCloseTo(corner.x, 6)
    expect(again.corners[at]!.y).toBeCloseTo(corner.y, 6)
  }
  expect(isFlat(again)).toBe(true)
})

it('carries a box over so that all it covered is still covered', () => {
  fc.assert(
    fc.property(bent, fc.tuple(share, share, share, share), ({ size, quad }, [x, y, width, height]) => {
      fc.pre(isConvex(quad))
      const from = wholeFrame(size)
      const to = straightened(from, quad)
      const box = {
        x: x * size.width,
        y: y * size.height,
        width: (width + 0.1) * size.width,
        height: (height + 0.1) * size.height,
      }
      const carried = carriedOver(box, from, to)
      const back = inverse(fromRect(to, to.corners))
      for (let at = 0; at <= 20; at += 1) {
        for (let down = 0; down <= 20; down += 1) {
          const point = apply(back, { x: box.x + (box.width * at) / 20, y: box.y + (box.height * down) / 20 })
          if (point.x <= 0 || point.y <= 0 || point.x >= to.width || point.y >= to.height) continue
          expect(carried).not.toBeNull()
          expect(point.x).toBeGreaterThanOrEqual(carried!.x - 1e-6)
          expect(point.x).toBeLessThanOrEqual(carried!.x + carried!.width + 1e-6)
          expect(point.y).toBeGreaterThanOrEqual(carried!.y - 1e-6)
          expect(point.y).toBeLessThanOrEqual(carried!.y + carried!.height + 1e-6)
        }
      }
    }),
  )
})

it('drops a box that is cut away, and never has more pixels than the server takes', () => {
  const frame = wholeFrame({ width: 100, height: 100 })
  const part = straightened(frame, cornersOf({ x: 50, y: 50, width: 50, height: 50 }))
  expect(carriedOver({ x: 0, y: 0, width: 20, height: 20 }, frame, part)).toBeNull()
  const { width, height } = wholeFrame({ width: 20_000, height: 9_000 })
  expect(width * height).toBeLessThanOrEqual(mostPixels)
})

it('knows corners that cross', () => {
  const [nw, ne, se, sw] = cornersOf({ x: 0, y: 0, width: 10, height: 10 })
  expect(isConvex([nw, ne, se, sw])).toBe(true)
  expect(isConvex([nw, se, ne, sw])).toBe(false)
  expect(isConvex([nw, ne, { x: 2, y: 2 }, sw])).toBe(false)
})
