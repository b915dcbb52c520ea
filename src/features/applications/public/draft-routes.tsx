import type { Scope } from '../../../database/scope'
import { type Answer, json, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { Refusal, refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { controlId } from '../../forms/fields/frame'
import { fieldsOfPage } from '../../forms/form'
import { pageAfter } from '../../forms/journey'
import { judgePage } from '../../forms/judge'
import { revealedOn } from '../../forms/revealed'
import { rowActIn } from '../../forms/rows'
import { askedBack } from '../decisions/returned'
import { detach } from '../drafts/attach'
import { decideConflict } from '../drafts/decide-conflict'
import { fillAddress, isForAddress } from '../drafts/fill-address'
import { type OpenDraft, openDraft } from '../drafts/open-draft'
import { droppedFrom } from '../drafts/reapply'
import { postedEntries, saveEntries } from '../drafts/save-entries'
import { screenOf, viewOf } from '../drafts/screen'
import { applicationOfDraft } from '../store'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { confirmRoutes, send } from './confirm-answer'
import { conflictsIn } from './conflict-note'
import { correctionPage, postCorrection } from './correction-answers'
import { draftFileRoutes, filesOfPage, uploadProblems } from './draft-files'
import {
  anchorOf,
  applyPage,
  decidedFor,
  elsewhereFor,
  here,
  judging,
  pageNamed,
  type Shown,
} from './draft-page'
import { postEntries } from './entries-answer'
import { KeptTypingPage } from './kept-typing-page'
import { en as keptEn } from './kept-words.en'
import { ja as keptJa } from './kept-words.ja'
import { resumeRoutes } from './resume-routes'
import { rowAnswer } from './row-answer'
import { PausedPage } from './small-pages'
import { afterCorrection } from './submission-answer'

const words = byLanguage({ ja, en })
const keptWords = byLanguage({ ja: keptJa, en: keptEn })

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
      toConfirm: visit.query.get('back') === 'confirm',
      notice: visit.query.get('more') === '1' ? words(visit.lang).form.more : undefined,
    }
    const dropped = visit.query.get('again') === '1' ? await droppedFrom(scope, open) : null
    return page(applyPage(visit, open, { ...shown, dropped }))
  })
  surface.post('draft', postPage, {
    receiver: filesOfPage,
    unproven: unprovenPage,
    away: (visit, form) => <KeptTypingPage visit={visit} form={form} why="away" />,
  })
  surface.post('entries', postEntries, {
    // A page of ours may ask for a proof, as it does by being loaded again; nobody else can read the answer.
    unproven: async (_scope, visit) => json({ csrf: visit.csrf }, 403),
  })
  draftFileRoutes(surface)
  confirmRoutes(surface)
  resumeRoutes(surface)
}

