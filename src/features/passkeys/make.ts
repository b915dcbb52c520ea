import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server'
import type { Scope } from '../../database/scope'
import { newId, uuidBytes } from '../../kernel/ids'
import { challengeIn, madeFrom } from './answer'
import { challengeFor, challengeMs, type Question, useChallenge } from './challenge'
import { descriptorOf, mostPasskeys, type Owner, passkeysOf } from './passkey'
import { relyingParty } from './relying-party'

/** Who makes a passkey, under which names their device will show it. */
export type Maker = { owner: Owner; login: string; name: string; visitor: string }

/** EdDSA, ECDSA with P-256, RSA: what devices have, in this order of liking. */
const algorithms = [-8, -7, -257]

const questionFor = ({ owner, visitor }: Pick<Maker, 'owner' | 'visitor'>): Question => ({
  visitor,
  purpose: `make ${owner.kind} ${owner.id}`,
})

/**
 * What a browser needs to make a passkey. The device keeps it under the owner's id and asks for finger, face or PIN, so that
 * a login needs no typed ID and counts as two factors; who built the device is not asked.
 */
export async function makingOptions(
  scope: Scope,
  maker: Maker,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { id, name } = relyingParty(scope)
  const known = await passkeysOf(scope, maker.owner)
  return {
    rp: { id, name },
    user: {
      id: uuidBytes(maker.owner.id).toString('base64url'),
      // One host, many tenants: the name says which one this passkey opens.
      name: `${maker.login}（${scope.tenant.name}）`,
      displayName: maker.name,
    },
    challenge: challengeFor(scope, questionFor(maker)).toString('base64url'),
    timeout: challengeMs,
    attestation: 'none',
    excludeCredentials: known.map(descriptorOf),
    authenticatorSelection: {
      residentKey: 'required',
      requireResidentKey: true,
      userVerification: 'required',
    },
    pubKeyCredParams: algorithms.map((alg) => ({ alg, type: 'public-key' })),
  }
}

/**
 * パスキーを作る: keeps the public half of what a device made.
 * @returns the id of the passkey; 'refused' where the answer does not fit, 'many' where there is no room
 */
export async function makePasskey(
  scope: Scope,
  maker: Pick<Maker, 'owner' | 'visitor'>,
  { answer, name }: { answer: string; name: string },
): Promise<string | 'refused' | 'many'> {
  const { owner } = maker
  const made = madeFrom(answer)
  const challenge = made && challengeIn(made)
  if (!challenge || !(await useChallenge(scope, questionFor(maker), challenge))) return 'refused'
  if ((await passkeysOf(scope, owner)).length >= mostPasskeys) return 'many'
  const verified = await verify(scope, made, challenge)
  if (!verified) return 'refused'
  const id = newId(scope.now.getTime())
  const kept = await scope.db
    .insertInto('passkeys')
    .values({
      tenant_id: scope.tenant.id,
      passkey_id: id,
      account_id: owner.kind === 'account' ? owner.id : null,
      staff_id: owner.kind === 'staff' ? owner.id : null,
      credential_id: verified.id,
      public_key: Buffer.from(verified.publicKey),
      counter: verified.counter,
      transports: JSON.stringify(made.response.transports ?? []),
      name,
      made_at: scope.now,
      used_at: null,
    })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'credential_id']).doNothing())
    .executeTakeFirst()
  return kept.numInsertedOrUpdatedRows === 1n ? id : 'refused'
}

/** The new credential, or null: whatever does not fit is an error of the library. */
async function verify(
  scope: Scope,
  response: NonNullable<ReturnType<typeof madeFrom>>,
  expectedChallenge: string,
) {
  const { id, origin } = relyingParty(scope)
  // Loaded by who needs it: 26 MB that a process without passkeys does without.
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server')
  return verifyRegistrationResponse({
    response,
    expectedChallenge,
    expectedOrigin: origin,
    expectedRPID: id,
    requireUserVerification: true,
    supportedAlgorithmIDs: algorithms,
  }).then(
    ({ verified, registrationInfo }) => (verified ? registrationInfo.credential : null),
    () => null,
  )
}
