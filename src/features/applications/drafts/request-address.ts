import { createHash } from 'node:crypto'
import type { Scope } from '../../../database/scope'
import { newId } from '../../../kernel/ids'
import { codeMinutes } from '../../../kernel/mailed-code'
import { makeLink } from '../../applicants/link'
import { type Asker, countMail } from '../../applicants/mail-limit'
import { noEntries } from '../../forms/entries'
import { record } from '../../history/record'
import { periodState } from '../../procedures/period'
import type { Procedure } from '../../procedures/procedure'
import type { Draft } from '../application'
import {
  type Confirmation,
  confirmationById,
  insertConfirmation,
  updateConfirmation,
} from './confirmation-store'
import { draftById, draftDays, insertDraft, putLanguage } from './draft-store'

export const visitHash = (visitor: string): Buffer => createHash('sha256').update(visitor).digest()

/**
 * 連絡先メールアドレス入力: begins a draft for an address and sends it a link and a code. Whether the address is
 * known here makes no difference to what the page says.
 * @returns the confirmation, or the seconds until another mail may be sent
 * @throws {Refusal} closed
 */
export async function requestAddress(
  scope: Scope,
  request: { procedure: Procedure; email: string; termsVersion: number },
  asker: Asker,
): Promise<{ confirmationId: string } | { wait: number } | { closed: true }> {
  const { procedure } = request
  if (periodState(procedure, scope.now) !== 'open') return { closed: true }
  const wait = await countMail(scope, request.email, asker)
  if (wait > 0) return { wait }
  const draftId = newId(scope.now.getTime())
  await insertDraft(scope, {
    id: draftId,
    procedureId: procedure.id,
    version: procedure.version,
    email: request.email,
    applicationId: null,
    language: asker.lang,
    entries: noEntries(),
    expiresAt: new Date(scope.now.getTime() + draftDays * 86_400_000),
    termsVersion: request.termsVersion,
  })
  return { confirmationId: await beginConfirmation(scope, draftId, asker) }
}

/** Sends the owner of a draft a new link and code, e.g. when the session of the browser has ended. */
export async function beginConfirmation(scope: Scope, draftId: string, asker: Asker): Promise<string> {
  const confirmation: Confirmation = {
    id: newId(scope.now.getTime()),
    draftId,
    visitHash: visitHash(asker.visitor),
    round: 1,
    tries: 0,
    codeExpiresAt: codeEnd(scope.now),
  }
  await insertConfirmation(scope, confirmation)
  await sendRound(scope, confirmation, asker)
  return confirmation.id
}

/**
 * もう一度送る: a new code; the old one no longer holds.
 * @returns seconds until another mail may be sent; 0 when one was sent
 */
export async function resend(scope: Scope, asked: AskedConfirmation, asker: Asker): Promise<number> {
  const wait = await countMail(scope, asked.draft.email, asker)
  if (wait > 0) return wait
  const next = {
    ...asked.confirmation,
    round: asked.confirmation.round + 1,
    tries: 0,
    codeExpiresAt: codeEnd(scope.now),
  }
  await updateConfirmation(scope, next)
  await sendRound(scope, next, asker)
  return 0
}

export type AskedConfirmation = { confirmation: Confirmation; draft: Draft }

/** A confirmation that this browser asked for; null for every other browser, as for an unknown one. */
export async function askedConfirmation(
  scope: Scope,
  id: string,
  visitor: string,
): Promise<AskedConfirmation | null> {
  const confirmation = await confirmationById(scope, id)
  if (!confirmation?.visitHash.equals(visitHash(visitor))) return null
  const draft = await draftById(scope, confirmation.draftId)
  return draft && draft.expiresAt > scope.now ? { confirmation, draft } : null
}

const codeEnd = (now: Date): Date => new Date(now.getTime() + codeMinutes * 60_000)

async function sendRound(scope: Scope, confirmation: Confirmation, { lang }: Asker): Promise<void> {
  const draft = await draftById(scope, confirmation.draftId)
  if (!draft) throw new Error('a confirmation belongs to a draft')
  if (draft.language !== lang) await putLanguage(scope, draft.id, lang)
  const link = await makeLink(scope, { kind: 'draft', targetId: draft.id, expiresAt: draft.expiresAt })
  await record(scope, {
    kind: 'address.requested',
    detail: {
      confirmationId: confirmation.id,
      round: confirmation.round,
      linkId: link.id,
      draftId: draft.id,
    },
  })
}
