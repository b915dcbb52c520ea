import type { KindSamples } from '../kind'
import type { money } from './money'

export const samples: KindSamples<typeof money> = {
  field: {
    id: 'cost',
    kind: 'money',
    label: '事業にかかる費用',
    max: 5_000_000,
    example: '123,000',
  },
  good: [
    { entry: '12万3,000円', answer: 123_000 },
    { entry: '1,000円', answer: 1000 },
    { entry: '１０００', answer: 1000 },
    { entry: '￥1000', answer: 1000 },
    { entry: '金 1,000円也', answer: 1000 },
    { entry: '¥1,000-', answer: 1000 },
    { entry: '１万円', answer: 10_000 },
    { entry: '0', answer: 0 },
  ],
  bad: [
    {
      entry: '600万円',
      says: '事業にかかる費用は0円から5,000,000円までで入力してください。いまは6,000,000円です。',
    },
    { entry: '▲5百円', says: 'いまは-500円です。' },
    { entry: '$100', says: '「1,200」のように、数字で入力してください。いまは「$100」と入力されています。' },
    { entry: '100.5円', says: '小数のない数字で入力してください。' },
    { entry: '5億億円', says: '「1,200」のように、数字で入力してください。' },
    { entry: '2兆', says: '「1,200」のように、数字で入力してください。' },
  ],
}
