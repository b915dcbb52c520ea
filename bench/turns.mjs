/** Pairs of turns, about a second each: what disturbs the machine for longer disturbs both alike. */
export const pairs = Number(process.env.BENCH_PAIRS) || 12
export const turnMs = 1000

/**
 * Measures a case beside its reference, turn by turn, after one turn of each that does not count.
 * @param rate of product and reference: does the work for `turnMs` and resolves with times per second
 * @returns quartiles of the paired ratios, and the median rates
 */
export async function compare({ product, reference }) {
  await product()
  await reference()
  const measured = []
  for (let pair = 0; pair < pairs; pair++) {
    // The order changes from pair to pair, so that neither is always the one that comes second.
    const first = pair % 2 === 0
    const before = first ? await product() : await reference()
    const after = first ? await reference() : await product()
    measured.push(first ? { product: before, reference: after } : { product: after, reference: before })
  }
  return {
    ratio: quartiles(measured.map((one) => one.product / one.reference)),
    product: quartiles(measured.map((one) => one.product)),
    reference: quartiles(measured.map((one) => one.reference)),
  }
}

/** Lower quartile, median and upper quartile, by linear interpolation. */
export function quartiles(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (part) => {
    const place = (sorted.length - 1) * part
    const low = Math.floor(place)
    const high = Math.min(low + 1, sorted.length - 1)
    return sorted[low] + (sorted[high] - sorted[low]) * (place - low)
  }
  return { low: at(0.25), median: at(0.5), high: at(0.75) }
}

/** One line of a result: the ratio with its quartiles, beside its aim, and the absolute figures. */
export function report(name, result, aim) {
  const two = (value) => value.toFixed(2)
  const whole = (value) => Math.round(value).toLocaleString('en')
  const { ratio, product, reference } = result
  const verdict = ratio.median >= aim ? 'reached' : 'MISSED'
  console.log(
    `${name}\n  ratio ${two(ratio.median)} (quartiles ${two(ratio.low)}–${two(ratio.high)}; aim ${two(aim)} ${verdict})` +
      `   product ${whole(product.median)}/s   reference ${whole(reference.median)}/s`,
  )
}
