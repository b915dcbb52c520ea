import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { Visit } from '../../../http/visit'
import { url } from '../../../urls'
import type { FieldProblem } from '../../forms/answers'
import { fieldsOf } from '../../forms/form'
import { judge } from '../../forms/judge'
import { fieldIdOf } from '../../forms/logic/names'
import { rowActIn } from '../../forms/rows'
import type { AskedBack } from '../decisions/returned'
import { detach } from '../drafts/attach'
import { splitFields, unchangedOf } from '../drafts/corrected-fields'
import { fillAddress, isForAddress } from '../drafts/fill-address'
import type { OpenDraft } from '../drafts/open-draft'
import { type ScreenView, viewOf } from '../drafts/screen'
import { submit } from '../submit'
import { CorrectionPage, type CorrectionPageProps } from './correction-page'
import { anchorOf, screenContext } from './draft-page'
import { isForPhone, phoneAnswer } from './hand-over/hand-over-routes'
import { languageAction } from './page-answer'
import { rowAnswer } from './row-answer'
import { draftPlace, notSentPage, whereNext } from './submission-answer'
import { draftContext } from './view-context'

type Correcting = { open: OpenDraft; back: AskedBack }
type Shown = Partial<
  Pick<
    CorrectionPageProps,
    'problems' | 'warn' | 'meanwhile' | 'others' | 'view' | 'asks' | 'notice' | 'takenRow'
  >
>

/** What the draft says now, against what was sent before. */
function comparedTo(visit: Visit, { open, back }: Correcting) {
  const { form } = open.procedure.content
  const { attachments } = draftContext(visit, open)
  const { answers, problems } = judge(form, open.draft.entries, {
    lang: visit.lang,
    now: visit.frame.now,
    attachments,
  })
  const fields = [...fieldsOf(form)].map(({ field }) => field)
  return { problems, unchanged: unchangedOf(fields, answers, back.revision.answers) }
}

/** 直していただくところ of a returned application. */
export const correctionPage = (visit: Visit, correcting: Correcting, shown: Shown = {}): VNode => {
  const { view = viewOf(correcting.open.draft), ...rest } = shown
  return (
    <CorrectionPage
      frame={visit.frame}
      {...correcting}
      view={view}
      problems={[]}
      unchanged={comparedTo(visit, correcting).unchanged}
      context={screenContext(visit, correcting.open, view)}
      {...rest}
    />
  )
}

type Posted = Correcting & { action: string; problems: readonly FieldProblem[]; view: ScreenView }

/** A post of that page; what was typed has been kept before, and the caller holds the draft. */
export async function postCorrection(scope: Scope, visit: Visit, posted: Posted): Promise<Answer> {
  const { open, action, problems } = posted
  const here = draftPlace(visit, open.draft.id)
  const again = (shown: Shown = {}): Answer =>
    page(correctionPage(visit, posted, { problems, view: posted.view, ...shown }), 422)
  if (action.startsWith('remove:')) {
    const id = action.slice('remove:'.length)
    const field = open.files.find((file) => file.id === id)?.field
    await detach(scope, open.files, id)
    return problems.length > 0
      ? again()
      : seeOther(url('draft', here, placeIn(posted, field)) + anchor(field))
  }
  const act = rowActIn(action)
  if (act && problems.length === 0)
    return rowAnswer(scope, visit, { open, act, place: placeIn(posted, act.group) })
  if (problems.length > 0) return again()
  if (action.startsWith('take:'))
    return seeOther(url('draft', here, placeIn(posted, action.split(':')[2])) + anchorOf(action))
  if (action.startsWith('attach:')) {
    const field = action.slice('attach:'.length)
    return seeOther(url('draft', here, placeIn(posted, field)) + anchor(field))
  }
  if (isForAddress(action)) {
    const filled = await fillAddress(scope, open, { action, lang: visit.lang })
    if ('problem' in filled) return again({ problems: [filled.problem] })
    return seeOther(url('draft', here, placeIn(posted, filled.field)) + anchor(filled.field))
  }
  if (isForPhone(action)) return phoneAnswer(scope, visit, { open, action })
  if (action === languageAction) return seeOther(url('draft', here))
  if (action === 'pause') return seeOther(url('draft', here, { paused: '1' }))
  // A page of the form that was shown before staff returned it.
  if (!action.startsWith('resubmit')) return seeOther(url('draft', here, { meanwhile: '1' }))
  return resubmit(scope, visit, posted)
}

/** 直して再提出する: judged whole, asked back once where nothing was changed at a mark, and sent at once. */
async function resubmit(scope: Scope, visit: Visit, posted: Posted): Promise<Answer> {
  const { open, back, action } = posted
  const { view } = posted
  if (Object.keys(open.draft.conflicts).length > 0)
    return page(correctionPage(visit, posted, { view, asks: true }), 409)
  const { problems, unchanged } = comparedTo(visit, posted)
  if (problems.length > 0) return page(correctionPage(visit, posted, { view, problems }), 422)
  const { marked } = splitFields(open.procedure.content.form, back.asked)
  if (action === 'resubmit' && marked.some((field) => unchanged.includes(field)))
    return page(correctionPage(visit, posted, { view, warn: true }), 422)
  const { edits, id: draftId } = open.draft
  const result = await submit(scope, draftId, {
    edits,
    lang: visit.lang,
    visitor: visit.visitor,
    asked: true,
  })
  const { procedure } = open
  return (
    whereNext(visit, { draftId, result }) ??
    notSentPage(visit, { draftId, procedure, result }) ??
    page(correctionPage(visit, posted, { view, problems: 'problems' in result ? result.problems : [] }), 422)
  )
}

/** After a file came or went among the other questions, their fold stays open. */
const placeIn = ({ back }: Correcting, field: string | undefined) =>
  back.asked.marks.some((mark) => mark.field === fieldIdOf(field ?? '')) ? {} : { others: '1' }

const anchor = (field: string | undefined): string =>
  field === undefined ? '' : `#field-${encodeURIComponent(field)}`
