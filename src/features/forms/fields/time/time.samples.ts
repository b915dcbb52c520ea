import type { KindSamples } from '../kind'
import type { time } from './time'

export const samples: KindSamples<typeof time> = {
  field: {
    id: 'arrival',
    kind: 'time',
    label: '来館の時刻',
    min: '09:00',
    max: '18:30',
    stepMinutes: 30,
  },
  good: [
    { entry: '午後1時', answer: '13:00' },
    { entry: '９：３０', answer: '09:30' },
    { entry: '9時半', answer: '09:30' },
    { entry: '0930', answer: '09:30' },
    { entry: '18時30分', answer: '18:30' },
  ],
  bad: [
    {
      entry: '8:30',
      says: '来館の時刻は9時00分から18時30分までの時刻を入力してください。いまは8時30分です。',
    },
    {
      entry: '9:05',
      says: '30分きざみで入力してください。いまは9時05分です。近い時刻は9時00分、9時30分です。',
    },
    { entry: '25時', says: '「9:30」「9時30分」「午後1時」のように入力してください。いまは「25時」' },
    { entry: '昼すぎ', says: 'いまは「昼すぎ」と入力されています。' },
  ],
}
