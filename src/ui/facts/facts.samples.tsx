import type { Sample } from '../gallery/sample'
import { Facts } from './facts'

export const samples: Sample[] = [
  {
    name: 'facts',
    title: '内容の一覧',
    render: () => (
      <Facts
        facts={[
          { term: '申込の区分', value: '新規登録', changeHref: '#sample-facts' },
          { term: '氏名', value: '髙橋　花子', changeHref: '#sample-facts' },
          { term: '受付時期', value: '2025年4月8日16時20分〜' },
        ]}
      />
    ),
  },
]
