export type Point = { x: number; y: number }

/** Four corners, clockwise from the top left. */
export type Quad = readonly [Point, Point, Point, Point]

/** A projective map of the plane, row by row; the last number is 1. */
export type Homography = readonly [number, number, number, number, number, number, number, number, 1]

/**
 * The map that takes the corners of a rectangle at the origin to the four corners.
 * P. Heckbert, Fundamentals of Texture Mapping and Image Warping (1989), 2.2.3.
 */
export function fromRect(size: { width: number; height: number }, quad: Quad): Homography {
  const [p0, p1, p2, p3] = quad
  const sum = { x: p0.x - p1.x + p2.x - p3.x, y: p0.y - p1.y + p2.y - p3.y }
  const d1 = { x: p1.x - p2.x, y: p1.y - p2.y }
  const d2 = { x: p3.x - p2.x, y: p3.y - p2.y }
  const area = d1.x * d2.y - d2.x * d1.y
  const g = (sum.x * d2.y - d2.x * sum.y) / area
  const h = (d1.x * sum.y - sum.x * d1.y) / area
  const { width: w, height: t } = size
  return [
    (p1.x - p0.x + g * p1.x) / w,
    (p3.x - p0.x + h * p3.x) / t,
    p0.x,
    (p1.y - p0.y + g * p1.y) / w,
    (p3.y - p0.y + h * p3.y) / t,
    p0.y,
    g / w,
    h / t,
    1,
  ]
}

export function apply(m: Homography, { x, y }: Point): Point {
  const depth = m[6] * x + m[7] * y + 1
  return { x: (m[0] * x + m[1] * y + m[2]) / depth, y: (m[3] * x + m[4] * y + m[5]) / depth }
}

/** The map back. */
export function inverse([a, b, c, d, e, f, g, h]: Homography): Homography {
  const scale = a * e - b * d
  return [
    (e - f * h) / scale,
    (c * h - b) / scale,
    (b * f - c * e) / scale,
    (f * g - d) / scale,
    (a - c * g) / scale,
    (c * d - a * f) / scale,
    (d * h - e * g) / scale,
    (b * g - a * h) / scale,
    1,
  ]
}

/** Whether the corners turn the same way all around, and none lies (nearly) between its neighbours. */
export function isConvex(quad: Quad): boolean {
  const turns = quad.map((corner, at) => {
    const before = quad[(at + 3) % 4]!
    const after = quad[(at + 1) % 4]!
    const [a, b] = [
      { x: corner.x - before.x, y: corner.y - before.y },
      { x: after.x - corner.x, y: after.y - corner.y },
    ]
    return (a.x * b.y - a.y * b.x) / (Math.hypot(a.x, a.y) * Math.hypot(b.x, b.y))
  })
  return turns.every((turn) => turn > 0.02)
}
