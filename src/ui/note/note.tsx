import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import { Marked } from '../marked'

type NoteTone = 'info' | 'warn' | 'ok' | 'plain'

type NoteProps = {
  tone?: NoteTone
  /** Another icon than the tone's own. */
  icon?: IconName
  title?: ComponentChildren
  children?: ComponentChildren
}

const icons = { info: 'info', warn: 'warning', ok: 'check-circle', plain: 'info' } as const

/** 補足 inside the text, on a tint without a border. */
export function Note({ tone = 'info', icon, title, children }: NoteProps): VNode {
  return (
    <div class={`note note-${tone}`}>
      <Icon name={icon ?? icons[tone]} size={24} />
      <div class="note-words">
        {title && (
          <p class="note-title">
            <Marked>{title}</Marked>
          </p>
        )}
        {children}
      </div>
    </div>
  )
}
