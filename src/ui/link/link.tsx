import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import { Marked } from '../marked'
import { useWords } from '../words'

type LinkProps = {
  href: string
  children: ComponentChildren
  /** `next` leads on (a chevron after it), `elsewhere` opens another window; an icon name stands before it. */
  mark?: 'next' | 'elsewhere'
  icon?: IconName
  download?: boolean
}

/** A bold link on a line of its own; inside prose a plain `<a>` is enough. */
export function Link({ href, children, mark, icon, download }: LinkProps): VNode {
  const words = useWords()
  const elsewhere = mark === 'elsewhere'
  return (
    <a
      class="link"
      href={href}
      download={download}
      target={elsewhere ? '_blank' : undefined}
      rel={elsewhere ? 'noopener' : undefined}
    >
      {icon && <Icon name={icon} />}
      <span class="link-words">
        <Marked>{children}</Marked>
      </span>
      {mark === 'next' && <Icon name="chevron-right" size={18} />}
      {elsewhere && <Icon name="external" size={18} />}
      {elsewhere && <span class="visually-hidden">{words.opensElsewhere}</span>}
    </a>
  )
}

/** A telephone number that can be pressed, kept whole and large enough to read out. */
export function Phone({ number }: { number: string }): VNode {
  return (
    <a class="phone number" href={`tel:${number.replace(/[^\d+]/g, '')}`}>
      {number}
    </a>
  )
}
