import type { Rect, Size } from './box'
import type { Frame } from './frame'
import { fromRect } from './homography'

/** Red, green, blue and opacity of each pixel, row by row. */
export type Pixels = Size & { data: Uint8ClampedArray }

/**
 * Some rows of what a frame shows, each pixel worked out of the four around its place in the photo.
 * @param scale pixels of `photo` for each pixel that the frame counts in
 */
export function warped(
  photo: Pixels,
  { frame, scale }: { frame: Frame; scale: number },
  rows: { from: number; to: number },
): Pixels {
  const m = fromRect(frame, frame.corners)
  const { width } = frame
  const height = rows.to - rows.from
  const made = { width, height, data: new Uint8ClampedArray(width * height * 4) }
  for (let row = 0; row < height; row += 1) {
    const y = rows.from + row + 0.5
    for (let column = 0; column < width; column += 1) {
      const x = column + 0.5
      const depth = m[6] * x + m[7] * y + 1
      const at = { x: (m[0] * x + m[1] * y + m[2]) / depth, y: (m[3] * x + m[4] * y + m[5]) / depth }
      mix(photo, at.x * scale - 0.5, at.y * scale - 0.5, made.data, (row * width + column) * 4)
    }
  }
  return made
}

/** What lies between four pixels; beyond the edge the edge goes on. */
function mix(photo: Pixels, x: number, y: number, into: Uint8ClampedArray, at: number): void {
  const { width, height, data } = photo
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const [right, low] = [x - left, y - top]
  const x0 = left < 0 ? 0 : left >= width ? width - 1 : left
  const x1 = left < -1 ? 0 : left + 1 >= width ? width - 1 : left + 1
  const y0 = (top < 0 ? 0 : top >= height ? height - 1 : top) * width
  const y1 = (top < -1 ? 0 : top + 1 >= height ? height - 1 : top + 1) * width
  for (let channel = 0; channel < 3; channel += 1) {
    const above = data[(y0 + x0) * 4 + channel]! * (1 - right) + data[(y0 + x1) * 4 + channel]! * right
    const below = data[(y1 + x0) * 4 + channel]! * (1 - right) + data[(y1 + x1) * 4 + channel]! * right
    into[at + channel] = above * (1 - low) + below * low
  }
  into[at + 3] = 255
}

/** JPEG stores colours in squares of this side. */
const square = 16
/** From this longer side on, such a square is too small to be seen. */
const largePicture = 1600

/**
 * What becomes black in whole pixels: all that the box touches, and in large pictures the rest of the squares in which
 * JPEG stores them with one pixel around it, so that nothing of a neighbour runs into the black.
 */
export function blackened(rect: Rect, size: Size): Rect {
  const step = Math.max(size.width, size.height) >= largePicture ? square : 1
  const around = step > 1 ? 1 : 0
  const [left, top] = [rect.x, rect.y].map((edge) =>
    Math.max(0, Math.floor((Math.floor(edge) - around) / step) * step),
  )
  const right = Math.min(size.width, Math.ceil((Math.ceil(rect.x + rect.width) + around) / step) * step)
  const bottom = Math.min(size.height, Math.ceil((Math.ceil(rect.y + rect.height) + around) / step) * step)
  return { x: left!, y: top!, width: right - left!, height: bottom - top! }
}
