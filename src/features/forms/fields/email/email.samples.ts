import type { KindSamples } from '../kind'
import type { email } from './email'

export const samples: KindSamples<typeof email> = {
  field: {
    id: 'contact-address',
    kind: 'email',
    label: '連絡先のメールアドレス',
    support: '職員からの連絡をお送りします。',
    example: 'hanako@example.jp',
  },
  good: [
    { entry: 'ｈａｎａｋｏ＠ｅｘａｍｐｌｅ．ｊｐ', answer: 'hanako@example.jp' },
    { entry: 'Hanako@Example.JP', answer: 'Hanako@example.jp' },
    { entry: 'hana..ko@docomo.ne.jp', answer: 'hana..ko@docomo.ne.jp' },
    { entry: 'hanako.@docomo.ne.jp', answer: 'hanako.@docomo.ne.jp' },
    { entry: ' mailto:hanako@example.jp\r\n', answer: 'hanako@example.jp' },
  ],
  bad: [
    { entry: 'hanako.example.jp', says: '連絡先のメールアドレスに「@」（アットマーク）がありません。' },
    { entry: 'はなこ@example.jp', says: '連絡先のメールアドレスは英数字と記号で入力してください。' },
    { entry: 'a@example.jp, b@example.jp', says: '1つだけ入力してください' },
    { entry: 'hanako@example', says: '「@」の後ろを確かめてください' },
  ],
}
