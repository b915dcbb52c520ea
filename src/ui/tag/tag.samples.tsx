import { FilterChip } from '../filter-chip/filter-chip'
import type { Sample } from '../gallery/sample'
import { Segments } from '../segments/segments'
import { Tabs } from '../tabs/tabs'
import { Count, Tag } from './tag'

const here = '#sample-desk-tabs'

export const samples: Sample[] = [
  { name: 'tag-grey', title: '付け札', render: () => <Tag>旧字</Tag> },
  { name: 'tag-act', title: '来たもの', render: () => <Tag tone="act">再提出</Tag> },
  { name: 'tag-memo', title: '気をつける', render: () => <Tag tone="memo">気をつける</Tag> },
  {
    name: 'tag-warn',
    title: '返却',
    render: () => (
      <Tag tone="warn" icon="return">
        直してもらう
      </Tag>
    ),
  },
  { name: 'tag-ng', title: '誤り', render: () => <Tag tone="ng">直す</Tag> },
  {
    name: 'tag-ok',
    title: '済んだ',
    render: () => (
      <Tag tone="ok" icon="check">
        指摘に対応
      </Tag>
    ),
  },
  { name: 'tag-approval', title: '決裁', render: () => <Tag tone="approval">決裁</Tag> },
  {
    name: 'filter-chip',
    title: '条件の札',
    render: () => <FilterChip name="状態" value="処理待ち" removeHref="#sample-filter-chip" />,
  },
  {
    name: 'segments',
    title: '区切りの切替',
    render: () => (
      <Segments
        label="見え方"
        items={[
          { label: '変わった項目 3', href: '#sample-segments', current: true },
          { label: 'すべて 10', href: '#sample-tag-ok' },
        ]}
      />
    ),
  },
  {
    name: 'desk-tabs',
    title: '面の切替',
    render: () => (
      <Tabs
        label="申込"
        tabs={[
          { label: '申込内容', href: here, current: true },
          {
            label: (
              <>
                添付 <Count>2</Count>
              </>
            ),
            href: '#sample-tag-grey',
          },
        ]}
      />
    ),
  },
]
