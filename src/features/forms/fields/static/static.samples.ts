import type { KindSamples } from '../kind'
import type { staticText } from './static'

export const samples: KindSamples<typeof staticText> = {
  field: {
    id: 'who',
    kind: 'static',
    label: '',
    text: 'この手続きは、以下の方が対象です。\n・新規登録\n・紛失等による再発行',
  },
  good: [],
  bad: [],
}
