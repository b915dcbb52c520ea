import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'

export type Head<Key extends string> = {
  key: Key
  label: string
  /** Sorts by this column, or turns the order. */
  href?: string
  sorted?: 'ascending' | 'descending'
}

export type Row<Key extends string> = {
  key: string
  /** Shown in the preview beside the list. */
  current?: boolean
  cells: Record<Key, ComponentChildren>
}

export type RowGroup<Key extends string> = {
  key: string
  title?: string
  count?: ComponentChildren
  rows: readonly Row<Key>[]
}

type DataTableProps<Key extends string> = {
  caption: string
  heads: readonly Head<Key>[]
  groups: readonly RowGroup<Key>[]
  /** Names the table in CSS, for the widths of its columns and for how a row stacks on a phone; others scroll. */
  look?: string
}

/** 一覧の表: rows of 40 under heads of 36; the row of the focused link carries the frame of the keyboard. */
export function DataTable<Key extends string>(props: DataTableProps<Key>): VNode {
  const { caption, look } = props
  if (look) return <Table {...props} />
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys (WCAG 2.1.1)
    <div class="data-scroll" role="group" aria-label={caption} tabIndex={0}>
      <Table {...props} />
    </div>
  )
}

function Table<Key extends string>({ caption, heads, groups, look }: DataTableProps<Key>): VNode {
  return (
    <table class={look ? `data-table data-table-${look}` : 'data-table'}>
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head.key} scope="col" data-cell={head.key} aria-sort={head.sorted}>
              <HeadWords head={head} />
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {group.title && <GroupHead group={group} columns={heads.length} />}
          {group.rows.map((row) => (
            <tr key={row.key} class={row.current ? 'data-row data-row-current' : 'data-row'}>
              {heads.map(({ key }) => (
                <td key={key} data-cell={key}>
                  {row.cells[key]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function HeadWords<Key extends string>({ head }: { head: Head<Key> }): VNode {
  const { label, href, sorted } = head
  if (!href) return <>{label}</>
  return (
    <a class="data-sort" href={href}>
      {label}
      {sorted && <Icon name={sorted === 'ascending' ? 'chevron-up' : 'chevron-down'} size={14} />}
    </a>
  )
}

type GroupHeadProps = { group: { title?: string; count?: ComponentChildren }; columns: number }

function GroupHead({ group, columns }: GroupHeadProps): VNode {
  return (
    <tr class="data-group">
      <th scope="rowgroup" colSpan={columns}>
        {group.title}
        {group.count !== undefined && <span class="data-group-count">{group.count}</span>}
      </th>
    </tr>
  )
}
