import type { ComponentChildren, VNode } from 'preact'
import { Marked } from '../marked'

type TableProps = {
  /** What the table lists; seen by screen readers only unless `showCaption`. */
  caption: string
  showCaption?: boolean
  heads: readonly string[]
  rows: readonly { key: string; cells: readonly ComponentChildren[] }[]
}

/** 表: on a phone each row is a block, with its heads before the values. */
export function Table({ caption, showCaption, heads, rows }: TableProps): VNode {
  return (
    <table class="table">
      <caption class={showCaption ? undefined : 'visually-hidden'}>{caption}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              <Marked>{head}</Marked>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {row.cells.map((cell, index) => (
              <td key={heads[index]} data-l={heads[index]}>
                <Marked>{cell}</Marked>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
