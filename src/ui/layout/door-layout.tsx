import type { ComponentChildren, VNode } from 'preact'
import { url } from '../../urls'
import { ErrorSummary, type FieldProblem } from '../error-summary/error-summary'
import { DeskWindow } from '../illustration/desk-window'
import { Mark } from '../illustration/mark'
import { useStaffWords } from '../staff-words'
import { PageLanguage, wordsIn } from '../words'
import { Document } from './document'
import type { Frame } from './frame'

type DoorLayoutProps = {
  frame: Frame
  title: string
  errors?: readonly FieldProblem[]
  /** The h1, the form, other ways in. */
  children: ComponentChildren
}

/** 職員の入口: the window at night on the left, one form on the right. */
export function DoorLayout({ frame, title, errors = [], children }: DoorLayoutProps): VNode {
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
        <div class="door">
          <DoorSide frame={frame} />
          <main id="main" class="door-main" tabIndex={-1}>
            {errors.length > 0 && <ErrorSummary problems={errors} />}
            {children}
          </main>
        </div>
      </Document>
    </PageLanguage.Provider>
  )
}

function DoorSide({ frame }: { frame: Frame }): VNode {
  const words = useStaffWords()
  return (
    <header class="door-side">
      <p class="door-brand">
        <Mark />
        {frame.tenant.systemName}
      </p>
      <p class="door-name">{words.door}</p>
      <p class="door-lead">
        {words.doorLead}
        <span class="whole">
          {words.doorElsewhere}{' '}
          <a href={url('home', { tenant: frame.tenant.slug })}>{words.doorApplicants}</a>{' '}
          {words.doorElsewhereEnd}
        </span>
      </p>
      <DeskWindow />
    </header>
  )
}
