import type { Rect, Size } from './box'
import { apply, fromRect, inverse, type Point, type Quad } from './homography'

/**
 * 画像の形: which part of the photo is shown, which way up and how straight. Turning, cutting and straightening, one
 * after the other and in any order, are always one such part: four corners in the photo's own pixels.
 */
export type Frame = Size & { corners: Quad }

/** `U8`: no picture of ours has more pixels than the server takes. */
export const mostPixels = 50_000_000

export const wholeFrame = ({ width, height }: Size): Frame => ({
  ...within({ width, height }),
  corners: cornersOf({ x: 0, y: 0, width, height }),
})

export const cornersOf = ({ x, y, width, height }: Rect): Quad => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
]

/** By a quarter, clockwise. */
export function turned({ width, height, corners: [nw, ne, se, sw] }: Frame): Frame {
  return { width: height, height: width, corners: [sw, nw, ne, se] }
}

/** The part inside four corners, which are pixels of what the frame shows; made a rectangle. */
export function straightened(frame: Frame, quad: Quad): Frame {
  const toPhoto = fromRect(frame, frame.corners)
  const [nw, ne, se, sw] = quad
  const size = {
    width: Math.max(1, Math.round((distance(nw, ne) + distance(sw, se)) / 2)),
    height: Math.max(1, Math.round((distance(nw, sw) + distance(ne, se)) / 2)),
  }
  const corners = quad.map((corner) => apply(toPhoto, corner))
  return { ...within(size), corners: corners as unknown as Quad }
}

/** The same places of the photo in another frame: at least all that the rectangle covered and that is still shown. */
export function carriedOver(rect: Rect, from: Frame, to: Frame): Rect | null {
  const [toPhoto, fromPhoto] = [fromRect(from, from.corners), inverse(fromRect(to, to.corners))]
  const points = cornersOf(rect).map((corner) => apply(fromPhoto, apply(toPhoto, corner)))
  const [left, right] = span(points, 'x', to.width)
  const [top, bottom] = span(points, 'y', to.height)
  return right > left && bottom > top ? { x: left, y: top, width: right - left, height: bottom - top } : null
}

/** Whether no more than turning and cutting was done, so that no pixel has to be worked out. */
export function isFlat({ corners: [nw, ne, se, sw] }: Frame): boolean {
  return Math.abs(nw.x - ne.x + se.x - sw.x) < 0.5 && Math.abs(nw.y - ne.y + se.y - sw.y) < 0.5
}

function span(points: readonly Point[], axis: 'x' | 'y', most: number): [number, number] {
  const values = points.map((point) => Math.min(Math.max(point[axis], 0), most))
  return [Math.min(...values), Math.max(...values)]
}

function within({ width, height }: Size): Size {
  const shrink = Math.min(1, Math.sqrt(mostPixels / (width * height)))
  return shrink === 1
    ? { width, height }
    : { width: Math.floor(width * shrink), height: Math.floor(height * shrink) }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y)
