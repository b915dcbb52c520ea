/** Width and height in pixels. */
export type Size = { width: number; height: number }

/** 隠す枠: what becomes black, in pixels of the picture as it stands after turning and cutting. */
export type Box = {
  id: number
  x: number
  y: number
  width: number
  height: number
  /** The area of a document that it hides; null for one that was drawn. */
  area: string | null
  /** Moved by hand: no longer where the document has its area usually. */
  moved: boolean
}

export type Rect = Pick<Box, 'x' | 'y' | 'width' | 'height'>

/** Corners, clockwise from the top left. */
export const corners = ['nw', 'ne', 'se', 'sw'] as const
export type Corner = (typeof corners)[number]

/** A box is never smaller than this part of the picture's longer side, so that it can be taken hold of. */
const smallestPart = 1 / 200

const smallest = ({ width, height }: Size): number =>
  Math.min(width, height, Math.max(width, height) * smallestPart)

/** The rectangle between two points, whichever way it was drawn, inside the picture. */
export function rectBetween(a: { x: number; y: number }, b: { x: number; y: number }, size: Size): Rect {
  const [left, right] = [a.x, b.x].map((x) => clamp(x, 0, size.width)).sort((one, two) => one - two)
  const [top, bottom] = [a.y, b.y].map((y) => clamp(y, 0, size.height)).sort((one, two) => one - two)
  return inside({ x: left!, y: top!, width: right! - left!, height: bottom! - top! }, size)
}

/** The same rectangle, large enough to be taken hold of, pushed back into the picture. */
export function inside(rect: Rect, size: Size): Rect {
  const least = smallest(size)
  const width = clamp(rect.width, least, size.width)
  const height = clamp(rect.height, least, size.height)
  return {
    x: clamp(rect.x, 0, size.width - width),
    y: clamp(rect.y, 0, size.height - height),
    width,
    height,
  }
}

/** Moved by pixels, and stopped by the edges. */
export const moved = (rect: Rect, by: { x: number; y: number }, size: Size): Rect =>
  inside({ ...rect, x: rect.x + by.x, y: rect.y + by.y }, size)

/** One corner moved by pixels; the opposite one stays where it is, until the corner passes it. */
export function resized(rect: Rect, corner: Corner, by: { x: number; y: number }, size: Size): Rect {
  const [left, top] = [rect.x, rect.y]
  const [right, bottom] = [rect.x + rect.width, rect.y + rect.height]
  const least = smallest(size)
  const west = corner === 'nw' || corner === 'sw'
  const north = corner === 'nw' || corner === 'ne'
  const x = west ? clamp(left + by.x, 0, right - least) : clamp(right + by.x, left + least, size.width)
  const y = north ? clamp(top + by.y, 0, bottom - least) : clamp(bottom + by.y, top + least, size.height)
  return west
    ? { x, width: right - x, ...(north ? { y, height: bottom - y } : { y: top, height: y - top }) }
    : { x: left, width: x - left, ...(north ? { y, height: bottom - y } : { y: top, height: y - top }) }
}

export const clamp = (value: number, least: number, most: number): number =>
  Math.min(Math.max(value, least), Math.max(least, most))
