/** つ goes up to nine. */
const things = (count: number) => (count < 10 ? `${count}つ` : `${count}個`)

/** `least` 0: no least; `most` undefined: no most. */
const count = (least: number, most: number | undefined) => {
  if (most === undefined) return `${things(least)}以上`
  if (least === most) return things(most)
  return least === 0 ? `${things(most)}まで` : `${things(least)}から${things(most)}まで`
}

export const ja = {
  /** Mistakes in a form document. */
  document: {
    orderOfCounts: 'min は max 以下にしてください。',
    moreThanOffered: 'min と max は、選択肢の数以下にしてください。',
  },
  rule: (least: number, most: number | undefined) => `${count(least, most)}選べます。`,
  count: (label: string, { least, most, now }: { least: number; most: number | undefined; now: number }) =>
    `${label}は、${count(least, most)}選んでください。いまは${things(now)}選ばれています。`,
  between: '、',
}
