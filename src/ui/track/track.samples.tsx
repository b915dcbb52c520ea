import type { Sample } from '../gallery/sample'
import { Track } from './track'

export const samples: Sample[] = [
  {
    name: 'track',
    title: '処理中',
    render: () => (
      <Track
        stops={[
          { label: '届きました', at: '1月28日', state: 'done' },
          { label: '処理待ち', at: '1月28日', state: 'done' },
          { label: '処理中', at: '1月29日', state: 'now' },
          { label: '結果', at: '2月6日ごろ', state: 'ahead' },
        ]}
      />
    ),
  },
  {
    name: 'track-returned',
    title: '返却中',
    render: () => (
      <Track
        stops={[
          { label: '届きました', at: '1月28日', state: 'done' },
          { label: '処理中', at: '1月29日', state: 'done' },
          { label: '返却中', at: '1月30日', state: 'now', tone: 'warn', icon: 'return' },
          { label: '結果', at: '再提出のあと', state: 'ahead' },
        ]}
      />
    ),
  },
]
