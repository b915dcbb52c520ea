import { DeskStatus } from '../desk-status/desk-status'
import type { Sample } from '../gallery/sample'
import { Tag } from '../tag/tag'
import { DataTable } from './data-table'

const heads = [
  { key: 'status', label: '状態' },
  { key: 'applicant', label: '申込者' },
  { key: 'procedure', label: '手続き' },
  { key: 'arrived', label: '到達', href: '#sample-data-table', sorted: 'descending' },
] as const

const here = '#sample-data-table'

export const samples: Sample[] = [
  {
    name: 'data-table',
    title: '見出し36、行40、まとまり36。太字はまだ開いていない行、青は見ている行',
    render: () => (
      <DataTable
        caption="申込の見本"
        heads={heads}
        groups={[
          {
            key: 'today',
            title: 'きょう',
            count: '2件',
            rows: [
              {
                key: '1',
                cells: {
                  status: <DeskStatus status="waiting" />,
                  applicant: (
                    <>
                      <a class="row-link unread" href={here}>
                        対馬 ゆき
                      </a>{' '}
                      <Tag tone="act">再提出</Tag>
                    </>
                  ),
                  procedure: 'カード新規・再発行',
                  arrived: '10:12',
                },
              },
              {
                key: '2',
                current: true,
                cells: {
                  status: <DeskStatus status="inReview" />,
                  applicant: (
                    <a class="row-link" href={here}>
                      髙橋 みのり
                    </a>
                  ),
                  procedure: 'カード新規・再発行',
                  arrived: '08:51',
                },
              },
            ],
          },
        ]}
      />
    ),
  },
]
