import type { ComponentChildren, VNode } from 'preact'
import { ErrorSummary, type FieldProblem } from '../error-summary/error-summary'
import { useStaffWords } from '../staff-words'
import { PageLanguage, wordsIn } from '../words'
import { Document } from './document'
import type { Frame } from './frame'
import { type Me, type Module, TopBar } from './top-bar'

type StaffLayoutProps = {
  frame: Frame
  /** The page's name; 「｜自治体名 職員」 is added. */
  title: string
  /** Who is logged in; without it (a refusal, the way in) the top bar says only where this is. */
  me?: Me
  current?: Module
  /** Proof for ログアウト. */
  csrf?: string
  /** 頭の帯 below the top bar: whose case, what state. */
  head?: ComponentChildren
  /** 表示の列 at the left: the views of the module. */
  rail?: ComponentChildren
  /** 手元の帯 at the bottom: keys and facts first, actions last. */
  hand?: ComponentChildren
  /** One line above the hand bar: what was done, or what went wrong. */
  said?: ComponentChildren
  /** What is to be put right: 「エラー：」 in the title and the summary above the page. */
  errors?: readonly FieldProblem[]
  /** `page` has padding and a width to read; `panes` leaves all room to panes that meet at lines. */
  kind?: 'page' | 'panes'
  children: ComponentChildren
}

/** A whole page of the staff's side: top bar, views, head, main part, hand bar. */
export function StaffLayout(props: StaffLayoutProps): VNode {
  const { frame, title, errors = [], kind = 'page' } = props
  const words = wordsIn(frame.lang)
  const named = `${title}｜${frame.tenant.name} 職員`
  return (
    <PageLanguage.Provider value={frame.lang}>
      <Document
        lang={frame.lang}
        title={errors.length > 0 ? words.errorPrefix + named : named}
        assets={frame.assets}
        themeHref={frame.tenant.themeHref}
        noindex
      >
        <TopBar frame={frame} me={props.me} current={props.current} csrf={props.csrf} />
        <div class={kind === 'panes' ? 'desk desk-panes' : 'desk'}>
          {props.rail}
          <main id="main" tabIndex={-1}>
            <Inside {...props} />
          </main>
        </div>
      </Document>
    </PageLanguage.Provider>
  )
}

function Inside({ head, errors = [], kind = 'page', said, hand, children }: StaffLayoutProps): VNode {
  const words = useStaffWords()
  return (
    <>
      {head && <div class="head-strip">{head}</div>}
      {errors.length > 0 && <ErrorSummary problems={errors} />}
      <div class={kind === 'page' ? 'desk-page' : 'desk-room'}>{children}</div>
      {(said || hand) && (
        <section class="hand" aria-label={words.hand}>
          {said}
          {hand}
        </section>
      )}
    </>
  )
}
