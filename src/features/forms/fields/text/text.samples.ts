import type { KindSamples } from '../kind'
import type { text } from './text'

export const samples: KindSamples<typeof text> = {
  field: {
    id: 'school',
    kind: 'text',
    label: '学校名',
    required: true,
    maxLength: 20,
    support: '略さずに入力してください。',
    example: '見本市立図書館小学校',
  },
  good: [
    { entry: '  青森市立\u3000第一小学校\u3000', answer: '青森市立\u3000第一小学校' },
    { entry: '髙橋﨑㈱①ﾊﾝｶｸ', answer: '髙橋﨑㈱①ﾊﾝｶｸ' },
    { entry: '葛\u{e0100}飾区', answer: '葛\u{e0100}飾区' },
    { entry: '𠮷野家👨‍👩‍👧', answer: '𠮷野家👨‍👩‍👧' },
    { entry: '1行目\r\n2行目', answer: '1行目 2行目' },
  ],
  bad: [
    { entry: 'あ'.repeat(21), says: '学校名は20文字までです。いまは21文字です。' },
    { entry: '見えない\u200b文字', says: '目に見えない文字' },
    { entry: '外字\ue000', says: '外字' },
  ],
}
