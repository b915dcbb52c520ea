import type { Sample } from '../gallery/sample'
import { Tag } from '../tag/tag'
import { AnswerRow, AnswerRows } from './answer-row'

export const samples: Sample[] = [
  {
    name: 'answer-rows',
    title: '申込内容',
    render: () => (
      <AnswerRows>
        <AnswerRow term="申込区分" value="新規登録" />
        <AnswerRow
          term="氏名"
          value="髙橋 みのり"
          hints={[{ good: false, text: '「髙」は JIS X 0208 外の字' }]}
        />
        <AnswerRow
          term="住所"
          value="〒030-0111 青森県青森市荒川字藤戸119-7"
          hints={[{ good: true, text: '県内の住所です' }]}
        />
        <AnswerRow
          term="利用者番号"
          value="2 1005 3187 6015"
          marked
          tools={
            <Tag tone="warn" icon="return">
              直してもらう
            </Tag>
          }
        />
      </AnswerRows>
    ),
  },
]
