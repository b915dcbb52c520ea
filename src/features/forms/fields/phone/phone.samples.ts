import type { KindSamples } from '../kind'
import type { phone } from './phone'

export const samples: KindSamples<typeof phone> = {
  field: {
    id: 'phone-number',
    kind: 'phone',
    label: '日中に連絡のとれる電話番号',
    example: '017-000-0000',
  },
  good: [
    { entry: '（０１７）７３４－１１１１', answer: '017-734-1111' },
    { entry: '017-734-1111', answer: '017-734-1111' },
    { entry: '+81 90 1234 5678', answer: '090-1234-5678' },
    { entry: '\u3000０９０ー１２３４ー５６７８\r\n', answer: '090-1234-5678' },
    { entry: '0177341111', answer: '0177341111' },
    { entry: '+1 (202) 555-0100', answer: '+1-202-555-0100' },
  ],
  bad: [
    { entry: '734-1111', says: '日中に連絡のとれる電話番号は、市外局番から数字で入力してください。' },
    { entry: '017-734-1111（内線6210）', says: '市外局番から' },
    { entry: 'なし', says: '市外局番から' },
    { entry: '09012345678901', says: '市外局番から' },
  ],
}
