import type { Sample } from '../gallery/sample'
import { Note } from './note'

export const samples: Sample[] = [
  {
    name: 'note-info',
    title: '補足',
    render: () => (
      <Note>
        <p>本文の途中の補足には、枠線のない面を使います。</p>
      </Note>
    ),
  },
  {
    name: 'note-warn',
    title: '注意',
    render: () => (
      <Note tone="warn" icon="info" title="まだ申し込みは終わっていません。">
        <p>内容を確かめて、いちばん下の「申込む」を押してください。</p>
      </Note>
    ),
  },
  {
    name: 'note-ok',
    title: '約束',
    render: () => (
      <Note tone="ok" icon="lock">
        <p>黒くしたところは、この端末の中で画像から消してから送ります。</p>
      </Note>
    ),
  },
  {
    name: 'note-plain',
    title: '先に確かめること',
    render: () => (
      <Note tone="plain" icon="mail" title="メールが届くように、先にご確認ください">
        <ul>
          <li>送信元のメールアドレスに返信しても問い合わせには対応できません。</li>
        </ul>
      </Note>
    ),
  },
]
