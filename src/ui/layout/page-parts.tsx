import type { ComponentChildren, VNode } from 'preact'
import { Marked } from '../marked'

type PageHeadProps = {
  title: ComponentChildren
  /** Above the title, e.g. the procedure's name. */
  kicker?: ComponentChildren
  /** The title is a procedure's name, so it is set smaller. */
  long?: boolean
  /** At the right end, e.g. 「2026年01月28日 10時36分 現在」. */
  aside?: ComponentChildren
  /** Below the title: statuses, chips, what was saved. */
  children?: ComponentChildren
}

/** The page's one h1 with what stands around it. */
export function PageHead({ title, kicker, long, aside, children }: PageHeadProps): VNode {
  return (
    <div class="page-head">
      {kicker && (
        <p class="page-head-kicker">
          <Marked>{kicker}</Marked>
        </p>
      )}
      <div class="page-head-row">
        <h1 class={long ? 'long' : undefined}>
          <Marked>{title}</Marked>
        </h1>
        {aside && <p class="page-head-note">{aside}</p>}
      </div>
      {children && <div class="page-head-below">{children}</div>}
    </div>
  )
}

type SectionProps = {
  title: ComponentChildren
  level?: 'h2' | 'h3'
  id?: string
  /** Set one size smaller, e.g. the name of a form's page. */
  minor?: boolean
  /** At the right end of the heading's line. */
  tools?: ComponentChildren
  children?: ComponentChildren
}

/** A heading and what belongs to it, 48 px below what came before. */
export function Section({ title, level: Heading = 'h2', id, minor, tools, children }: SectionProps): VNode {
  const heading = (
    <Heading id={id}>
      <Marked>{title}</Marked>
    </Heading>
  )
  return (
    <section class={minor ? 'section section-minor' : 'section'}>
      {tools ? (
        <div class="section-row">
          {heading}
          {tools}
        </div>
      ) : (
        heading
      )}
      {children}
    </section>
  )
}

type SplitProps = {
  side: ComponentChildren
  children: ComponentChildren
  /** On phones: a side that states facts comes first, one that offers links last. */
  sideAt?: 'first' | 'last'
  /** 18, 21 or 27rem at the right, or the 19rem of filters at the left. */
  sideWidth?: 'narrow' | 'normal' | 'wide' | 'filters'
  sticky?: boolean
}

/** Main part and side; the order of the source is the order on phones. */
export function Split({ side, children, sideAt = 'last', sideWidth = 'normal', sticky }: SplitProps): VNode {
  const look = ['split', widths[sideWidth], sticky && 'split-sticky'].filter(Boolean).join(' ')
  const main = <div class="split-main">{children}</div>
  const aside = <div class="split-side">{side}</div>
  return (
    <div class={look}>
      {sideAt === 'first' ? aside : main}
      {sideAt === 'first' ? main : aside}
    </div>
  )
}

const widths = {
  narrow: 'split-narrow-side',
  normal: undefined,
  wide: 'split-wide-side',
  filters: 'split-filters',
}

type BandProps = { tone?: 'sand' | 'sky' | 'mist'; children: ComponentChildren }

/** A band across the home page. */
export function Band({ tone, children }: BandProps): VNode {
  return (
    <div class={tone ? `band band-${tone}` : 'band'}>
      <div class="container">{children}</div>
    </div>
  )
}
