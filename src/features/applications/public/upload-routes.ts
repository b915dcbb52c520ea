import { type Answer, raw } from '../../../http/answer'
import type { Piecewise } from '../../../http/piecewise'
import { responseOf } from '../../../http/response'
import type { Surface } from '../../../http/surface'
import { param } from '../../../http/visit'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { openDraft } from '../drafts/open-draft'
import { readyToReceive } from '../drafts/receive-file'
import { speakTus } from '../uploads/speak-tus'
import { fieldList } from './draft-files'

/** Files that arrive in pieces: the tus protocol, under the rights of their draft. */
export function uploadRoutes(surface: Surface): void {
  surface.piecewise('POST', 'uploads', answer)
  // HEAD comes here as well.
  surface.piecewise('GET', 'upload', answer)
  surface.piecewise('PATCH', 'upload', answer)
  surface.piecewise('DELETE', 'upload', answer)
}

async function answer(asked: Piecewise): Promise<Answer> {
  const { visit, transact } = asked
  const draftId = param(visit, 'draft')
  const receiving = await readyToReceive({ visit, transact, draftId })
  const field = receiving?.fields.find(({ id }) => id === param(visit, 'field'))
  if (!receiving || !field || asked.method === 'GET') refuse('not-found')
  const place = url('uploads', { tenant: visit.tenant.slug, draft: draftId, field: field.id })
  const { status, headers, told } = await speakTus({ asked, place }, receiving, field)
  if (!told) return raw(new Response(null, { status, headers }))
  // The file is whole, or was refused: the same answer as to an ordinary post.
  const list = await transact(async (scope) =>
    fieldList(visit, await openDraft(scope, draftId), {
      field: field.id,
      problem: told.problem ?? undefined,
      status,
      retryAfter: told.retryAfter,
    }),
  )
  const response = responseOf(list)
  for (const [name, value] of headers) response.headers.set(name, value)
  return raw(response)
}
