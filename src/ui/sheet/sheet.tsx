import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'

type SheetProps = {
  src: string
  alt: string
  /** The whole page, or hundredths of the well's width: 50, 75, 100, 125, 150, 200, 300, 400. */
  zoom: 'whole' | number
  /** Drawn over it again and again: who looks at it, and when. */
  watermark: string
}

/** 一枚: one page of a file in the viewer's well, with the 透かし of whoever looks at it. */
export function Sheet({ src, alt, zoom, watermark }: SheetProps): VNode {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys (WCAG 2.1.1)
    <div class="sheet-stage" role="group" aria-label={alt} tabIndex={0}>
      <div class={`sheet sheet-${zoom}`}>
        <img class="sheet-picture" src={src} alt={alt} />
        <Watermark words={watermark} />
      </div>
    </div>
  )
}

/** A drawing over the picture, so that a photo of the screen says where it was taken. */
function Watermark({ words }: { words: string }): VNode {
  const width = [...words].length * 14 + 56
  return (
    <svg class="watermark" width="100%" height="100%" aria-hidden="true">
      <defs>
        <pattern
          id="watermark"
          width={width}
          height="150"
          patternUnits="userSpaceOnUse"
          patternTransform="rotate(-24)"
        >
          <text x="0" y="40">
            {words}
          </text>
          <text x={-width / 2} y="115">
            {words}
          </text>
          <text x={width / 2} y="115">
            {words}
          </text>
        </pattern>
      </defs>
      <rect width="100%" height="100%" fill="url(#watermark)" />
    </svg>
  )
}

type SheetMessageProps = {
  icon: IconName
  tone: 'grey' | 'warn' | 'ng'
  title: string
  /** Links and buttons below the words. */
  actions?: ComponentChildren
  children: ComponentChildren
}

/** In the well instead of a page: why there is none, and what to do. */
export function SheetMessage({ icon, tone, title, actions, children }: SheetMessageProps): VNode {
  return (
    <div class={`sheet-message sheet-message-${tone}`}>
      <Icon name={icon} size={32} />
      <div class="sheet-message-words">
        <p class="sheet-message-title">{title}</p>
        {children}
        {actions && <div class="sheet-message-actions">{actions}</div>}
      </div>
    </div>
  )
}
