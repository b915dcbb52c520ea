import type { Scope } from '../../../database/scope'
import { type Answer, json, page } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { byLanguage, languageControl } from '../../../kernel/language'
import { Refusal, refuse } from '../../../kernel/refusal'
import { askedBack } from '../decisions/returned'
import { decideConflict } from '../drafts/decide-conflict'
import { type OpenDraft, openDraft } from '../drafts/open-draft'
import { droppedFrom } from '../drafts/reapply'
import { postedEntries, saveEntries } from '../drafts/save-entries'
import { screenOf, viewOf } from '../drafts/screen'
import { applicationOfDraft } from '../store'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { confirmRoutes, send } from './confirm-answer'
import { correctionPage, postCorrection } from './correction-answers'
import { draftFileRoutes, filesOfPage, uploadProblems } from './draft-files'
import { applyPage, elsewhereFor, pageNamed } from './draft-page'
import { postEntries } from './entries-answer'
import { eventRoutes } from './hand-over/event-routes'
import { handOverRoutes } from './hand-over/hand-over-routes'
import { KeptTypingPage } from './kept-typing-page'
import { en as keptEn } from './kept-words.en'
import { ja as keptJa } from './kept-words.ja'
import { languageAction, pageAnswer } from './page-answer'
import { resumeRoutes } from './resume-routes'
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
    keeps: true,
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
  handOverRoutes(surface)
  eventRoutes(surface)
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
  const action = actionOf(form)
  const open = action.startsWith('take:') ? await decideConflict(scope, saved.open, form) : saved.open
  const problems = [...saved.problems, ...uploadProblems(visit, open)]
  const view = viewOf(open.draft, screenOf(form).id || undefined, saved.unsaved)
  const back = await askedBack(scope, open)
  if (back) return postCorrection(scope, visit, { open, back, action, problems, view })
  // Staff decided while what they had asked for was being put right.
  if (action.startsWith('resubmit'))
    return send(scope, visit, { draftId: open.draft.id, edits: open.draft.edits })
  return pageAnswer(scope, visit, { found, open, form, action, problems, view })
}

/** What was pressed: of what was kept on a page for strangers, the language alone. */
const actionOf = (form: FormInput): string =>
  form.has(languageControl) ? languageAction : form.text('action')

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
