import type { VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import { Marked } from '../marked'

type EntranceProps = { href: string; title: string; note: string; icon: IconName; tinted?: boolean }

/** 入口: one of the two ways in on the home page; the first one is tinted. */
export function Entrance({ href, title, note, icon, tinted }: EntranceProps): VNode {
  return (
    <a class={tinted ? 'entrance entrance-tinted' : 'entrance'} href={href}>
      <span class="entrance-mark">
        <Icon name={icon} size={24} />
      </span>
      <span class="entrance-words">
        <b>
          <Marked>{title}</Marked>
        </b>
        <span class="entrance-note">{note}</span>
      </span>
      <Icon name="arrow-right" size={24} />
    </a>
  )
}

type TileProps = { href: string; icon: IconName; title: string; note?: string }

/** 分類: a category with its icon in the tenant's colour. */
export function Tile({ href, icon, title, note }: TileProps): VNode {
  return (
    <a class="tile" href={href}>
      <Icon name={icon} size={32} />
      <span class="entrance-words">
        <b>
          <Marked>{title}</Marked>
        </b>
        {note && <small>{note}</small>}
      </span>
    </a>
  )
}
