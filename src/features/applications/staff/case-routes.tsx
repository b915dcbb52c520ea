import type { Scope } from '../../../database/scope'
import { type Answer, afterwards, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/form-input'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { isId, newId } from '../../../kernel/ids'
import { japaneseOnly } from '../../../kernel/language'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { openingOf } from '../../attachments/opening'
import { recordAccess, recordLook } from '../../history/access-log'
import { sendAttachment, sendThumbnail } from '../files/send-attachment'
import { moves } from '../moves'
import { writeNote } from '../notes'
import { openCase } from '../open-case'
import { lastMoveOf } from '../standing'
import { gone, unlessGone } from './attempt'
import type { Seen } from './case-file'
import { CasePage } from './case-page'
import { sendPicture } from './case-picture'
import type { TypedNote } from './case-side'
import { type CaseView, parseCaseView, queryOf, sheetOf } from './case-view'
import { ja } from './case-words.ja'
import { ja as decisionJa } from './decision-words.ja'
import { type CaseFacts, readCase } from './read-case'
import { atHand, type FileAtHand, mayBeShown, pagesOf } from './seen-file'

const words = japaneseOnly({ ja })
const decisionWords = japaneseOnly({ ja: decisionJa })

/** One application as staff see it: its page, its files, its notes. */
export function caseRoutes(surface: Surface): void {
  surface.get('case', (scope, visit) => caseAnswer(scope, visit))
  surface.post('notes', postNote)
  surface.get('casePicture', getPicture)
  surface.get('caseThumbnail', async (scope, visit) => {
    const { application, files, earlier } = await openCase(scope, param(visit, 'number'))
    // Small, and still a look at somebody's papers.
    await recordLook(scope, { kind: 'application.opened', applicationId: application.id })
    return sendThumbnail(scope, [...files, ...earlier], param(visit, 'attachment'))
  })
  surface.get('caseFile', getFile)
}

/** The page; the pages of a file are counted after the transaction, which may have to wait for its turn. */
async function caseAnswer(scope: Scope, visit: Visit, typed?: TypedNote, status = 200): Promise<Answer> {
  const facts = await readCase(scope, param(visit, 'number'))
  const view = parseCaseView(visit.query)
  const first = firstSight(facts.open, view)
  const hand = first.state === 'shown' ? await atHand(scope, first.file) : null
  const note = typed ?? { id: newId(), body: '' }
  return afterwards(async () =>
    page(
      <CasePage
        frame={visit.frame}
        facts={facts}
        view={view}
        seen={hand ? await closerSight(hand, view) : first}
        note={note}
        csrf={visit.csrf}
        said={typed ? null : saidOf(visit, facts)}
      />,
      status,
    ),
  )
}

/** What this person did a moment ago, as the address says; a decision only where it is theirs and still the last. */
function saidOf(visit: Visit, { me, open }: CaseFacts): string | null {
  if (visit.query.get('noted') === '1') return words(visit.lang).notes.saved
  if (visit.query.get('copied') === '1') return words(visit.lang).file.copied
  const { done } = decisionWords(visit.lang)
  const last = lastMoveOf(open.history)
  const decision = (Object.keys(done) as (keyof typeof done)[]).find((one) => one === visit.query.get('done'))
  const theirs = decision && last?.actor.id === me.staffId && last.kind === moves[decision].happens
  return theirs ? done[decision] : null
}

/** What is in the well, as far as rows tell: the file that was asked for, or the first. */
function firstSight({ files, earlier }: CaseFacts['open'], view: CaseView): Seen {
  const file =
    view.file === null
      ? (files.find((one) => !one.deleted) ?? files[0])
      : [...files, ...earlier].find(({ id }) => id === view.file)
  if (!file) return { state: view.file === null ? 'none' : 'unknown' }
  if (mayBeShown(file, view.warned)) return { state: 'shown', file, page: view.page, pages: 1 }
  if (file.deleted) return { state: 'gone', file }
  const opening = openingOf(file.scan)
  return { state: opening === 'freely' ? 'warned' : opening, file }
}

async function closerSight(hand: FileAtHand, view: CaseView): Promise<Seen> {
  const { file } = hand
  const counted = await pagesOf(hand)
  if ('unviewable' in counted) return { state: 'unviewable', file, why: counted.unviewable }
  return { state: 'shown', file, page: Math.min(view.page, counted.pages), pages: counted.pages }
}

async function postNote(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const number = param(visit, 'number')
  const id = isId(form.text('note')) ? form.text('note') : newId()
  const body = form.text('body').replace(/\r\n?/g, '\n')
  const result = await writeNote(scope, number, { id, body }).catch(unlessGone)
  if (!result) return gone(scope, visit, body)
  if ('problem' in result) {
    const { problem } = result
    return caseAnswer(scope, visit, { id, body, problem }, problem === 'may-not' ? 403 : 422)
  }
  const back = queryOf({ ...parseCaseView(visit.query), tab: 'notes' })
  return seeOther(
    url('case', { tenant: visit.tenant.slug, number: result.noted.number }, { ...back, noted: '1' }),
  )
}

/** One page of a file as a picture; that somebody saw it is recorded before it is made. */
async function getPicture(scope: Scope, visit: Visit): Promise<Answer> {
  const { application, files, earlier } = await openCase(scope, param(visit, 'number'))
  const view = parseCaseView(visit.query)
  const file = [...files, ...earlier].find(({ id }) => id === param(visit, 'attachment'))
  if (!file || !mayBeShown(file, view.warned)) refuse('not-found')
  await recordLook(scope, { kind: 'attachment.viewed', applicationId: application.id, object: file.id })
  return sendPicture(scope, file, { sheet: sheetOf(view), lang: visit.lang })
}

/** The file as it was given, to be saved; whoever was not warned yet is led to the warning. */
async function getFile(scope: Scope, visit: Visit): Promise<Answer> {
  const number = param(visit, 'number')
  const { application, files, earlier } = await openCase(scope, number)
  const file = [...files, ...earlier].find(({ id }) => id === param(visit, 'attachment'))
  if (!file) refuse('not-found')
  if (!mayBeShown(file, parseCaseView(visit.query).warned)) {
    const view = { ...parseCaseView(new URLSearchParams()), file: file.id, tab: 'files' as const }
    return seeOther(url('case', { tenant: visit.tenant.slug, number: application.number }, queryOf(view)))
  }
  const answer = await sendAttachment(scope, [file], file.id)
  await recordAccess(scope, {
    kind: 'attachment.downloaded',
    applicationId: application.id,
    object: file.id,
  })
  return answer
}
