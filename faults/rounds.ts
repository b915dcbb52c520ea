/** How often: few times in `npm test`, many in `npm run test:faults`, or as often as FAULT_ROUNDS says. */
export function rounds({ short, long }: { short: number; long: number }): number {
  const given = Number(process.env.FAULT_ROUNDS ?? 0)
  if (given > 0) return given
  return isLong ? long : short
}

/** Whether this is the long form, which waits as long as the product itself takes. */
export const isLong = process.env.FAULTS === 'long'
