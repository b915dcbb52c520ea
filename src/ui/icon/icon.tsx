import type { ComponentChildren, VNode } from 'preact'
import { shapes } from './shapes'

export type IconName = keyof typeof shapes

type IconProps = {
  name: IconName
  /** Side in CSS pixels; 20 beside words, 24 in notes, 32 in banners. */
  size?: number
}

type IconLineProps = { name: IconName; children: ComponentChildren }

/** A line of words with its icon, e.g. where a mail went. */
export function IconLine({ name, children }: IconLineProps): VNode {
  return (
    <p class="icon-line">
      <Icon name={name} />
      <span>{children}</span>
    </p>
  )
}

/** A drawing on a grid of 24 beside words; screen readers do not see it. */
export function Icon({ name, size = 20 }: IconProps): VNode {
  return (
    <svg
      class={`icon icon-${name}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentcolor"
      stroke-width="1.75"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={shapes[name]} />
    </svg>
  )
}
