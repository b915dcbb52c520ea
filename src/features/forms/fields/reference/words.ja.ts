const digits = (least: number, most: number) => (least === most ? `${most}桁` : `${least}桁から${most}桁`)

/** What the signs of a pattern stand for, as far as it has them. */
const signs = (pattern: string) =>
  [
    pattern.includes('A') && 'Aは英字',
    pattern.includes('9') && '9は数字',
    pattern.includes('*') && '*は英字か数字',
  ]
    .filter(Boolean)
    .join('、')

export const ja = {
  /** A mistake in a form document. */
  document: {
    noPattern:
      '形（pattern）には、9（数字）、A（英字）、*（英字か数字）のどれかを入れ、英数字と記号は半角、英字は大文字で書いてください。',
  },
  rule: (least: number, most: number) => `${digits(least, most)}の数字です。半角でも全角でも入力できます。`,
  digitsOnly: (label: string, typed: string) =>
    `${label}は数字だけで入力してください。いまは「${typed}」と入力されています。`,
  count: (label: string, { least, most, now }: { least: number; most: number; now: number }) =>
    `${label}は${digits(least, most)}です。いまは${now}桁です。`,
  missing: (label: string) => `${label}を数字で入力してください。`,
  patternRule: (pattern: string) =>
    `「${pattern}」の形です（${signs(pattern)}）。大文字でも小文字でも、半角でも全角でも入力できます。`,
  pattern: (label: string, { pattern, typed }: { pattern: string; typed: string }) =>
    `${label}は「${pattern}」の形です（${signs(pattern)}）。いまは「${typed}」と入力されています。`,
  missingPattern: (label: string, pattern: string) => `${label}を「${pattern}」の形で入力してください。`,
  checkDigit: (label: string, typed: string) =>
    `${label}「${typed}」は、検査用の数字がほかの数字と合いません。見比べて、違う数字を直してください。`,
  notFound: (label: string, typed: string) =>
    `${label}「${typed}」が見つかりません。番号を見比べて、入力し直してください。`,
}
