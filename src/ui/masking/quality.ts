import type { Size } from './box'
import type { Pixels } from './pixels'

/** What may be wrong with a photo of a document; never a reason to refuse it. */
export type Flaw = 'blurred' | 'dark' | 'bright' | 'glare' | 'cut-off'

/** The longer side of the copy that is looked at, in pixels: small enough to be quick, large enough for letters. */
export const lookedAtSide = 800

/** Brightness of each pixel from 0 to 255, row by row. */
type Grey = Size & { light: Float32Array }

const limits = {
  /** Variance of the Laplacian. A sharp photo of print has several hundred, one that shook a few dozen. */
  sharp: 60,
  /** Mean brightness. */
  dark: 55,
  bright: 246,
  /** A paper in poor light: the brightest twentieth of the photo is darker than this. */
  dim: 105,
}

/** What a careful person would say of the photo before sending it. The copy's longer side is {@link lookedAtSide} at most. */
export function flawsOf(copy: Pixels): Flaw[] {
  const grey = greyOf(copy)
  const mean = grey.light.reduce((sum, one) => sum + one, 0) / grey.light.length
  const flaws: Flaw[] = []
  if (mean < limits.dark || brightest(grey) < limits.dim) flaws.push('dark')
  else if (mean > limits.bright) flaws.push('bright')
  if (flaws.length === 0 && sharpness(grey) < limits.sharp) flaws.push('blurred')
  if (hasGlare(grey, mean)) flaws.push('glare')
  if (isCutOff(grey)) flaws.push('cut-off')
  return flaws
}

/** Rec. 601. */
function greyOf({ width, height, data }: Pixels): Grey {
  const light = new Float32Array(width * height)
  for (let at = 0; at < light.length; at += 1)
    light[at] = 0.299 * data[at * 4]! + 0.587 * data[at * 4 + 1]! + 0.114 * data[at * 4 + 2]!
  return { width, height, light }
}

function brightest({ light }: Grey): number {
  const sorted = light.slice().sort()
  return sorted[Math.floor(sorted.length * 0.95)] ?? 0
}

/** Variance of the Laplacian: how much neighbours differ. Pech-Pacheco et al., ICPR 2000. */
export function sharpness({ width, height, light }: Grey): number {
  let [sum, squares, count] = [0, 0, 0]
  for (let y = 1; y < height - 1; y += 1) {
    for (let x = 1; x < width - 1; x += 1) {
      const at = y * width + x
      const here = light[at - 1]! + light[at + 1]! + light[at - width]! + light[at + width]! - 4 * light[at]!
      sum += here
      squares += here * here
      count += 1
    }
  }
  return count === 0 ? 0 : squares / count - (sum / count) ** 2
}

const tile = 16

/** A patch that is white through and through in a photo that is not: light mirrored by a card. */
function hasGlare({ width, height, light }: Grey, mean: number): boolean {
  if (mean > 190) return false
  let [white, all] = [0, 0]
  for (let top = 0; top + tile <= height; top += tile) {
    for (let left = 0; left + tile <= width; left += tile) {
      let least = 255
      for (let y = top; y < top + tile; y += 1)
        for (let x = left; x < left + tile; x += 1) least = Math.min(least, light[y * width + x]!)
      all += 1
      if (least >= 253) white += 1
    }
  }
  return white >= 2 && white / all > 0.005 && white / all < 0.2
}

/** A bright sheet on a dark ground that runs out of the photo on one side to three; on all four it is a scan. */
function isCutOff(grey: Grey): boolean {
  const { width, height, light } = grey
  const limit = otsu(light)
  const bright = (x: number, y: number) => light[y * width + x]! > limit
  const shareOf = (count: number, is: (at: number) => boolean) =>
    Array.from({ length: count }, (_, at) => is(at)).filter(Boolean).length / count
  const middle = shareOf(1000, (at) =>
    bright(
      Math.floor(width * (0.3 + 0.4 * ((at % 40) / 40))),
      Math.floor(height * (0.3 + 0.4 * (Math.floor(at / 40) / 25))),
    ),
  )
  const sides = [
    shareOf(width, (x) => bright(x, 0)),
    shareOf(height, (y) => bright(width - 1, y)),
    shareOf(width, (x) => bright(x, height - 1)),
    shareOf(height, (y) => bright(0, y)),
  ]
  const touched = sides.filter((share) => share > 0.25).length
  const clear = sides.filter((share) => share < 0.05).length
  return middle > 0.6 && touched > 0 && clear > 0 && contrast(light, limit) > 60
}

/** The brightness that parts light from dark best. N. Otsu, 1979. */
function otsu(light: Float32Array): number {
  const counts = new Float64Array(256)
  for (const one of light) counts[Math.round(one)]! += 1
  const sum = counts.reduce((total, count, value) => total + count * value, 0)
  let [below, sumBelow, best, limit] = [0, 0, -1, 127]
  for (let value = 0; value < 255; value += 1) {
    below += counts[value]!
    sumBelow += counts[value]! * value
    const above = light.length - below
    if (below === 0 || above === 0) continue
    const between = below * above * (sumBelow / below - (sum - sumBelow) / above) ** 2
    if (between > best) [best, limit] = [between, value]
  }
  return limit
}

function contrast(light: Float32Array, limit: number): number {
  let [dark, darks, bright, brights] = [0, 0, 0, 0]
  for (const one of light) {
    if (one > limit) [bright, brights] = [bright + one, brights + 1]
    else [dark, darks] = [dark + one, darks + 1]
  }
  return darks === 0 || brights === 0 ? 0 : bright / brights - dark / darks
}
