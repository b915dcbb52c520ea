import type { Sample } from '../gallery/sample'
import { Chip, StatusBadge } from '../status/status'
import { Card } from './card'

export const samples: Sample[] = [
  {
    name: 'card-open',
    title: '受付中の手続き',
    render: () => (
      <Card
        href="#sample-card-open"
        title="県立図書館利用者カード申込（登録更新・内容変更）"
        chips={
          <>
            <StatusBadge status="open" />
            <Chip>個人</Chip>
          </>
        }
        dates={['受付開始：2025年04月08日 16時20分', '受付終了：随時']}
        note="担当：青森県立図書館"
      />
    ),
  },
  {
    name: 'card-long',
    title: '切れ目のない長い名前',
    render: () => (
      <Card href="#sample-card-long" title={'WWWWWWWWWWWWWWWW'.repeat(8)} dates={['受付終了：随時']} />
    ),
  },
]
