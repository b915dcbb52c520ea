import type { Sample } from '../gallery/sample'
import { Breadcrumb } from './breadcrumb'

export const samples: Sample[] = [
  {
    name: 'breadcrumb',
    title: 'パンくず',
    render: () => (
      <Breadcrumb
        crumbs={[
          { label: 'ホーム', href: '#sample-breadcrumb' },
          { label: 'オンライン申請手続き', href: '#sample-breadcrumb' },
          { label: '図書館の手続き' },
          { label: '利用者ログイン', href: '#sample-breadcrumb' },
          { label: '手続き説明' },
        ]}
      />
    ),
  },
]
