import type { KindSamples } from '../kind'
import type { date } from './date'

export const samples: KindSamples<typeof date> = {
  field: {
    id: 'birth',
    kind: 'date',
    label: '生年月日',
    min: '1900-01-01',
    birthday: true,
    example: '1985年4月1日、昭和60年4月1日',
  },
  boxes: 3,
  good: [
    { entry: ['S60', '4', '1'], answer: '1985-04-01' },
    { entry: ['１９８５年', '０４', ' 1日'], answer: '1985-04-01' },
    { entry: ['令和元', '5', '1'], answer: '2019-05-01' },
    { entry: ['昭和60年4月1日', '', ''], answer: '1985-04-01' },
    { entry: 'R8.1.5', answer: '2026-01-05' },
    { entry: '1985年4月1日', answer: '1985-04-01' },
    { entry: ['20000229', '', ''], answer: '2000-02-29' },
    { entry: ['昭和64', '2', '1'], answer: '1989-02-01' },
  ],
  bad: [
    { entry: ['2025', '2', '30'], says: '2025年2月30日はありません。2025年2月は28日までです。' },
    { entry: ['60', '4', '1'], says: '生年月日の年は「1985」「昭和60」「S60」のように入力してください。' },
    { entry: ['昭和60', '13', ''], says: '生年月日の日を入力してください。' },
    { entry: ['2026', '1', '29'], says: '今日までの日を入力してください。いまは2026年（令和8年）1月29日' },
    { entry: ['1899', '12', '31'], says: '1900年（明治33年）1月1日以降の日を入力してください。' },
    { entry: '昭和60年', says: '生年月日の月と日を入力してください。' },
  ],
}
