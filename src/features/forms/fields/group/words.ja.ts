export const ja = {
  row: (name: string, number: number) => `${name} ${number}`,
  before: (name: string, number: number) => `${name} ${number}：`,
  add: (name: string) => `${name}を追加`,
  remove: (name: string, number: number) => `${name} ${number} を取り除く`,
  taken: (name: string) => `${name}を1件取り除きました。`,
  giveBack: '元に戻す',
  none: (name: string) => `${name}は、まだ入力されていません。`,
  most: (name: string, most: number) => `${name}は${most}件まで入力できます。`,
  tooFew: (label: string, least: number, now: number) =>
    `${label}は${least}件以上必要です。いまは${now}件です。`,
  tooMany: (label: string, most: number, now: number) =>
    `${label}は${most}件までです。いまは${now}件です。${now - most}件を取り除いてください。`,
}
