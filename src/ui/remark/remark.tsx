import type { ComponentChildren, VNode } from 'preact'
import { Badge } from '../status/status'

type RemarkProps = {
  /** 「直すところ1」 */
  mark: string
  /** The field's label. */
  title: string
  /** 「職員から」 */
  from: string
  /** What the staff wrote. */
  remark: string
  /** What was given, and the one button. */
  children?: ComponentChildren
}

/** 直すところ: the staff's words at a field that came back. */
export function Remark({ mark, title, from, remark, children }: RemarkProps): VNode {
  return (
    <section class="remark">
      <Badge tone="warn" icon="pencil">
        {mark}
      </Badge>
      <h3>{title}</h3>
      <div class="remark-words">
        <p class="remark-from">{from}</p>
        <p>{remark}</p>
      </div>
      {children}
    </section>
  )
}
