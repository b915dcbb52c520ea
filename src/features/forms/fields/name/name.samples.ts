import type { KindSamples } from '../kind'
import type { name } from './name'

export const samples: KindSamples<typeof name> = {
  field: {
    id: 'applicant',
    kind: 'name',
    label: '利用する人の氏名',
    support:
      '旧字や外国の文字も、そのまま入力できます。名前が1つだけのときは、氏か名のどちらかに入力してください。',
  },
  boxes: 4,
  good: [
    {
      entry: ['青森', '花子', 'あおもり', 'ﾊﾅｺ'],
      answer: { family: '青森', given: '花子', familyKana: 'アオモリ', givenKana: 'ハナコ' },
    },
    {
      entry: ['\u3000葛\u{e0100}城', '𠮷﨑髙子 ', 'かつらぎ', 'ヨシザキ・ﾀｶｺ'],
      answer: {
        family: '葛\u{e0100}城',
        given: '𠮷﨑髙子',
        familyKana: 'カツラギ',
        givenKana: 'ヨシザキ・タカコ',
      },
    },
    {
      entry: ['', 'สมชาย', '', 'そむちゃーい'],
      answer: { family: '', given: 'สมชาย', familyKana: '', givenKana: 'ソムチャーイ' },
    },
    {
      entry: ['O’Brien', 'Nguyễn Ái', 'O’Brien', 'グエン アイ'],
      answer: { family: 'O’Brien', given: 'Nguyễn Ái', familyKana: 'O’Brien', givenKana: 'グエン アイ' },
    },
    {
      entry: ['蒲\r\n田', '一', 'か\u3099もう', 'はじめ'],
      answer: { family: '蒲 田', given: '一', familyKana: 'ガモウ', givenKana: 'ハジメ' },
    },
  ],
  bad: [
    { entry: ['青森', '花子', 'あおもり', ''], says: '利用する人の氏名（名のフリガナ）を入力してください。' },
    { entry: ['青森', '花子', '青森', 'はなこ'], says: '氏のフリガナ）は、ひらがなかカタカナで' },
    { entry: ['', '', 'あおもり', 'はなこ'], says: '利用する人の氏名（氏）を入力してください。' },
    {
      entry: ['青森', '', 'あおもり', 'はなこ'],
      says: 'ないときは、利用する人の氏名（名のフリガナ）を消して',
    },
    {
      entry: ['青'.repeat(51), '花子', 'あおもり', 'はなこ'],
      says: '（氏）は50文字までです。いまは51文字です。',
    },
    { entry: ['青\u200b森', '花子', 'あおもり', 'はなこ'], says: '目に見えない文字' },
  ],
}
