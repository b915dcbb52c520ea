import type { Sample } from '../gallery/sample'
import { StatusBadge } from '../status/status'
import { Table } from './table'

const number = (digits: string) => (
  <a class="number" href="#sample-table">
    {digits}
  </a>
)

export const samples: Sample[] = [
  {
    name: 'table',
    title: '申込一覧',
    render: () => (
      <Table
        caption="申込一覧"
        heads={['整理番号', '手続き名', '申込日', '処理状況']}
        rows={[
          {
            key: '1',
            cells: [
              number('2601 2800 4736'),
              '県立図書館利用者カード申込（新規登録・再発行・氏名変更）',
              '2026年01月28日',
              <StatusBadge key="status" status="returned" />,
            ],
          },
          {
            key: '2',
            cells: [
              number('2601 1500 3921'),
              '郷土資料に関する出版情報提供',
              '2026年01月15日',
              <StatusBadge key="status" status="accepted" />,
            ],
          },
        ]}
      />
    ),
  },
]
