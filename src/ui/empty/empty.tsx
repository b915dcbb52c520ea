import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'

type EmptyProps = {
  icon: IconName
  /** Green: nothing is left to do. */
  good?: boolean
  title: string
  /** The one next thing. */
  action?: ComponentChildren
  children?: ComponentChildren
}

/** 空のとき: why there is nothing, and the one thing to do next. */
export function Empty({ icon, good, title, action, children }: EmptyProps): VNode {
  return (
    <div class={good ? 'empty empty-good' : 'empty'}>
      <Icon name={icon} size={32} />
      <div class="empty-words">
        <p class="empty-title">{title}</p>
        {children}
      </div>
      {action}
    </div>
  )
}
