import type { Sample } from '../gallery/sample'
import { Ticket } from './ticket'

export const samples: Sample[] = [
  {
    name: 'ticket',
    title: '番号札',
    render: () => (
      <Ticket
        number="260128004736"
        facts={[
          { term: 'パスワード', value: 'k7Rm 2vQx 9T', code: true },
          { term: '到達日時', value: '2026年01月28日 10時52分08秒' },
        ]}
      >
        <p>
          <b>県立図書館利用者カード申込（新規登録・再発行・氏名変更）</b>
        </p>
        <p>髙橋 花子 さま</p>
        <small>状況の確認や、お電話での問い合わせに使います。控えを保存してください。</small>
      </Ticket>
    ),
  },
]
