import type { ComponentChildren, VNode } from 'preact'

type PanesProps = {
  /** How the room is shared: a list and its preview, or marks and what the applicant gets. */
  kind: 'list' | 'return'
  children: ComponentChildren
}

/** 面: parts of a page that meet at lines; one under another where there is no room. */
export function Panes({ kind, children }: PanesProps): VNode {
  return <div class={`panes panes-${kind}`}>{children}</div>
}

type PaneProps = {
  /** What the part holds, for those who do not see its borders. */
  label: string
  /** Stays above what scrolls: tabs, tools. */
  head?: ComponentChildren
  /** Stays below what scrolls. */
  foot?: ComponentChildren
  look?: 'paper' | 'desk' | 'well'
  id?: string
  children: ComponentChildren
}

/** One of {@link Panes}; it scrolls by itself on wide screens, so the keyboard must be able to stand in it. */
export function Pane({ label, head, foot, look = 'paper', id, children }: PaneProps): VNode {
  return (
    <section class={`pane pane-${look}`} aria-label={label} id={id}>
      {head && <div class="pane-head">{head}</div>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys (WCAG 2.1.1) */}
      <div class="pane-scroll" role="group" aria-label={label} tabIndex={0}>
        {children}
      </div>
      {foot && <div class="pane-foot">{foot}</div>}
    </section>
  )
}
