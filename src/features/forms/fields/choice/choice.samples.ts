import type { KindSamples } from '../kind'
import type { choice } from './choice'

export const samples: KindSamples<typeof choice> = {
  field: {
    id: 'occasion',
    kind: 'choice',
    label: '申込の区分',
    required: true,
    options: [
      { value: 'new', label: '新規登録' },
      { value: 'reissue', label: '紛失等による再発行', hint: '古いカードは使えなくなります。' },
      { value: 'change', label: '氏名変更を伴う登録更新・内容変更' },
    ],
  },
  boxes: 0,
  good: [
    { entry: 'new', answer: 'new' },
    { entry: ['reissue'], answer: 'reissue' },
  ],
  bad: [
    { entry: 'delete', says: '申込の区分を、表示されている選択肢の中から選び直してください。' },
    { entry: '新規登録', says: '選び直してください' },
  ],
}
