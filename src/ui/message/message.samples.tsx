import type { Sample } from '../gallery/sample'
import { Messages } from './message'

export const samples: Sample[] = [
  {
    name: 'messages',
    title: 'やりとり',
    render: () => (
      <Messages
        items={[
          {
            from: '青森県立図書館 一般閲覧室',
            at: '2026年01月29日 09時20分',
            own: false,
            text: 'お申し込みありがとうございます。カードの受け取りは一般閲覧室のカウンターです。',
          },
          {
            from: '髙橋 花子',
            at: '2026年01月29日 12時08分',
            own: true,
            text: '2月7日（土）の午前に伺います。',
          },
        ]}
      />
    ),
  },
]
