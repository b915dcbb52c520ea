import type { KindSamples } from '../kind'
import type { corporateNumber } from './corporate-number'

export const samples: KindSamples<typeof corporateNumber> = {
  field: {
    id: 'corporate-number',
    kind: 'corporateNumber',
    label: '法人番号',
    required: true,
    support: '法人番号の通知にある番号です。',
  },
  good: [
    // 国税庁.
    { entry: '7000012050002', answer: '7000012050002' },
    { entry: 'T7-0000-1205-0002', answer: '7000012050002' },
    { entry: '７　００００　１２０５　０００２', answer: '7000012050002' },
  ],
  bad: [
    { entry: '700001205000', says: '法人番号は13桁です。いまは12桁です。' },
    {
      entry: '8000012050002',
      says: '法人番号「8000012050002」は、1桁目の検査用数字がほかの数字と合いません。',
    },
    { entry: '国税庁', says: '法人番号は数字だけで入力してください。いまは「国税庁」と入力されています。' },
  ],
}
