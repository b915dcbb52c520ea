import type { ComponentChildren, VNode } from 'preact'

export type ChangeRow = {
  key: string
  term: string
  /** Below the term, e.g. 「1件が差し替え」. */
  note?: string
  before: ComponentChildren
  after: ComponentChildren
  /** What was asked, and whether it was done. */
  asked: ComponentChildren
}

type ChangeTableProps = {
  caption: string
  heads: { term: string; before: string; after: string; asked: string }
  rows: readonly ChangeRow[]
}

/** 変わったところ: what it was, what it is, what was asked; one under another where there is no room. */
export function ChangeTable({ caption, heads, rows }: ChangeTableProps): VNode {
  return (
    <table class="change-table">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heads.term}</th>
          <th scope="col">{heads.before}</th>
          <th scope="col">{heads.after}</th>
          <th scope="col">{heads.asked}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            <th scope="row">
              {row.term}
              {row.note && <div class="change-note">{row.note}</div>}
            </th>
            <td>
              <span class="change-when" aria-hidden="true">
                {heads.before}
              </span>
              <div class="change-value">{row.before}</div>
            </td>
            <td>
              <span class="change-when" aria-hidden="true">
                {heads.after}
              </span>
              <div class="change-value">{row.after}</div>
            </td>
            <td class="change-asked">{row.asked}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
