import { ERRORS, Server, TUS_RESUMABLE } from '@tus/server'
import type { Piecewise } from '../../../http/piecewise'
import { newId } from '../../../kernel/ids'
import { refuse } from '../../../kernel/refusal'
import type { AttachmentField } from '../drafts/attach'
import type { Receiving } from '../drafts/receive-file'
import { finishUpload } from './finish-upload'
import { OneAtATime } from './one-at-a-time'
import { PieceStore } from './piece-store'

/** What the protocol answers; `told` where a person is to be told what became of the file. */
export type Spoken = {
  status: number
  headers: Headers
  told: { problem: string | null; retryAfter?: number } | null
}

const oneAtATime = new OneAtATime()

/** Of the request, what the protocol knows; the library would stumble over what proxies add. */
const heard = /^(?:tus-.+|upload-.+|content-type|content-length)$/
/** Of the library's answer, what the protocol knows: no other origin is ever answered, so no CORS. */
const said = /^(?:tus-.+|upload-.+|location|cache-control|retry-after)$/

/**
 * Answers one request of the tus protocol 1.0.0 about an upload: creation, HEAD, PATCH and termination. The bytes of a
 * PATCH are kept as far as they come; the one that brings the last byte finishes the upload, and an empty one at its end
 * finishes it again, for who did not hear the answer.
 * @throws {Refusal} not-found; {@link StoreFailed}
 */
export async function speakTus(
  { asked, place }: { asked: Piecewise; place: string },
  receiving: Receiving,
  field: AttachmentField,
): Promise<Spoken> {
  if (asked.headers.get('tus-resumable') !== TUS_RESUMABLE)
    return { status: 412, headers: new Headers({ 'Tus-Version': TUS_RESUMABLE }), told: null }
  const store = new PieceStore(receiving, field)
  let told: Spoken['told'] = null
  let failure: unknown
  const server = new Server({
    path: place,
    datastore: store,
    relativeLocation: true,
    locker: oneAtATime,
    // Whoever asks for an upload has given up the line before.
    lockDrainTimeout: 1,
    namingFunction: () => newId(),
    getFileIdFromRequest: () => asked.visit.params.upload,
    async onUploadFinish(_request, { id }) {
      const finished = await finishUpload(receiving, field, id)
      told = { problem: finished.problem }
      if (finished.passing) return { status_code: 503, headers: { 'Retry-After': 5 } }
      return { status_code: finished.problem ? 422 : 200 }
    },
    onResponseError(_request, error) {
      if (!('status_code' in error)) failure = error
      // Somebody else came for the same upload: whoever hears this asks where it stands, and goes on.
      return error === ERRORS.ABORTED ? ERRORS.INVALID_OFFSET : undefined
    },
  })
  const response = await server.handleWeb(requestFor(asked, place) as Parameters<Server['handleWeb']>[0])
  if (failure) throw failure
  if (response.status === 404) refuse('not-found')
  const headers = new Headers([...response.headers].filter(([name]) => said.test(name)))
  const expires = store.upload && !store.upload.ended && store.upload.expiresAt
  if (expires) headers.set('Upload-Expires', expires.toUTCString())
  if (store.refused) told = store.refused
  return { status: response.status, headers, told }
}

function requestFor({ method, headers, body }: Piecewise, place: string): Request {
  const taken = new Headers([...headers].filter(([name]) => heard.test(name)))
  const url = new URL(place, 'http://house.invalid')
  if (method !== 'PATCH') {
    // A file begins with its name and length alone; bytes come to its own address.
    taken.delete('content-type')
    return new Request(url, { method, headers: taken })
  }
  // Node's own; the types of the browser do not know it.
  const stream = (ReadableStream as unknown as { from(source: AsyncIterable<Buffer>): ReadableStream }).from(
    body,
  )
  return new Request(url, { method, headers: taken, body: stream, duplex: 'half' } as RequestInit)
}
