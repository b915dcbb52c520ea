import type { Sample } from '../gallery/sample'
import { Link, Phone } from './link'

export const samples: Sample[] = [
  { name: 'link-plain', title: '文の中', render: () => <a href="#sample-link-plain">手続きを探す</a> },
  {
    name: 'link-next',
    title: '次の画面へ',
    render: () => (
      <Link href="#sample-link-next" mark="next">
        お知らせ一覧
      </Link>
    ),
  },
  {
    name: 'link-elsewhere',
    title: '別の画面で開く',
    render: () => (
      <Link href="#sample-link-elsewhere" mark="elsewhere">
        利用規約
      </Link>
    ),
  },
  {
    name: 'link-icon',
    title: 'アイコン付き',
    render: () => (
      <Link href="#sample-link-icon" icon="download">
        控え（PDF）
      </Link>
    ),
  },
  { name: 'phone', title: '電話番号', render: () => <Phone number="017-729-4300" /> },
]
