import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'
import { Marked } from '../marked'
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
      <h3>
        <Marked>{title}</Marked>
      </h3>
      <RemarkWords from={from}>{remark}</RemarkWords>
      {children}
    </section>
  )
}

/** What staff wrote, on the tint of what is one's own turn. */
export function RemarkWords({ from, children }: { from: string; children: ComponentChildren }): VNode {
  return (
    <div class="remark-words">
      <p class="remark-from">
        <Icon name="message" size={18} />
        {from}
      </p>
      <p>
        <Marked>{children}</Marked>
      </p>
    </div>
  )
}

/** 直すところ with its control: the field says the staff's words itself. */
export function RemarkField({ mark, children }: { mark: string; children: ComponentChildren }): VNode {
  return (
    <div class="remark">
      <Badge tone="warn" icon="pencil">
        {mark}
      </Badge>
      {children}
    </div>
  )
}
