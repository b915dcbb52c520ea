import type { Scope } from '../../../database/scope'
import { formatUuid, isId, newId, uuidBytes } from '../../../kernel/ids'
import type { Language } from '../../../kernel/language'
import { refuse } from '../../../kernel/refusal'
import { type Account, accountActorOf, accountById } from '../../applicants/account'
import { emptyProfile } from '../../applicants/profile'
import { reachOfAccount } from '../../applicants/session'
import { periodState } from '../../procedures/period'
import type { Procedure } from '../../procedures/procedure'
import { barrierTo } from '../../procedures/who-may-apply'
import type { Principal } from '../applied-as'
import { draftDays, insertDraft } from './draft-store'
import { prefill } from './prefill'

type Consent = {
  procedure: Procedure
  termsVersion: number
  /** Names the page on which 同意する was pressed: every press of it begins the same draft. */
  key: string
  language: Language
  /** For whom an agent applies; null for oneself. */
  principal: Principal | null
}

/**
 * 同意する of somebody who is logged in: begins a draft that belongs to the account, with what its profile knows of the
 * answers. Pressed again (double click, lost answer, two tabs of one page) it gives the same draft.
 * @returns the draft, or null when the procedure is not open, or not to this login
 */
export async function beginDraft(scope: Scope, consent: Consent): Promise<string | null> {
  const { procedure, termsVersion, language, principal } = consent
  const { accountId, email } = accountActorOf(scope)
  if (periodState(procedure, scope.now) !== 'open' || barrierTo(procedure.content, scope.actor)) return null
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
    principal,
    ...prefill(procedure.content.form, await knownOf(scope, { account, principal }), scope.now),
  })
  await reachOfAccount(scope, accountId, id)
  return id
}

/**
 * Whose answers a form begins with: never the agent's in place of 本人's. A mandate gives 本人's profile, but not their mail
 * address: what is written about the application goes to the agent. Without one there is the name that was typed.
 */
async function knownOf(
  scope: Scope,
  { account, principal }: { account: Account; principal: Principal | null },
): Promise<Pick<Account, 'kind' | 'profile' | 'email'>> {
  if (!principal) return account
  const found = principal.accountId ? await accountById(scope, principal.accountId) : null
  if (found) return { kind: found.kind, profile: found.profile, email: '' }
  return { kind: 'individual', profile: { ...emptyProfile, name: principal.name }, email: '' }
}

/**
 * The id that a draft begun with this key has. A key of ours makes it, for this account, this procedure and this 本人:
 * whatever is sent as a key, nobody can choose the id of something that exists.
 */
function draftIdOf(scope: Scope, accountId: string, { procedure, key, principal }: Consent): string {
  const asked = isId(key) ? key : newId(scope.now.getTime())
  const whom = principal ? `${principal.mandateId ?? ''} ${principal.name}` : ''
  const said = Buffer.concat([...[accountId, procedure.id, asked].map(uuidBytes), Buffer.from(whom)])
  const bytes = scope.house.keys.sign('draft-id', said).subarray(0, 16)
  // A UUIDv7: the time in front, so that drafts lie in the order in which they were begun.
  uuidBytes(asked).copy(bytes, 0, 0, 6)
  bytes[6] = (bytes[6]! & 0x0f) | 0x70
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return formatUuid(bytes)
}
