import { setTimeout as pause } from 'node:timers/promises'
import type { Answer, Fields, Upload } from '../../journeys/client'
import { pdf } from '../../testing/files/naughty-files'
import type { Outcome } from '../history'
import type { BegunDraft } from './drafts'

/** Between a refusal and the next try; a person takes longer. */
export const beforeNextTry = (): Promise<void> => pause(40)

/** No answer, or one that says "later": nobody knows what was done. */
const unknown = (answer: Answer | null): answer is null => answer === null || answer.status === 503

/** Asks; null when the line was lost, and when there was no answer in a time that nobody waits longer than. */
export async function ask(request: Promise<Answer>): Promise<Answer | null> {
  const patience = AbortSignal.timeout(150_000)
  const tired = new Promise<null>((resolve) => patience.addEventListener('abort', () => resolve(null)))
  return Promise.race([request.catch(() => null), tired])
}

/** Looks at a page until it is there. */
export async function lookAt(get: () => Promise<Answer>): Promise<Answer> {
  for (;;) {
    const answer = await ask(get())
    if (!unknown(answer)) return answer
    await beforeNextTry()
  }
}

/** @throws for an answer that nobody may get, whatever fault there is */
const unexpected = (what: string, { status, heading, location }: Answer): never => {
  throw new Error(`${what} was answered by ${status} ${heading} ${location}`)
}

/** Autosave of what was typed. */
export async function save({ client, address }: BegunDraft, csrf: string, value: string): Promise<Outcome> {
  const answer = await ask(
    client.twin().post(`${address}/entries`, [
      ['csrf', csrf],
      ['user-number', value],
    ]),
  )
  if (unknown(answer)) return { phase: 'info' }
  return answer.status === 200 ? { phase: 'ok' } : unexpected('saving', answer)
}

const proof: Upload = { name: '利用者カード.pdf', bytes: pdf() }

/** One file, as the page's script sends it. */
export async function attach(
  { client, address }: BegunDraft,
  csrf: string,
  file: Upload = proof,
): Promise<Outcome> {
  const answer = await ask(
    client.twin().post(`${address}/attachments/documents`, [
      ['csrf', csrf],
      ['file:documents', file],
    ]),
  )
  if (unknown(answer)) return { phase: 'info' }
  if (answer.status === 422) return { phase: 'fail', args: { said: answer.words.slice(0, 100) } }
  return answer.status === 200 ? { phase: 'ok' } : unexpected('a file', answer)
}

/** What 申込確認 carries for 申込む. */
export const seenOf = (confirmation: Answer): Fields => [
  ['csrf', confirmation.value('csrf')],
  ['edits', confirmation.value('edits')],
]

/**
 * 申込む, with what 申込確認 showed. Where it was changed meanwhile, by a request that somebody gave up for lost, the answer
 * is the confirmation anew.
 */
export async function submit(
  { client, address }: BegunDraft,
  seen: Fields,
): Promise<{ outcome: Outcome; again?: Fields }> {
  const answer = await ask(client.twin().post(`${address}/submission`, seen))
  if (unknown(answer)) return { outcome: { phase: 'info' } }
  const number = /\/applications\/(\d{12})\/complete$/.exec(answer.location)?.[1]
  if (number) return { outcome: { phase: 'ok', args: { number } } }
  if (answer.status === 409)
    return { outcome: { phase: 'fail', args: { said: 'changed' } }, again: seenOf(answer) }
  return unexpected('the submission', answer)
}
