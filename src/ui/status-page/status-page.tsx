import type { ComponentChildren, VNode } from 'preact'
import { ClosedWindow, LookingWindow, RingingWindow, SignpostWindow } from '../illustration/windows'
import { Marked } from '../marked'

type StatusPageProps = {
  /** `searched` nothing found, `lost` 404 and what is not offered here, `failed` our fault, `closed` 準備中. */
  picture: 'searched' | 'lost' | 'failed' | 'closed'
  title: string
  children?: ComponentChildren
  /** The way out: one main button, then text links. */
  actions?: ComponentChildren
  /** Below the actions, 14 px, e.g. a number to quote. */
  note?: ComponentChildren
  level?: 'h1' | 'h2'
}

const pictures = {
  searched: LookingWindow,
  lost: SignpostWindow,
  failed: RingingWindow,
  closed: ClosedWindow,
}

/** State, reason, way out, beside the window of the counter. */
export function StatusPage(props: StatusPageProps): VNode {
  const { picture, title, children, actions, note, level: Heading = 'h1' } = props
  const Picture = pictures[picture]
  return (
    <div class="status-page">
      <Picture />
      <div class="status-page-words">
        <Heading>
          <Marked>{title}</Marked>
        </Heading>
        {children}
        {actions && <div class="status-page-actions">{actions}</div>}
        {note && <p class="status-page-note">{note}</p>}
      </div>
    </div>
  )
}
