import type { KindSamples } from '../kind'
import type { corporateName } from './corporate-name'

export const samples: KindSamples<typeof corporateName> = {
  field: {
    id: 'corporate-name',
    kind: 'corporateName',
    label: '法人名',
    required: true,
    kana: true,
    maxLength: 30,
    support: '登記のとおりに入力してください。フリガナは「カブシキガイシャ」などを除いて構いません。',
  },
  boxes: 2,
  good: [
    { entry: ['㈱髙島屋 ', 'たかしまや'], answer: { name: '㈱髙島屋', kana: 'タカシマヤ' } },
    {
      entry: ['一般社団法人\u3000見本・𠮷野', 'ﾐﾎﾝ･ﾖｼﾉ'],
      answer: { name: '一般社団法人\u3000見本・𠮷野', kana: 'ミホン・ヨシノ' },
    },
  ],
  bad: [
    { entry: ['見本商店', ''], says: '法人名のフリガナを入力してください。' },
    { entry: ['', 'ミホン'], says: '法人名の名称を入力してください。' },
    { entry: ['見本商店', '見本'], says: '法人名のフリガナは、カタカナかひらがなで入力してください。' },
    { entry: ['あ'.repeat(31), 'ア'], says: '法人名は30文字までです。いまは31文字です。' },
    { entry: ['見本\u200b商店', 'ミホン'], says: '目に見えない文字' },
  ],
}
