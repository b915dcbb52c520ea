import type { Sample } from '../gallery/sample'
import { Timeline } from './timeline'

export const samples: Sample[] = [
  {
    name: 'timeline-past',
    title: '処理履歴（新しい順）',
    render: () => (
      <Timeline
        items={[
          {
            title: '処理中になりました',
            at: '2026年01月29日 09時15分',
            note: '担当：青森県立図書館 一般閲覧室',
            state: 'now',
            icon: 'clock',
          },
          { title: '処理待ちになりました', at: '2026年01月28日 10時52分', state: 'done' },
          { title: '申し込みが届きました（到達）', at: '2026年01月28日 10時52分08秒', state: 'done' },
        ]}
      />
    ),
  },
  {
    name: 'timeline-ahead',
    title: 'このあとの流れ',
    render: () => (
      <Timeline
        items={[
          { title: '申し込みが届きました', at: '2026年01月28日 10時52分', state: 'now' },
          { title: '図書館の職員が内容を確認します', state: 'ahead' },
          { title: '結果をメールでお知らせします', note: '2月6日（金）ごろまでの予定です。', state: 'ahead' },
        ]}
      />
    ),
  },
]
