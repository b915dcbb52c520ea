import type { Scope } from '../../../database/scope'
import { formatUuid, isId, newId, uuidBytes } from '../../../kernel/ids'
import type { Language } from '../../../kernel/language'
import { refuse } from '../../../kernel/refusal'
import { accountActorOf, accountById } from '../../applicants/account'
import { reachOfAccount } from '../../applicants/session'
import { periodState } from '../../procedures/period'
import type { Procedure } from '../../procedures/procedure'
import { draftDays, insertDraft } from './draft-store'
import { prefill } from './prefill'

type Consent = {
  procedure: Procedure
  termsVersion: number
  /** Names the page on which 同意する was pressed: every press of it begins the same draft. */
  key: string
  language: Language
}

/**
 * 同意する of somebody who is logged in: begins a draft that belongs to the account, with what its profile knows of the
 * answers. Pressed again (double click, lost answer, two tabs of one page) it gives the same draft.
 * @returns the draft, or null when the procedure is not open
 */
export async function beginDraft(scope: Scope, consent: Consent): Promise<string | null> {
  const { procedure, termsVersion, language } = consent
  const { accountId, email } = accountActorOf(scope)
  if (periodState(procedure, scope.now) !== 'open') return null
  const account = await accountById(scope, accountId)
  // Closed in this very moment, on another device.
  if (!account) refuse('not-found')
  const id = draftIdOf(scope, accountId, consent)
  await insertDraft(scope, {
    id,
    procedureId: procedure.id,
    version: procedure.version,
    email,
    language,
    applicationId: null,
    expiresAt: new Date(scope.now.getTime() + draftDays * 86_400_000),
    termsVersion,
    ...prefill(procedure.content.form, account, scope.now),
  })
  await reachOfAccount(scope, accountId, id)
  return id
}

/**
 * The id that a draft begun with this key has. A key of ours makes it, for this account and this procedure: whatever
 * is sent as a key, nobody can choose the id of something that exists.
 */
function draftIdOf(scope: Scope, accountId: string, { procedure, key }: Consent): string {
  const asked = isId(key) ? key : newId(scope.now.getTime())
  const said = Buffer.concat([accountId, procedure.id, asked].map(uuidBytes))
  const bytes = scope.house.keys.sign('draft-id', said).subarray(0, 16)
  // A UUIDv7: the time in front, so that drafts lie in the order in which they were begun.
  uuidBytes(asked).copy(bytes, 0, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return formatUuid(bytes)
}
