import type { Scope } from '../../../../database/scope'
import { type Answer, page, seeOther } from '../../../../http/answer'
import type { FormInput } from '../../../../http/multipart'
import type { Surface } from '../../../../http/surface'
import { param, type Visit } from '../../../../http/visit'
import { url } from '../../../../urls'
import type { FieldProblem } from '../../../forms/answers'
import { detach } from '../../drafts/attach'
import { type OpenDraft, openDraft } from '../../drafts/open-draft'
import { maySendHere } from '../../hand-over/may-send'
import { filesOfPage, uploadProblems } from '../draft-files'
import { anchorOf, decidedFor, elsewhereFor, here } from '../draft-page'
import { draftContext } from '../view-context'
import { PhotosPage, photoQuestions } from './photos-page'

/** 写真が必要な質問 of a draft. */
export function photoRoutes(surface: Surface): void {
  surface.get('photos', async (scope, visit) => {
    const open = await openDraft(scope, param(visit, 'draft'))
    return (await elsewhereOnPhone(scope, visit, open)) ?? page(await photosPage(scope, visit, { open }))
  })
  surface.post('photos', postPhotos, { receiver: filesOfPage })
}

/** Without scripts: a file was attached, or is taken back. */
async function postPhotos(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const open = await openDraft(scope, param(visit, 'draft'), 'hold')
  const elsewhere = await elsewhereOnPhone(scope, visit, open)
  if (elsewhere) return elsewhere
  const action = form.text('action')
  if (action.startsWith('remove:')) await detach(scope, open.files, action.slice('remove:'.length))
  const problems = uploadProblems(visit, open)
  if (problems.length > 0) return page(await photosPage(scope, visit, { open, problems }), 422)
  return seeOther(url('photos', here(visit)) + anchorOf(action))
}

/** It was sent on the computer meanwhile, has to be proven again, or asks for no photograph. */
async function elsewhereOnPhone(scope: Scope, visit: Visit, open: OpenDraft): Promise<Answer | null> {
  if (open.draft.submittedAt) return seeOther(url('status', { tenant: visit.tenant.slug }))
  const elsewhere = await elsewhereFor(scope, visit, open)
  if (elsewhere) return elsewhere
  const questions = photoQuestions(open.procedure.content.form, decidedFor(visit, open))
  return questions.length === 0 ? seeOther(wholeForm(visit, open)) : null
}

/** The form where the computer stood; of a correction, or at a question, from its beginning. */
function wholeForm(visit: Visit, { draft, procedure }: OpenDraft): string {
  const place = draft.handOver?.place ?? ''
  const known = procedure.content.form.pages.some(({ id }) => id === place)
  return url('draft', here(visit), known ? { page: place } : {})
}

type Shown = { open: OpenDraft; problems?: readonly FieldProblem[] }

async function photosPage(scope: Scope, visit: Visit, { open, problems = [] }: Shown) {
  return (
    <PhotosPage
      frame={visit.frame}
      open={open}
      problems={problems}
      maySend={await maySendHere(scope, open.draft)}
      draftHref={wholeForm(visit, open)}
      context={draftContext(visit, open)}
    />
  )
}
