export const ja = {
  rule: '13桁の数字です。半角でも全角でも、ハイフンや先頭のTが付いていても入力できます。',
  digitsOnly: (label: string, typed: string) =>
    `${label}は数字だけで入力してください。いまは「${typed}」と入力されています。`,
  count: (label: string, now: number) => `${label}は13桁です。いまは${now}桁です。`,
  checkDigit: (label: string, typed: string) =>
    `${label}「${typed}」は、1桁目の検査用数字がほかの数字と合いません。法人番号の通知と見比べて、違う数字を直してください。`,
  missing: (label: string) => `${label}を13桁の数字で入力してください。`,
}
