export const ja = {
  digitsOnly: (label: string, typed: string) =>
    `${label}は数字だけで入力してください。いまは「${typed}」と入力されています。`,
  count: (label: string, { least, most, now }: { least: number; most: number; now: number }) =>
    `${label}は${least === most ? `${most}桁` : `${least}桁から${most}桁`}です。いまは${now}桁です。`,
  missing: (label: string) => `${label}を数字で入力してください。`,
}
