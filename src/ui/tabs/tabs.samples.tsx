import type { Sample } from '../gallery/sample'
import { Tabs } from './tabs'

export const samples: Sample[] = [
  {
    name: 'tabs',
    title: '見出しの切替',
    render: () => (
      <Tabs
        label="申込の内容"
        tabs={[
          { label: '処理状況', href: '#sample-tabs', current: true },
          { label: '申込内容', href: '#sample-tabs-2' },
          { label: '書類', href: '#sample-tabs-3' },
        ]}
      />
    ),
  },
]
