/** A calculated number as people read it, here and in the browser: `12,300円`. */
export const spoken = (value: number, { decimals, unit }: { decimals: number; unit: string }): string =>
  value.toLocaleString('ja-JP', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }) + unit
