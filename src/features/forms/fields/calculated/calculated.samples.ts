import type { KindSamples } from '../kind'
import type { calculated } from './calculated'

export const samples: KindSamples<typeof calculated> = {
  field: {
    id: 'fee',
    kind: 'calculated',
    label: '手数料の合計',
    support: '1通300円です。',
    formula: { product: [300, 2] },
    unit: '円',
  },
  boxes: 0,
  good: [],
  bad: [],
}
