import type { Scope } from '../../../database/scope'
import { type Answer, fragment, fragmentLater } from '../../../http/answer'
import type { FormInput } from '../../../http/multipart'
import type { FileReceiver, Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { refuse } from '../../../kernel/refusal'
import { PageLanguage } from '../../../ui/words'
import type { FieldProblem } from '../../forms/answers'
import { AttachedFileList } from '../../forms/fields/attachment/attachment-input'
import { fieldsOf } from '../../forms/form'
import { detach } from '../drafts/attach'
import { type OpenDraft, openDraft } from '../drafts/open-draft'
import { fileReceiver, toldByScript } from '../drafts/receive-file'
import { sendAttachment, sendThumbnail } from '../files/send-attachment'
import { draftContext } from './view-context'

/** Files among the answers of a page: each in the control of its question. */
export const filesOfPage: FileReceiver = ({ visit, transact }) =>
  fileReceiver({
    visit,
    transact,
    draftId: param(visit, 'draft'),
    fieldOf: (part) => part.replace(/^file:/, ''),
  })

/** A file that the page's script sends by itself: the address names the question. */
const fileByScript: FileReceiver = ({ visit, transact }) =>
  fileReceiver({
    visit,
    transact,
    draftId: param(visit, 'draft'),
    fieldOf: () => param(visit, 'field'),
    toldOf: toldByScript,
  })

/** 添付ファイル of a draft. */
export function draftFileRoutes(surface: Surface): void {
  surface.post('attachments', postFiles, { receiver: fileByScript })
  surface.get('attachments', async (scope, visit) => {
    const open = await openDraft(scope, param(visit, 'draft'))
    if (open.reach !== 'open' || open.draft.submittedAt) refuse('not-found')
    const { id } = attachmentField(open, param(visit, 'field'))
    return fieldList(visit, open, { field: id })
  })
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
}

/** What the files of this post have against them, as problems of their fields. */
export function uploadProblems(visit: Visit, open: OpenDraft): FieldProblem[] {
  const fields = [...fieldsOf(open.procedure.content.form)]
  return visit.uploads.flatMap(({ field, problem }) => {
    const page = fields.find((one) => one.field.id === field)?.page.id ?? ''
    return problem ? [{ field, page, message: problem }] : []
  })
}

/** Files by script: the answer is the list of the field, with what is wrong. */
async function postFiles(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const id = param(visit, 'field')
  const found = await openDraft(scope, param(visit, 'draft'), 'hold')
  if (found.reach !== 'open' || found.draft.submittedAt) refuse('not-found')
  attachmentField(found, id)
  const action = form.text('action')
  if (action.startsWith('remove:')) await detach(scope, found.files, action.slice('remove:'.length))
  const open = await openDraft(scope, found.draft.id)
  const problem = visit.uploads.flatMap((upload) => upload.problem ?? []).join('') || undefined
  const retryAfter = Math.max(0, ...visit.uploads.map((upload) => upload.retryAfter ?? 0))
  return fieldList(visit, open, { field: id, problem, status: problem ? 422 : 200, retryAfter })
}

function attachmentField({ procedure }: OpenDraft, id: string) {
  const field = [...fieldsOf(procedure.content.form)].find((one) => one.field.id === id)?.field
  return field?.kind === 'attachment' ? field : refuse('not-found')
}

type Told = { field: string; problem?: string | undefined; status?: number; retryAfter?: number }

/** The list of one question's files, for the script that sent the last of them; `retryAfter` in seconds where it may come later. */
export function fieldList(
  visit: Visit,
  open: OpenDraft,
  { field, problem, status = 200, retryAfter = 0 }: Told,
): Answer {
  const context = draftContext(visit, open)
  const list = (
    // Not a page, so that it says its language itself.
    <PageLanguage.Provider value={visit.lang}>
      <AttachedFileList
        field={attachmentField(open, field)}
        files={context.attachments[field] ?? []}
        context={context}
        problem={problem}
      />
    </PageLanguage.Provider>
  )
  return retryAfter > 0 ? fragmentLater(list, retryAfter) : fragment(list, status)
}
