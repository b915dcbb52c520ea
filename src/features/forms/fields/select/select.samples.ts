import type { KindSamples } from '../kind'
import type { select } from './select'

export const samples: KindSamples<typeof select> = {
  field: {
    id: 'library',
    kind: 'select',
    label: '受け取る図書館',
    required: true,
    options: [
      { value: 'central', label: '中央図書館' },
      { value: 'east', label: '東分館', group: '分館' },
      { value: 'port', label: '港分館', group: '分館' },
      { value: 'bus-1', label: '移動図書館 1号車', group: '移動図書館' },
    ],
  },
  boxes: 0,
  good: [
    { entry: 'central', answer: 'central' },
    { entry: ['bus-1'], answer: 'bus-1' },
  ],
  bad: [
    { entry: 'west', says: '受け取る図書館を、表示されている選択肢の中から選び直してください。' },
    { entry: '東分館', says: '選び直してください' },
  ],
}
