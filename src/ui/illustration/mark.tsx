import type { VNode } from 'preact'

/** The mark: an arched window on a counter, on the tenant's colour. */
export function Mark(): VNode {
  return (
    <svg width="36" height="36" viewBox="0 0 40 40" fill="none" aria-hidden="true">
      <MarkShapes ground="currentcolor" />
    </svg>
  )
}

/** What the mark is drawn of, in a box of 40 by 40. */
export function MarkShapes({ ground }: { ground: string }): VNode {
  return (
    <>
      <rect width="40" height="40" rx="10" fill={ground} />
      <g stroke="#fff" stroke-width="2.2" stroke-linecap="round" stroke-linejoin="round">
        <path d="M9 29.5V17.5a11 11 0 0 1 22 0v12" />
        <path d="M6 31.3h28" />
      </g>
      <path d="M10.2 29.3l6.3-9 3.6 4.6 4.2-4.2 5.5 8.6z" fill="#fff" />
    </>
  )
}
