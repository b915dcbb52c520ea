type Range = { least: string | undefined; most: string | undefined }

const rangeText = ({ least, most }: Range) => {
  if (least && most) return least === most ? least : `${least}から${most}まで`
  return least ? `${least}以上` : `${most}以下`
}

export const ja = {
  rule: (range: Range) => `${rangeText(range)}の数字です。`,
  decimalsRule: (most: number) => `小数点以下${most}桁まで入力できます。`,
  missing: (label: string) => `${label}を数字で入力してください。`,
  notNumber: (label: string, typed: string) =>
    `${label}は「1,200」のように、数字で入力してください。いまは「${typed}」と入力されています。`,
  wrongUnit: (label: string, unit: string, typed: string) =>
    `${label}は「${unit}」を単位として入力してください。いまは「${typed}」と入力されています。`,
  notWhole: (label: string, typed: string) =>
    `${label}は小数のない数字で入力してください。いまは「${typed}」と入力されています。`,
  tooFine: (label: string, most: number, typed: string) =>
    `${label}は小数点以下${most}桁までで入力してください。いまは「${typed}」と入力されています。`,
  tooLarge: (label: string, typed: string) =>
    `${label}に入力できるのは1兆までです。桁を確かめてください。いまは「${typed}」と入力されています。`,
  tooManyDigits: (label: string, typed: string) =>
    `${label}は合わせて15桁までの数字で入力してください。いまは「${typed}」と入力されています。`,
  outside: (label: string, { now, ...range }: Range & { now: string }) =>
    `${label}は${rangeText(range)}で入力してください。いまは${now}です。`,
  /** Between two sentences. */
  between: '',
}
