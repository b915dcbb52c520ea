import type { KindSamples } from '../kind'
import type { yesNo } from './yes-no'

export const samples: KindSamples<typeof yesNo> = {
  field: {
    id: 'registered-before',
    kind: 'yesNo',
    label: '以前に利用者カードを作ったこと',
    required: true,
    yes: 'ある',
    no: 'ない',
  },
  boxes: 0,
  good: [
    { entry: 'yes', answer: 'yes' },
    { entry: ['no'], answer: 'no' },
  ],
  bad: [
    {
      entry: 'はい',
      says: '以前に利用者カードを作ったことを、表示されている選択肢の中から選び直してください。',
    },
  ],
}
