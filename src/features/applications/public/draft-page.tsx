import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import { type Answer, seeOther } from '../../../http/answer'
import { param, type Visit } from '../../../http/visit'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import type { FieldProblem } from '../../forms/answers'
import { decide } from '../../forms/deciding'
import { entryOf } from '../../forms/entries'
import { controlId } from '../../forms/fields/frame'
import type { JudgeContext, ViewContext } from '../../forms/fields/kind'
import type { Page } from '../../forms/form'
import { firstPage, pageWithId } from '../../forms/journey'
import type { Decided } from '../../forms/logic/decide'
import type { OpenDraft } from '../drafts/open-draft'
import { type ScreenView, viewOf } from '../drafts/screen'
import { applicationOfDraft } from '../store'
import { ApplyPage, type ApplyPageProps } from './apply-page'
import { ConflictNote } from './conflict-note'
import { MyNumberNote } from './my-number-note'
import { draftPlace } from './submission-answer'
import { draftContext } from './view-context'

/** Where the draft of this visit is. */
export const here = (visit: Visit) => draftPlace(visit, param(visit, 'draft'))

/** Where a draft that cannot be filled in leads: to its application, or to proving oneself again. */
export async function elsewhereFor(scope: Scope, visit: Visit, open: OpenDraft): Promise<Answer | null> {
  if (open.draft.submittedAt) {
    const application = await applicationOfDraft(scope, open.draft)
    if (!application) refuse('not-found')
    const place = open.draft.applicationId ? 'application' : 'complete'
    return seeOther(url(place, { tenant: visit.tenant.slug, number: application.number }))
  }
  return open.reach === 'expired' ? seeOther(url('resume', here(visit))) : null
}

/** What is asked for what the draft holds now. */
export const decidedFor = (visit: Visit, open: OpenDraft): Decided =>
  decide(open.procedure.content.form, open.draft.entries, visit.frame.now)

/** The page with this id, or the first one on the way. */
export const pageNamed = (visit: Visit, open: OpenDraft, id: string): Page => {
  const { form } = open.procedure.content
  const decided = decidedFor(visit, open)
  return pageWithId(form, id, decided) ?? firstPage(form, decided) ?? refuse('not-found')
}

/** A post does not say in its address which page of the form it answers with. */
const addressOf = (visit: Visit, { id }: Page): string | undefined =>
  visit.query.size > 0 ? visit.frame.here : url('draft', here(visit), { page: id })

export const judging = (scope: Scope, visit: Visit, open: OpenDraft): JudgeContext => ({
  lang: visit.lang,
  now: scope.now,
  attachments: draftContext(visit, open).attachments,
})

/** What drawing a draft needs, with what has to be decided on this screen. */
export function screenContext(visit: Visit, open: OpenDraft, view: ScreenView): ViewContext {
  const { others, numbered, entries } = view
  const { form } = open.procedure.content
  const telling = { form, lang: visit.lang, now: visit.frame.now }
  return {
    ...draftContext(visit, open),
    phone: 'offered',
    noteAt: (name) => {
      if (numbered.includes(name))
        return <MyNumberNote name={name} entry={entryOf(entries, name)} lang={visit.lang} />
      const typings = others[name]
      return typings && <ConflictNote {...telling} name={name} typings={typings} />
    },
  }
}

export type Shown = Pick<
  ApplyPageProps,
  'page' | 'notice' | 'dropped' | 'asks' | 'takenRow' | 'toConfirm'
> & {
  problems?: readonly FieldProblem[]
  /** As the screen shows it that comes back; without it, it is a new screen. */
  view?: ScreenView
}

/** One page of the form. */
export function applyPage(visit: Visit, open: OpenDraft, shown: Shown): VNode {
  const { view = viewOf(open.draft), ...rest } = shown
  return (
    <ApplyPage
      frame={{ ...visit.frame, here: addressOf(visit, shown.page) }}
      open={open}
      view={view}
      problems={[]}
      {...rest}
      context={screenContext(visit, open, view)}
    />
  )
}

/** The field that a button of an action such as `attach:documents` or `take:own:name` stands at. */
export function anchorOf(action: string): string {
  const [, name] = /^(?:attach|take:[\w-]+):(.+)$/s.exec(action) ?? []
  return name ? `#${encodeURIComponent(controlId(name))}` : ''
}