/** A page of the form: kept first, whatever it says; then judged, if the person wants to go on. */
async function postPage(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const found = await openDraft(scope, param(visit, 'draft'), 'hold').catch(notReached)
  if (!found) return page(<KeptTypingPage visit={visit} form={form} why="unreached" />, 404)
  if (found.draft.submittedAt) return pressedAgain(scope, visit, found)
  const saved = await saveEntries(scope, found, { input: form, lang: visit.lang })
  // Who has to prove themselves first would not find it again.
  if (saved.open.reach === 'expired' && Object.keys(saved.unsaved.entries).length > 0)
    return page(<KeptTypingPage visit={visit} form={form} why="unreached" />, 403)
  const elsewhere = await elsewhereFor(scope, visit, saved.open)
  if (elsewhere) return elsewhere
  const action = form.text('action')
  const open = action.startsWith('take:') ? await decideConflict(scope, saved.open, form) : saved.open
  const problems = [...saved.problems, ...uploadProblems(visit, open)]
  const view = viewOf(open.draft, screenOf(form).id || undefined, saved.unsaved)
  const back = await askedBack(scope, open)
  if (back) return postCorrection(scope, visit, { open, back, action, problems, view })
  // Staff decided while what they had asked for was being put right.
  if (action.startsWith('resubmit'))
    return send(scope, visit, { draftId: open.draft.id, edits: open.draft.edits })
  const current = pageNamed(visit, open, form.text('page'))
  const place = { page: current.id, ...(form.text('back') === 'confirm' && { back: 'confirm' }) }
  const again = (more: Partial<Shown> = {}): Answer => {
    const shown = {
      page: current,
      view,
      toConfirm: 'back' in place,
      ...more,
      problems: [...problems, ...(more.problems ?? [])],
    }
    return page(applyPage(visit, open, shown), shown.asks && shown.problems.length === 0 ? 409 : 422)
  }
  if (form.has('version') && form.text('version') !== String(open.procedure.version))
    return again({ notice: words(visit.lang).form.stale })
  const act = rowActIn(action)
  if (act && problems.length === 0) return rowAnswer(scope, visit, { open, act, place })
  if (isForAddress(action) && problems.length === 0) {
    const filled = await fillAddress(scope, open, { action, lang: visit.lang })
    if ('problem' in filled) return again({ problems: [filled.problem] })
    return seeOther(`${url('draft', here(visit), place)}#${encodeURIComponent(controlId(filled.field))}`)
  }
  if (action.startsWith('remove:')) await detach(scope, open.files, action.slice('remove:'.length))
  if (action === 'pause' && problems.length === 0) return seeOther(url('draft', here(visit), { paused: '1' }))
  const asks = !action.startsWith('take:') && conflictsIn(view, [...fieldsOfPage(current)]).length > 0
  const judged =
    action === 'next' && !asks
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
  if (asks || problems.length > 0 || wrong.length > 0)
    return again({
      asks,
      problems: wrong,
      notice: revealed.length > 0 ? words(visit.lang).form.more : undefined,
    })
  if (revealed.length > 0)
    return seeOther(
      `${url('draft', here(visit), { ...place, more: '1' })}#${encodeURIComponent(controlId(revealed[0] ?? ''))}`,
    )
  if (/^(?:take|attach|remove):/.test(action))
    return seeOther(url('draft', here(visit), place) + anchorOf(action))
  // What was changed may have brought up questions on later pages: the confirmation judges them all.
  const next =
    'back' in place ? undefined : pageAfter(open.procedure.content.form, current.id, decidedFor(visit, open))
  return seeOther(next ? url('draft', here(visit), { page: next.id }) : url('confirm', here(visit)))
}

/** Who was let in once, or never, is not told which: what they typed comes back to them, and nothing else. */
function notReached(error: unknown): null {
  if (error instanceof Refusal && error.code === 'not-found') return null
  throw error
}

/** The proof of the page had run out: the same page with all that was typed and a new one. Nothing is saved. */
async function unprovenPage(scope: Scope, visit: Visit, form: FormInput): Promise<Answer | null> {
  const open = await openDraft(scope, param(visit, 'draft'))
  const elsewhere = await elsewhereFor(scope, visit, open)
  if (open.draft.submittedAt) return elsewhere
  if (elsewhere) return null
  const { id, base } = screenOf(form)
  const view = viewOf(open.draft, id || undefined, { entries: postedEntries(open, form), base, numbered: [] })
  const notice = keptWords(visit.lang).unproven
  const back = await askedBack(scope, open)
  if (back) return page(correctionPage(visit, { open, back }, { view, notice }), 403)
  return page(applyPage(visit, open, { page: pageNamed(visit, open, form.text('page')), view, notice }), 403)
}

/** The draft was sent already: by the first of two presses, or in another tab. */
async function pressedAgain(scope: Scope, visit: Visit, open: OpenDraft): Promise<Answer> {
  const application = await applicationOfDraft(scope, open.draft)
  if (open.draft.applicationId && application) return afterCorrection(visit, application.number)
  return (await elsewhereFor(scope, visit, open)) ?? refuse('not-found')
}
