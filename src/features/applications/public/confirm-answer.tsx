import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { url } from '../../../urls'
import { fieldsOfPage } from '../../forms/form'
import { judge } from '../../forms/judge'
import { askedBack } from '../decisions/returned'
import { type OpenDraft, openDraft } from '../drafts/open-draft'
import { viewOf } from '../drafts/screen'
import { maySendHere } from '../hand-over/may-send'
import { submit } from '../submit'
import { ConfirmPage } from './confirm-page'
import { conflictsIn } from './conflict-note'
import { applyPage, elsewhereFor, here, judging, pageNamed } from './draft-page'
import { NotHerePage } from './hand-over/small-pages'
import { notSentPage, whereNext } from './submission-answer'
import { draftContext } from './view-context'

/** 申込確認 and 申込む. */
export function confirmRoutes(surface: Surface): void {
  surface.get('confirm', async (scope, visit) => {
    const open = await openDraft(scope, param(visit, 'draft'))
    const elsewhere = await elsewhereFor(scope, visit, open)
    if (elsewhere) return elsewhere
    // What staff asked for is judged and sent on its own page.
    if (await askedBack(scope, open)) return seeOther(url('draft', here(visit)))
    if (!(await maySendHere(scope, open.draft)))
      return page(<NotHerePage frame={visit.frame} procedure={open.procedure} draftId={open.draft.id} />)
    return confirmAnswer(scope, visit, open)
  })
  surface.post('submission', postSubmission)
}

/** The whole form is judged before it is shown for confirmation; the first page with a problem opens instead. */
function confirmAnswer(scope: Scope, visit: Visit, open: OpenDraft, changed = false): Answer {
  const { form } = open.procedure.content
  const undecided = undecidedPage(visit, open)
  if (undecided) return undecided
  const { answers, problems, pages } = judge(form, open.draft.entries, judging(scope, visit, open))
  if (pages.length > 0) {
    const wrong = pageNamed(visit, open, pages[0] ?? '')
    return page(
      applyPage(visit, open, { page: wrong, problems: problems.filter((one) => one.page === wrong.id) }),
      422,
    )
  }
  return page(
    <ConfirmPage
      frame={visit.frame}
      open={open}
      answers={answers}
      changed={changed}
      context={draftContext(visit, open)}
    />,
    changed ? 409 : 200,
  )
}

/** The first page on which screens differ, if there is one: nothing is sent before somebody decided. */
function undecidedPage(visit: Visit, open: OpenDraft): Answer | null {
  const view = viewOf(open.draft)
  const { form } = open.procedure.content
  const first = form.pages.find((one) => conflictsIn(view, [...fieldsOfPage(one)]).length > 0)
  return first ? page(applyPage(visit, open, { page: first, view, asks: true }), 409) : null
}

async function postSubmission(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const edits = /^\d{1,9}$/.test(form.text('edits')) ? Number(form.text('edits')) : -1
  return send(scope, visit, { draftId: param(visit, 'draft'), edits })
}

/** 申込む, of the draft in the state that was seen. */
export async function send(
  scope: Scope,
  visit: Visit,
  { draftId, edits }: { draftId: string; edits: number },
): Promise<Answer> {
  const result = await submit(scope, draftId, { edits, lang: visit.lang, visitor: visit.visitor })
  const onward = whereNext(visit, { draftId, result })
  if (onward) return onward
  // What was sent needs no page of ours: the draft is read again only where one is shown.
  const open = await openDraft(scope, draftId)
  return (
    notSentPage(visit, { draftId, procedure: open.procedure, result }) ??
    confirmAnswer(scope, visit, open, 'changed' in result)
  )
}
