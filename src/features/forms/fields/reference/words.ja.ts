const digits = (least: number, most: number) => (least === most ? `${most}桁` : `${least}桁から${most}桁`)

export const ja = {
  rule: (least: number, most: number) => `${digits(least, most)}の数字です。半角でも全角でも入力できます。`,
  digitsOnly: (label: string, typed: string) =>
    `${label}は数字だけで入力してください。いまは「${typed}」と入力されています。`,
  count: (label: string, { least, most, now }: { least: number; most: number; now: number }) =>
    `${label}は${digits(least, most)}です。いまは${now}桁です。`,
  missing: (label: string) => `${label}を数字で入力してください。`,
}
