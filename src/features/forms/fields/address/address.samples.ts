import type { KindSamples } from '../kind'
import type { address } from './address'

const shinmachi = {
  postcode: '0300801',
  prefecture: '青森県',
  city: '青森市',
  street: '新町二丁目3-1',
  building: '',
}

export const samples: KindSamples<typeof address> = {
  field: {
    id: 'home',
    kind: 'address',
    label: '住所',
    support: '住民票に書かれている住所を入力してください。',
  },
  boxes: 5,
  good: [
    { entry: ['030-0801', '青森県', '青森市', '新町二丁目3-1', ''], answer: shinmachi },
    {
      entry: ['〒０３０ー０８０１', '青森県', ' 青森市\u3000', '新町二丁目3-1\r\n', 'ﾐﾎﾝﾋﾞﾙ５Ｆ\u3000501号'],
      answer: { ...shinmachi, building: 'ﾐﾎﾝﾋﾞﾙ５Ｆ\u3000501号' },
    },
    {
      entry: ['9999999', '奈良県', '葛\u{e0100}城市', '𠮷野１−２〜３', ''],
      answer: {
        postcode: '9999999',
        prefecture: '奈良県',
        city: '葛\u{e0100}城市',
        street: '𠮷野１−２〜３',
        building: '',
      },
    },
  ],
  bad: [
    { entry: ['030-08', '青森県', '青森市', '新町2', ''], says: '住所（郵便番号）は7桁の数字です。' },
    { entry: ['4520961', '', '', '', ''], says: '住所（都道府県）を選んでください。' },
    { entry: ['0300801', '東京都', '千代田区', '', ''], says: '住所（町名・番地）を入力してください。' },
    { entry: ['0300801', 'アオモリ', '青森市', '新町2', ''], says: '住所（都道府県）を選んでください。' },
    { entry: ['0308570', '青森県', '', '長島1', ''], says: '住所（市区町村）を入力してください。' },
    {
      entry: ['0300801', '青森県', '青森市', '新'.repeat(101), ''],
      says: '（町名・番地）は100文字までです。',
    },
    { entry: ['0300801', '青森県', '青\u202e森市', '新町2', ''], says: '目に見えない文字' },
  ],
}
