/** 筆跡の点: on the board of {@link board}, from its upper left corner; whole numbers. */
export type Point = readonly [x: number, y: number]
/** From where a pen touches the board to where it leaves it; at least one point. */
export type Stroke = readonly Point[]

/** The board that a signature is drawn on, in its own units, however large it is on a screen. */
export const board = { width: 1200, height: 480 } as const

/** How much is kept: 3,000 points are some fifteen times across the board, and 12 kB as text. */
export const mostStrokes = 100
export const mostPoints = 3000

/** The longer side of a drawing that is taken, in units: less is a slip of the finger. */
const leastExtent = 90

const digits = 2
const written = /^(?:[0-9a-z]{4})+(?:-(?:[0-9a-z]{4})+)*$/

/**
 * Strokes as text: each point is its x and its y, two digits each to the base 36, and `-` stands between strokes. There is one way of
 * writing each drawing. Runs in the browser too, as all here.
 */
export const writeStrokes = (strokes: readonly Stroke[]): string =>
  strokes.map((stroke) => stroke.flat().map(inDigits).join('')).join('-')

const inDigits = (value: number): string => value.toString(36).padStart(digits, '0')

/** What {@link writeStrokes} wrote; null for anything else, for points beside the board, and for more than is kept. */
export function readStrokes(text: string): Stroke[] | null {
  const longest = mostPoints * digits * 2 + mostStrokes
  if (text.length > longest || !written.test(text)) return null
  const strokes = text.split('-').map((stroke) => (stroke.match(/.{4}/g) ?? []).map(pointOf))
  const points = strokes.flat()
  if (strokes.length > mostStrokes || points.length > mostPoints) return null
  return points.every(([x, y]) => x <= board.width && y <= board.height) ? strokes : null
}

const pointOf = (four: string): Point => [
  Number.parseInt(four.slice(0, digits), 36),
  Number.parseInt(four.slice(digits), 36),
]

/** Whether a drawing is too small to be a signature. */
export function isTooSmall(strokes: readonly Stroke[]): boolean {
  const extent = (at: 0 | 1) => {
    const values = strokes.flat().map((point) => point[at])
    return Math.max(...values) - Math.min(...values)
  }
  return strokes.length === 0 || Math.max(extent(0), extent(1)) < leastExtent
}

/** A stroke as the `d` of an SVG path, rounded from middle to middle of its points; a single point is a dot. */
export function pathOf(stroke: Stroke): string {
  const [first = [0, 0], ...rest] = stroke
  if (rest.length === 0) return `M${first.join(' ')}h.1`
  const curves = rest.slice(0, -1).map((point, at) => {
    const [x, y] = rest[at + 1] ?? point
    return `Q${point.join(' ')} ${(point[0] + x) / 2} ${(point[1] + y) / 2}`
  })
  return `M${first.join(' ')}${curves.join('')}L${(rest.at(-1) ?? first).join(' ')}`
}
