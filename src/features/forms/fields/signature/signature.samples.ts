import { writeStrokes } from '../../../../kernel/strokes'
import type { KindSamples } from '../kind'
import type { signature } from './signature'

/** 山: three strokes of it, as a hand would. */
const drawn = writeStrokes([
  [
    [600, 90],
    [598, 180],
    [602, 300],
  ],
  [
    [420, 200],
    [416, 260],
    [422, 320],
    [520, 322],
    [640, 318],
    [776, 320],
  ],
  [
    [780, 196],
    [778, 260],
    [780, 334],
  ],
])

export const samples: KindSamples<typeof signature> = {
  field: {
    id: 'signature',
    kind: 'signature',
    label: '誓約者の署名',
    required: true,
    maxLength: 20,
    support: '誓約の内容を読んで、署名してください。',
  },
  good: [
    { entry: ['', drawn], answer: { drawn } },
    { entry: ' 髙橋\u3000𠮷子 ', answer: { typed: '髙橋\u3000𠮷子' } },
    { entry: ['葛\u{e0100}西 花子', ''], answer: { typed: '葛\u{e0100}西 花子' } },
    { entry: ['見本 太郎', drawn], answer: { typed: '見本 太郎' } },
  ],
  bad: [
    { entry: ['', '0000'], says: '誓約者の署名が小さすぎて読めません。' },
    { entry: ['', 'zzzzzzzz'], says: '誓約者の署名の手書きを読み取れませんでした。' },
    { entry: ['', '<svg onload=alert(1)>'], says: '読み取れませんでした。もう一度書くか' },
    { entry: 'あ'.repeat(21), says: '誓約者の署名は20文字までです。いまは21文字です。' },
    { entry: '見本\u200b太郎', says: '目に見えない文字' },
  ],
}
