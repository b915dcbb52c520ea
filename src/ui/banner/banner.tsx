import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import { Marked } from '../marked'

type BannerTone = 'ok' | 'ng' | 'warn' | 'act'

type BannerProps = {
  tone: BannerTone
  title: string
  icon?: IconName
  children?: ComponentChildren
  /** Says itself to a screen reader, where it answers what the person just did. */
  announce?: boolean
}

const icons = { ok: 'check-circle', ng: 'error', warn: 'warning', act: 'info' } as const

/** 状態の枠: the state of the whole page, e.g. 「再提出しました」. */
export function Banner({ tone, title, icon, children, announce }: BannerProps): VNode {
  return (
    <div class={`banner tone-${tone}`} role={announce ? 'status' : undefined}>
      <Icon name={icon ?? icons[tone]} size={32} />
      <div class="banner-words">
        <h2>
          <Marked>{title}</Marked>
        </h2>
        {children}
      </div>
    </div>
  )
}
