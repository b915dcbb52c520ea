import type { KindSamples } from '../kind'
import type { number } from './number'

export const samples: KindSamples<typeof number> = {
  field: {
    id: 'visitors',
    kind: 'number',
    label: '来館の人数',
    min: 1,
    max: 2000,
    unit: '人',
    support: '引率する人も含めて入力してください。',
  },
  good: [
    { entry: '１，２００名', answer: 1200 },
    { entry: ' 12 ', answer: 12 },
    { entry: '1,200', answer: 1200 },
    { entry: '+3 人', answer: 3 },
    { entry: '1千5百人', answer: 1500 },
  ],
  bad: [
    { entry: '0', says: '来館の人数は1人から2,000人までで入力してください。いまは0人です。' },
    { entry: '−３', says: 'いまは-3人です。' },
    { entry: '30人から40人', says: '「1,200」のように、数字で入力してください。いまは「30人から40人」' },
    { entry: '2クラス', says: '来館の人数は「人」を単位として入力してください。' },
    { entry: '1.5', says: '小数のない数字で入力してください。' },
    { entry: '99999999999999', says: '入力できるのは1兆までです。' },
    { entry: '1,20', says: 'いまは「1,20」と入力されています。' },
  ],
}
