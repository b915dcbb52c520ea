import type { Sample } from '../gallery/sample'
import { Entrance, Tile } from './entrance'

export const samples: Sample[] = [
  {
    name: 'entrance-tinted',
    title: '一つ目の入口',
    render: () => (
      <Entrance
        href="#sample-entrance-tinted"
        title="オンライン申請手続き"
        note="このまま画面で申し込める手続き 1,182件"
        icon="search"
        tinted
      />
    ),
  },
  {
    name: 'entrance',
    title: '二つ目の入口',
    render: () => (
      <Entrance
        href="#sample-entrance"
        title="申請書ダウンロード"
        note="印刷して窓口や郵送で出す用紙 364件"
        icon="download"
      />
    ),
  },
  {
    name: 'tile',
    title: '分類',
    render: () => <Tile href="#sample-tile" icon="home" title="くらし・住まい" note="212件" />,
  },
]
