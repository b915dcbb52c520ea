import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import { Count } from '../tag/tag'

export type View = {
  href: string
  label: string
  count?: ComponentChildren
  current?: boolean
  icon?: IconName
  /** Instead of an icon, e.g. the shape of a status. */
  mark?: VNode
  /** Below another one: indented, without an icon. */
  inner?: boolean
}

type RailProps = {
  label: string
  groups: readonly { title?: string; views: readonly View[] }[]
}

/** 表示の列: the views of a module, addresses with counts; below 62rem a strip of tabs. */
export function Rail({ label, groups }: RailProps): VNode {
  return (
    <nav class="rail" aria-label={label}>
      {groups.map((group, index) => (
        <div key={group.title ?? index} class="rail-group">
          {group.title && <p class="rail-title">{group.title}</p>}
          <ul>
            {group.views.map((view) => (
              <li key={view.href}>
                <RailRow view={view} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function RailRow({ view }: { view: View }): VNode {
  const { href, label, count, current, icon, mark, inner } = view
  return (
    <a
      class={inner ? 'rail-row rail-inner' : 'rail-row'}
      href={href}
      aria-current={current ? 'true' : undefined}
    >
      {mark ?? (icon && <Icon name={icon} />)}
      <span class="rail-label">{label}</span>
      {count !== undefined && <Count tone={current ? 'act' : undefined}>{count}</Count>}
    </a>
  )
}
