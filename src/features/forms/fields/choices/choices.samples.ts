import type { KindSamples } from '../kind'
import type { choices } from './choices'

export const samples: KindSamples<typeof choices> = {
  field: {
    id: 'ways',
    kind: 'choices',
    label: '希望する連絡方法',
    required: true,
    support: '図書館から連絡するときの方法です。',
    max: 2,
    options: [
      { value: 'mail', label: 'メール' },
      { value: 'phone', label: '電話', hint: '平日の9時から17時までに連絡します。' },
      { value: 'post', label: '郵便' },
    ],
  },
  boxes: 0,
  good: [
    { entry: ['', 'mail', 'phone'], answer: ['mail', 'phone'] },
    { entry: ['', 'post', 'mail', 'post'], answer: ['mail', 'post'] },
    { entry: 'post', answer: ['post'] },
  ],
  bad: [
    {
      entry: ['', 'mail', 'phone', 'post'],
      says: '希望する連絡方法は、2つまで選んでください。いまは3つ選ばれています。',
    },
    { entry: ['', 'mail', 'fax'], says: '表示されている選択肢の中から選び直してください' },
  ],
}
