import type { Sample } from '../gallery/sample'
import { Done, SentTo } from './done'

export const samples: Sample[] = [
  {
    name: 'done',
    title: '完了の見出し',
    render: () => (
      <Done title="申込完了" level="h2">
        申し込みが青森県立図書館に届きました。
      </Done>
    ),
  },
  {
    name: 'sent-to',
    title: '宛先',
    render: () => (
      <SentTo>
        <b>hanako@example.jp</b>
        <a href="#sample-sent-to">メールアドレスを直す</a>
      </SentTo>
    ),
  },
]
