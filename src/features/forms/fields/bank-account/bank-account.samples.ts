import type { KindSamples } from '../kind'
import type { bankAccount } from './bank-account'

const right = ['みほん銀行', '9999', '本店営業部', '001', 'ordinary', '0012345', 'ミホン　タロウ']
const but = (changes: Record<number, string>) => right.map((typed, at) => changes[at] ?? typed)

const answer = {
  bank: 'みほん銀行',
  bankCode: '9999',
  branch: '本店営業部',
  branchCode: '001',
  type: 'ordinary',
  number: '0012345',
  holder: 'ミホン\u3000タロウ',
}

export const samples: KindSamples<typeof bankAccount> = {
  field: {
    id: 'account',
    kind: 'bankAccount',
    label: '振込先の口座',
    required: true,
    yucho: true,
    support: '申込者ご本人の口座に限ります。',
  },
  boxes: 7,
  good: [
    { entry: right, answer },
    {
      entry: [' みほん銀行 ', '', '本店営業部', '', 'savings', '１２ー３４５', 'みほん ｼﾞｮｳｼﾞ'],
      answer: {
        bank: 'みほん銀行',
        branch: '本店営業部',
        type: 'savings',
        number: '0012345',
        holder: 'ミホン\u3000ジヨウジ',
      },
    },
    { entry: but({ 6: 'ｶ)ﾐﾎﾝ abc-1' }), answer: { ...answer, holder: 'カ）ミホン\u3000ＡＢＣ－１' } },
  ],
  bad: [
    {
      entry: but({ 2: '', 5: '12345678' }),
      says: '振込先の口座の支店名を入力してください。振込先の口座の口座番号は7桁までです。いまは8桁です。',
    },
    { entry: but({ 1: '１２３' }), says: '振込先の口座の金融機関コードは4桁です。いまは3桁です。' },
    { entry: but({ 3: '本店' }), says: '支店コードは数字だけで入力してください。いまは「本店」' },
    { entry: but({ 4: 'teiki' }), says: '振込先の口座の預金種目を、表示されている選択肢の中から' },
    { entry: but({ 6: '見本 太郎' }), says: '口座名義（カナ）に「見」は使えません。' },
  ],
}
