import fc from 'fast-check'
import { expect, it } from 'vitest'
import { cornersOf, straightened, wholeFrame } from './frame'
import { blackened, type Pixels, warped } from './pixels'

/** Each pixel says where it is: red across, green down. */
function chart(width: number, height: number): Pixels {
  const data = new Uint8ClampedArray(width * height * 4)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) data.set([x, y, 0, 255], (y * width + x) * 4)
  return { width, height, data }
}

it('gives the photo itself where nothing was done to it, also row by row', () => {
  const photo = chart(40, 30)
  const frame = wholeFrame(photo)
  expect(warped(photo, { frame, scale: 1 }, { from: 0, to: 30 })).toEqual(photo)
  const some = warped(photo, { frame, scale: 1 }, { from: 10, to: 12 })
  expect(some.data).toEqual(photo.data.slice(10 * 40 * 4, 12 * 40 * 4))
})

it('straightens a slanting sheet', () => {
  const photo = chart(200, 200)
  const frame = straightened(wholeFrame(photo), [
    { x: 20, y: 10 },
    { x: 180, y: 40 },
    { x: 150, y: 190 },
    { x: 40, y: 160 },
  ])
  const { data, width, height } = warped(photo, { frame, scale: 1 }, { from: 0, to: frame.height })
  const at = (x: number, y: number) => [...data.slice((y * width + x) * 4, (y * width + x) * 4 + 2)]
  const near = ([x, y]: number[], [a, b]: [number, number]) => {
    expect(Math.abs(x! - a)).toBeLessThan(3)
    expect(Math.abs(y! - b)).toBeLessThan(3)
  }
  near(at(0, 0), [20, 10])
  near(at(width - 1, 0), [180, 40])
  near(at(width - 1, height - 1), [150, 190])
  near(at(0, height - 1), [40, 160])
})

it('reads a smaller copy by its scale, and never outside of it', () => {
  const copy = chart(20, 15)
  const frame = straightened(
    wholeFrame({ width: 40, height: 30 }),
    cornersOf({ x: 0, y: 0, width: 40, height: 30 }),
  )
  const { data } = warped(copy, { frame, scale: 0.5 }, { from: 0, to: 30 })
  expect([...data.slice(0, 4)]).toEqual([0, 0, 0, 255])
  expect([...data.slice(-4)]).toEqual([19, 14, 0, 255])
})

it('blackens at least what the box covers, in large pictures whole squares of JPEG', () => {
  const side = fc.integer({ min: 20, max: 4000 })
  const part = fc.double({ min: 0, max: 1, noNaN: true })
  fc.assert(
    fc.property(side, side, fc.tuple(part, part, part, part), (width, height, [x, y, w, h]) => {
      const rect = { x: x * width, y: y * height, width: w * (1 - x) * width, height: h * (1 - y) * height }
      const black = blackened(rect, { width, height })
      expect(black.x).toBeLessThanOrEqual(rect.x)
      expect(black.y).toBeLessThanOrEqual(rect.y)
      expect(black.x + black.width).toBeGreaterThanOrEqual(Math.min(width, rect.x + rect.width) - 1e-9)
      expect(black.y + black.height).toBeGreaterThanOrEqual(Math.min(height, rect.y + rect.height) - 1e-9)
      const all = [black.x, black.y, black.width, black.height]
      expect(all.every(Number.isInteger)).toBe(true)
      if (Math.max(width, height) >= 1600) expect([black.x % 16, black.y % 16]).toEqual([0, 0])
    }),
  )
})
