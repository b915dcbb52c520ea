import type { Sample } from '../gallery/sample'
import { Link } from '../link/link'
import { NewsList, NewsStrip } from './news'

const items = [
  {
    date: '2026年01月26日',
    iso: '2026-01-26',
    title: '2月7日（土）午前0時から6時まで、サービスを停止します',
    href: '#sample-news',
    important: true,
  },
  { date: '2017年03月31日', iso: '2017-03-31', title: 'お知らせがあります', href: '#sample-news-strip' },
]

export const samples: Sample[] = [
  { name: 'news', title: 'お知らせ', render: () => <NewsList items={items} /> },
  {
    name: 'news-strip',
    title: 'ホームのお知らせ',
    render: () => (
      <NewsStrip
        title="みなさまへのお知らせ"
        items={items.slice(1)}
        more={
          <Link href="#sample-news-strip" mark="next">
            お知らせ一覧
          </Link>
        }
      />
    ),
  },
]
