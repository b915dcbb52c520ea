import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server'
import { mine, type Scope } from '../../database/scope'
import { formatUuid } from '../../kernel/ids'
import { challengeIn } from './answer'
import { challengeFor, challengeMs, type Question, useChallenge } from './challenge'
import { descriptorOf, type Owner, type Passkey, passkeysOf } from './passkey'
import { relyingParty } from './relying-party'

/** At which door, in which browser; `owner` where it is known who has to show theirs again. */
export type Asked = { kind: Owner['kind']; visitor: string; owner?: Owner }

const questionOf = ({ kind, visitor, owner }: Asked): Question => ({
  visitor,
  purpose: `show ${kind} ${owner?.id ?? ''}`,
})

/** What a browser needs to show a passkey: any of this host's, or one of somebody's own. */
export async function showingOptions(
  scope: Scope,
  asked: Asked,
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const own: Passkey[] = asked.owner ? await passkeysOf(scope, asked.owner) : []
  return {
    rpId: relyingParty(scope).id,
    challenge: challengeFor(scope, questionOf(asked)).toString('base64url'),
    timeout: challengeMs,
    userVerification: 'required',
    allowCredentials: own.map(descriptorOf),
  }
}

/**
 * パスキーを確かめる: whether the owner's device answered just now, in this browser, to a question of ours. The caller holds
 * the owner's row, so that one passkey is judged once at a time. A counter that does not go on means a copied key.
 */
export async function passkeyFits(
  scope: Scope,
  { owner, asked }: { owner: Owner; asked: Asked },
  shown: AuthenticationResponseJSON,
): Promise<boolean> {
  const challenge = challengeIn(shown)
  if (!challenge || !(await useChallenge(scope, questionOf(asked), challenge))) return false
  const { userHandle } = shown.response
  if (userHandle && !isHandleOf(owner, userHandle)) return false
  const row = await mine(scope, 'passkeys')
    .select(['passkey_id', 'public_key', 'counter'])
    .where('credential_id', '=', shown.id)
    .where(owner.kind === 'account' ? 'account_id' : 'staff_id', '=', owner.id)
    .executeTakeFirst()
  const counter = row ? await verify(scope, { shown, challenge, row }) : null
  if (!row || counter === null) return false
  await scope.db
    .updateTable('passkeys')
    .set({ counter, used_at: scope.now })
    .where('tenant_id', '=', scope.tenant.id)
    .where('passkey_id', '=', row.passkey_id)
    .execute()
  return true
}

function isHandleOf(owner: Owner, handle: string): boolean {
  const bytes = Buffer.from(handle, 'base64url')
  return bytes.length === 16 && formatUuid(bytes) === owner.id
}

type Judged = {
  shown: AuthenticationResponseJSON
  challenge: string
  row: { public_key: Buffer; counter: string }
}

/** The counter as the device says it, or null: whatever does not fit is an error of the library. */
async function verify(scope: Scope, { shown, challenge, row }: Judged): Promise<number | null> {
  const { id, origin } = relyingParty(scope)
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server')
  return verifyAuthenticationResponse({
    response: shown,
    expectedChallenge: challenge,
    expectedOrigin: origin,
    expectedRPID: id,
    credential: {
      id: shown.id,
      publicKey: new Uint8Array(row.public_key),
      counter: Number(row.counter),
    },
    requireUserVerification: true,
  }).then(
    ({ verified, authenticationInfo }) => (verified ? authenticationInfo.newCounter : null),
    () => null,
  )
}
