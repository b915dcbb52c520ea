import type { KindSamples } from '../kind'
import type { longText } from './long-text'

export const samples: KindSamples<typeof longText> = {
  field: {
    id: 'message',
    kind: 'longText',
    label: '連絡事項',
    required: false,
    maxLength: 200,
    support: '図書館に伝えたいことがあれば入力してください。',
  },
  good: [
    { entry: '1行目\r\n\r\n　3行目', answer: '1行目\n\n　3行目' },
    { entry: '\n先頭の空行も残ります。', answer: '\n先頭の空行も残ります。' },
    { entry: '</textarea><b>&amp;', answer: '</textarea><b>&amp;' },
  ],
  bad: [{ entry: '長い文。'.repeat(51), says: '連絡事項は200文字までです。いまは204文字です。' }],
}
