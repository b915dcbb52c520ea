import type { Scope } from '../../../database/scope'
import { type Answer, fragment, json, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { FileReceiver, Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { clockTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { refuse } from '../../../kernel/refusal'
import { PageLanguage } from '../../../ui/words'
import { url } from '../../../urls'
import type { FieldProblem } from '../../forms/answers'
import { decide } from '../../forms/deciding'
import { AttachedFileList } from '../../forms/fields/attachment/attachment-input'
import { controlId } from '../../forms/fields/frame'
import { fieldsOf, type Page } from '../../forms/form'
import { firstPage, pageAfter, pageWithId } from '../../forms/journey'
import { judge, judgePage } from '../../forms/judge'
import { revealedOn } from '../../forms/revealed'
import { rowActIn } from '../../forms/rows'
import { askedBack } from '../decisions/returned'
import { detach, fileReceiver } from '../drafts/attach'
import { fillAddress, isForAddress } from '../drafts/fill-address'
import { type OpenDraft, openDraft } from '../drafts/open-draft'
import { droppedFrom } from '../drafts/reapply'
import { saveEntries } from '../drafts/save-entries'
import { sendAttachment, sendThumbnail } from '../files/send-attachment'
import { applicationOfDraft } from '../store'
import { submit } from '../submit'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { ApplyPage, type ApplyPageProps } from './apply-page'
import { ConfirmPage } from './confirm-page'
import { correctionPage, postCorrection } from './correction-answers'
import { resumeRoutes } from './resume-routes'
import { rowAnswer } from './row-answer'
import { PausedPage } from './small-pages'
import { afterCorrection, draftPlace, notSentPage, whereNext } from './submission-answer'
import { draftContext } from './view-context'

const words = byLanguage({ ja, en })

/** Files among the answers of a page: each in the control of its question. */
const filesOfPage: FileReceiver = ({ visit, transact }) =>
  fileReceiver({
    visit,
    transact,
    draftId: param(visit, 'draft'),
    fieldOf: (part) => part.replace(/^file:/, ''),
  })

/** A file that the page's script sends by itself: the address names the question. */
const fileByScript: FileReceiver = ({ visit, transact }) =>
  fileReceiver({ visit, transact, draftId: param(visit, 'draft'), fieldOf: () => param(visit, 'field') })

/** 申込, its files, 申込確認 and 申込む. */
export function draftRoutes(surface: Surface): void {
  surface.get('draft', async (scope, visit) => {
    const open = await openDraft(scope, param(visit, 'draft'))
    const elsewhere = await elsewhereFor(scope, visit, open)
    if (elsewhere) return elsewhere
    if (visit.query.get('paused') === '1')
      return page(
        <PausedPage
          frame={visit.frame}
          procedure={open.procedure}
          draftId={open.draft.id}
          expiresAt={open.draft.expiresAt}
        />,
      )
    const back = await askedBack(scope, open)
    if (back)
      return page(
        correctionPage(
          visit,
          { open, back },
          {
            meanwhile: visit.query.get('meanwhile') === '1',
            others: visit.query.get('others') === '1',
            takenRow: visit.query.get('removed') ?? undefined,
          },
        ),
      )
    const shown = {
      page: pageNamed(visit, open, visit.query.get('page') ?? ''),
      takenRow: visit.query.get('removed') ?? undefined,
      notice: visit.query.get('more') === '1' ? words(visit.lang).form.more : undefined,
    }
    const dropped = visit.query.get('again') === '1' ? await droppedFrom(scope, open) : null
    return page(applyPage(visit, open, { ...shown, dropped }))
  })
  surface.post('draft', postPage, filesOfPage)
  surface.post('entries', postEntries)
  surface.post('attachments', postFiles, fileByScript)
  surface.get('attachment', async (scope, visit) => {
    const open = await openDraft(scope, param(visit, 'draft'))
    return open.reach === 'open'
      ? sendAttachment(scope, open.files, param(visit, 'attachment'))
      : refuse('not-found')
  })
  surface.get('thumbnail', async (scope, visit) => {
    const open = await openDraft(scope, param(visit, 'draft'))
    return open.reach === 'open'
      ? sendThumbnail(scope, open.files, param(visit, 'attachment'))
      : refuse('not-found')
  })
  surface.get('confirm', async (scope, visit) => {
    const open = await openDraft(scope, param(visit, 'draft'))
    const elsewhere = await elsewhereFor(scope, visit, open)
    if (elsewhere) return elsewhere
    // What staff asked for is judged and sent on its own page.
    if (await askedBack(scope, open)) return seeOther(url('draft', here(visit)))
    return confirmAnswer(scope, visit, open)
  })
  surface.post('submission', postSubmission)
  resumeRoutes(surface)
}

const here = (visit: Visit) => draftPlace(visit, param(visit, 'draft'))

/** Where a draft that cannot be filled in leads: to its application, or to proving oneself again. */
async function elsewhereFor(scope: Scope, visit: Visit, open: OpenDraft): Promise<Answer | null> {
  if (open.draft.submittedAt) {
    const application = await applicationOfDraft(scope, open.draft)
    if (!application) refuse('not-found')
    const place = open.draft.applicationId ? 'application' : 'complete'
    return seeOther(url(place, { tenant: visit.tenant.slug, number: application.number }))
  }
  return open.reach === 'expired' ? seeOther(url('resume', here(visit))) : null
}

/** What is asked for what the draft holds now. */
const decidedFor = (visit: Visit, open: OpenDraft) =>
  decide(open.procedure.content.form, open.draft.entries, visit.frame.now)

/** The page with this id, or the first one on the way. */
const pageNamed = (visit: Visit, open: OpenDraft, id: string): Page => {
  const { form } = open.procedure.content
  const decided = decidedFor(visit, open)
  return pageWithId(form, id, decided) ?? firstPage(form, decided) ?? refuse('not-found')
}

/** A post does not say in its address which page of the form it answers with. */
const addressOf = (visit: Visit, { id }: Page): string | undefined =>
  visit.query.size > 0 ? visit.frame.here : url('draft', here(visit), { page: id })

const applyPage = (
  visit: Visit,
  open: OpenDraft,
  shown: Pick<ApplyPageProps, 'page' | 'notice' | 'dropped' | 'takenRow'> & {
    problems?: readonly FieldProblem[]
  },
) => (
  <ApplyPage
    frame={{ ...visit.frame, here: addressOf(visit, shown.page) }}
    open={open}
    problems={[]}
    {...shown}
    context={draftContext(visit, open)}
  />
)

const judging = (scope: Scope, visit: Visit, open: OpenDraft) => ({
  lang: visit.lang,
  now: scope.now,
  attachments: draftContext(visit, open).attachments,
})

/** What the files of this post have against them, as problems of their fields. */
function uploadProblems(visit: Visit, open: OpenDraft): FieldProblem[] {
  const fields = [...fieldsOf(open.procedure.content.form)]
  return visit.uploads.flatMap(({ field, problem }) => {
    const page = fields.find((one) => one.field.id === field)?.page.id ?? ''
    return problem ? [{ field, page, message: problem }] : []
  })
}

/** A page of the form: kept first, whatever it says; then judged, if the person wants to go on. */
async function postPage(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const found = await openDraft(scope, param(visit, 'draft'), 'hold')
  if (found.draft.submittedAt) return pressedAgain(scope, visit, found)
  const saved = await saveEntries(scope, found, { input: form, lang: visit.lang })
  const elsewhere = await elsewhereFor(scope, visit, saved.open)
  if (elsewhere) return elsewhere
  const { open } = saved
  const problems = [...saved.problems, ...uploadProblems(visit, open)]
  const action = form.text('action')
  const back = await askedBack(scope, open)
  if (back) return postCorrection(scope, visit, { open, back, action, problems })
  // Staff decided while what they had asked for was being put right.
  if (action.startsWith('resubmit'))
    return send(scope, visit, { draftId: open.draft.id, edits: open.draft.edits })
  const current = pageNamed(visit, open, form.text('page'))
  const again = (more: FieldProblem[], notice?: string): Answer =>
    page(applyPage(visit, open, { page: current, problems: [...problems, ...more], notice }), 422)

  if (form.has('version') && form.text('version') !== String(open.procedure.version))
    return again([], words(visit.lang).form.stale)
  const act = rowActIn(action)
  if (act && problems.length === 0) return rowAnswer(scope, visit, { open, act, place: { page: current.id } })
  if (action.startsWith('remove:')) {
    await detach(scope, open.files, action.slice('remove:'.length))
    return problems.length > 0 ? again([]) : seeOther(url('draft', here(visit), { page: current.id }))
  }
  if (action.startsWith('attach:') && problems.length === 0) {
    const anchor = `#field-${encodeURIComponent(action.slice('attach:'.length))}`
    return seeOther(url('draft', here(visit), { page: current.id }) + anchor)
  }
  if (isForAddress(action) && problems.length === 0) {
    const filled = await fillAddress(scope, open, { action, lang: visit.lang })
    if ('problem' in filled) return again([filled.problem])
    const anchor = `#field-${encodeURIComponent(filled.field)}`
    return seeOther(url('draft', here(visit), { page: current.id }) + anchor)
  }
  if (action === 'pause' && problems.length === 0) return seeOther(url('draft', here(visit), { paused: '1' }))
  const judged =
    action === 'next'
      ? judgePage(
          { form: open.procedure.content.form, page: current },
          open.draft.entries,
          judging(scope, visit, open),
        ).problems
      : []
  const revealed =
    action === 'next' && !form.has('live')
      ? revealedOn(current, decidedFor(visit, found), decidedFor(visit, open))
      : []
  // Nobody has seen these yet, so that nothing is wrong with them.
  const wrong = judged.filter((problem) => !revealed.includes(problem.field))
  if (problems.length > 0 || wrong.length > 0)
    return again(wrong, revealed.length > 0 ? words(visit.lang).form.more : undefined)
  if (revealed.length > 0)
    return seeOther(
      `${url('draft', here(visit), { page: current.id, more: '1' })}#${controlId(revealed[0] ?? '')}`,
    )
  const next = pageAfter(open.procedure.content.form, current.id, decidedFor(visit, open))
  return seeOther(next ? url('draft', here(visit), { page: next.id }) : url('confirm', here(visit)))
}

/** The draft was sent already: by the first of two presses, or in another tab. */
async function pressedAgain(scope: Scope, visit: Visit, open: OpenDraft): Promise<Answer> {
  const application = await applicationOfDraft(scope, open.draft)
  if (open.draft.applicationId && application) return afterCorrection(visit, application.number)
  return (await elsewhereFor(scope, visit, open)) ?? refuse('not-found')
}

/** Autosave: what was typed, field by field, from the script of the page. */
async function postEntries(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const found = await openDraft(scope, param(visit, 'draft'), 'hold')
  if (found.draft.submittedAt) return json({ submitted: true }, 409)
  const { open } = await saveEntries(scope, found, { input: form, lang: visit.lang })
  return json({ savedAt: clockTime(open.draft.savedAt, visit.lang) })
}

/** Files by script: the answer is the list of the field, with what is wrong. */
async function postFiles(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const id = param(visit, 'field')
  const found = await openDraft(scope, param(visit, 'draft'), 'hold')
  if (found.reach !== 'open' || found.draft.submittedAt) refuse('not-found')
  const field = [...fieldsOf(found.procedure.content.form)].find((one) => one.field.id === id)?.field
  if (field?.kind !== 'attachment') refuse('not-found')
  const action = form.text('action')
  if (action.startsWith('remove:')) await detach(scope, found.files, action.slice('remove:'.length))
  const open = await openDraft(scope, found.draft.id)
  const context = draftContext(visit, open)
  const problem = visit.uploads.flatMap((upload) => upload.problem ?? []).join('') || undefined
  return fragment(
    // Not a page, so that it says its language itself.
    <PageLanguage.Provider value={visit.lang}>
      <AttachedFileList files={context.attachments[id] ?? []} context={context} problem={problem} />
    </PageLanguage.Provider>,
    problem ? 422 : 200,
  )
}

/** The whole form is judged before it is shown for confirmation; the first page with a problem opens instead. */
function confirmAnswer(scope: Scope, visit: Visit, open: OpenDraft, changed = false): Answer {
  const { form } = open.procedure.content
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

async function postSubmission(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const edits = /^\d{1,9}$/.test(form.text('edits')) ? Number(form.text('edits')) : -1
  return send(scope, visit, { draftId: param(visit, 'draft'), edits })
}

async function send(
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
