import type { KindSamples } from '../kind'
import type { consent } from './consent'

export const samples: KindSamples<typeof consent> = {
  field: {
    id: 'use-of-data',
    kind: 'consent',
    label: '個人情報の取り扱い',
    required: true,
    text:
      '# 個人情報の取り扱いについて\n\n入力された内容は、利用者カードの登録と、図書館からの連絡のためだけに使います。\n\n' +
      '・登録の有効期間が過ぎたときは、登録の内容を消します。\n・ほかの目的で使うときは、あらためて同意をいただきます。',
  },
  boxes: 0,
  good: [
    { entry: ['', 'yes'], answer: true },
    { entry: 'yes', answer: true },
  ],
  bad: [{ entry: ['', '同意'], says: '個人情報の取り扱いのチェックを読み取れませんでした。' }],
}
