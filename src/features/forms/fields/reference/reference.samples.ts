import type { KindSamples } from '../kind'
import type { reference } from './reference'

export const samples: KindSamples<typeof reference> = {
  field: {
    id: 'card-number',
    kind: 'reference',
    label: '利用者番号',
    required: true,
    minDigits: 4,
    maxDigits: 13,
    barcode: true,
    support:
      '添付した利用者カードの画像にある「利用者番号」を入力してください。4桁から13桁の数字です。半角でも全角でも入力できます。',
  },
  good: [
    { entry: '0123 4567 89', answer: '0123456789' },
    { entry: '０１２３－４５６７', answer: '01234567' },
    { entry: '\u30001234ー5678‐9\u00a0', answer: '123456789' },
  ],
  bad: [
    { entry: '０１２', says: '利用者番号は4桁から13桁です。いまは3桁です。' },
    { entry: '12345678901234', says: 'いまは14桁です。' },
    { entry: 'A1234', says: '利用者番号は数字だけで入力してください。いまは「A1234」と入力されています。' },
    { entry: '---', says: '数字だけで入力してください' },
  ],
}
