import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { url } from '../../../urls'
import type { FieldProblem } from '../../forms/answers'
import { controlId } from '../../forms/fields/frame'
import { fieldsOfPage, type Page } from '../../forms/form'
import { pageAfter } from '../../forms/journey'
import { judgePage } from '../../forms/judge'
import { revealedOn } from '../../forms/revealed'
import { rowActIn } from '../../forms/rows'
import { detach } from '../drafts/attach'
import { fillAddress, isForAddress } from '../drafts/fill-address'
import type { OpenDraft } from '../drafts/open-draft'
import type { ScreenView } from '../drafts/screen'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { conflictsIn } from './conflict-note'
import { anchorOf, applyPage, decidedFor, here, judging, pageNamed, type Shown } from './draft-page'
import { isForPhone, phoneAnswer } from './hand-over/hand-over-routes'
import { rowAnswer } from './row-answer'

const words = byLanguage({ ja, en })

/** The page was asked for in another language. */
export const languageAction = 'language'

/** A page of the form that was posted and kept. */
type Posted = {
  /** The draft before, and after what was typed was kept. */
  found: OpenDraft
  open: OpenDraft
  form: FormInput
  action: string
  problems: readonly FieldProblem[]
  view: ScreenView
}

/** The same, with where it leads and how it comes back. */
type Answering = Posted & {
  current: Page
  /** What the address of the page says: which it is, and whether the confirmation led to it. */
  place: { page: string; back?: string }
  again(more?: Partial<Shown>): Answer
}

/** What follows a page of the form: what its button says, the page again with what is wrong, or the next one. */
export async function pageAnswer(scope: Scope, visit: Visit, posted: Posted): Promise<Answer> {
  const { open, form, problems, view } = posted
  const current = pageNamed(visit, open, form.text('page'))
  const place = { page: current.id, ...(form.text('back') === 'confirm' && { back: 'confirm' }) }
  const again = (more: Partial<Shown> = {}): Answer => {
    const all = [...problems, ...(more.problems ?? [])]
    const shown = { page: current, view, toConfirm: 'back' in place, ...more, problems: all }
    return page(applyPage(visit, open, shown), shown.asks && all.length === 0 ? 409 : 422)
  }
  if (form.has('version') && form.text('version') !== String(open.procedure.version))
    return again({ notice: words(visit.lang).form.stale })
  const answering = { ...posted, current, place, again }
  return (await deedOfButton(scope, visit, answering)) ?? goOn(scope, visit, answering)
}

/** What a button of the page does besides going on; null where something is wrong first, and for the others. */
async function deedOfButton(
  scope: Scope,
  visit: Visit,
  { open, action, place, problems, again }: Answering,
): Promise<Answer | null> {
  if (action.startsWith('remove:')) await detach(scope, open.files, action.slice('remove:'.length))
  if (problems.length > 0) return null
  const act = rowActIn(action)
  if (act) return rowAnswer(scope, visit, { open, act, place })
  if (isForPhone(action)) return phoneAnswer(scope, visit, { open, action, page: place.page })
  if (action === languageAction) return seeOther(url('draft', here(visit), place))
  if (action === 'pause') return seeOther(url('draft', here(visit), { paused: '1' }))
  if (!isForAddress(action)) return null
  const filled = await fillAddress(scope, open, { action, lang: visit.lang })
  return 'problem' in filled
    ? again({ problems: [filled.problem] })
    : seeOther(url('draft', here(visit), place) + anchorTo(filled.field))
}

function goOn(
  scope: Scope,
  visit: Visit,
  { found, open, form, view, action, current, place, problems, again }: Answering,
): Answer {
  const asks = !action.startsWith('take:') && conflictsIn(view, [...fieldsOfPage(current)]).length > 0
  const judged = action === 'next' && !asks ? judgedOn(current, { scope, visit, open }) : []
  // A page whose script runs has shown every question that is asked.
  const mayReveal = action === 'next' && !form.has('live')
  const revealed = mayReveal ? revealedOn(current, decidedFor(visit, found), decidedFor(visit, open)) : []
  // Nobody has seen these yet, so that nothing is wrong with them.
  const wrong = judged.filter((problem) => !revealed.includes(problem.field))
  const notice = revealed.length > 0 ? words(visit.lang).form.more : undefined
  if (asks || problems.length > 0 || wrong.length > 0) return again({ asks, problems: wrong, notice })
  const [first] = revealed
  if (first) return seeOther(url('draft', here(visit), { ...place, more: '1' }) + anchorTo(first))
  if (/^(?:take|attach|remove):/.test(action))
    return seeOther(url('draft', here(visit), place) + anchorOf(action))
  // What was changed may have brought up questions on later pages: the confirmation judges them all.
  const isBack = 'back' in place
  const next = isBack
    ? undefined
    : pageAfter(open.procedure.content.form, current.id, decidedFor(visit, open))
  return seeOther(next ? url('draft', here(visit), { page: next.id }) : url('confirm', here(visit)))
}

const judgedOn = (
  current: Page,
  { scope, visit, open }: { scope: Scope; visit: Visit; open: OpenDraft },
): FieldProblem[] =>
  judgePage(
    { form: open.procedure.content.form, page: current },
    open.draft.entries,
    judging(scope, visit, open),
  ).problems

const anchorTo = (name: string): string => `#${encodeURIComponent(controlId(name))}`
