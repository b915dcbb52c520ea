/** 自治体の色: two values, each `#rrggbb`; the colour must reach 4.5 on white and on its tint. */
export type Theme = { colour: string; tint: string }

const hex = /^#[0-9a-f]{6}$/i

/** The tenant's style sheet, served at its own address because pages carry no style of their own. */
export function themeCss({ colour, tint }: Theme): string {
  for (const value of [colour, tint]) {
    if (!hex.test(value)) throw new RangeError(`not a colour of the form #rrggbb: ${JSON.stringify(value)}`)
  }
  return `:root{--tenant:${colour};--tenant-tint:${tint}}\n`
}

/** Contrast as WCAG 2 defines it, 1 to 21; both colours `#rrggbb`. */
export function contrast(one: string, other: string): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter! + 0.05) / (darker! + 0.05)
}

function luminance(colour: string): number {
  const parts = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
  const [red, green, blue] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  )
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!
}
