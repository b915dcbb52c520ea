import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'

type TagProps = {
  tone?: 'grey' | 'act' | 'warn' | 'ok' | 'ng' | 'memo' | 'approval'
  icon?: IconName
  children: ComponentChildren
}

/** 付け札 22 px: a fact about a case, e.g. 「再提出」. */
export function Tag({ tone = 'grey', icon, children }: TagProps): VNode {
  return (
    <span class={`tag tag-${tone}`}>
      {icon && <Icon name={icon} size={14} />}
      {children}
    </span>
  )
}

/** A number of things after a name, e.g. of a view or a tab. */
export function Count({ tone, children }: { tone?: 'act'; children: ComponentChildren }): VNode {
  return <span class={tone ? `count count-${tone}` : 'count'}>{children}</span>
}
