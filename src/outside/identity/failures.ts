import {
  AuthorizationResponseError,
  ClientError,
  ResponseBodyError,
  WWWAuthenticateChallengeError,
} from 'openid-client'
import { IdentityAway, type IdentityRefusalReason, IdentityRefused } from './identity'

/** What a provider says while it is not well (RFC 6749, 4.1.2.1 and 5.2). */
const passing = new Set(['server_error', 'temporarily_unavailable'])

const byClaim: Record<string, IdentityRefusalReason> = {
  iss: 'wrong-issuer',
  aud: 'wrong-audience',
  azp: 'wrong-audience',
  nonce: 'wrong-nonce',
  sub: 'wrong-subject',
  exp: 'wrong-time',
  iat: 'wrong-time',
  nbf: 'wrong-time',
}

/**
 * What went wrong, as one of our two errors. Errors of the library carry answers and claims as their cause, so none of
 * them is kept (`O7`).
 */
export function asOurs(error: unknown): IdentityRefused | IdentityAway {
  const all = causesOf(error)
  const ours = all.find((one) => one instanceof IdentityRefused || one instanceof IdentityAway)
  if (ours) return ours as IdentityRefused | IdentityAway
  if (error instanceof AuthorizationResponseError) {
    if (passing.has(error.error)) return new IdentityAway('failed')
    return new IdentityRefused(error.error === 'access_denied' ? 'access-denied' : 'error-answered')
  }
  if (error instanceof WWWAuthenticateChallengeError) return new IdentityRefused('client-refused')
  if (error instanceof ResponseBodyError) {
    if (passing.has(error.error)) return new IdentityAway('failed')
    return new IdentityRefused(error.error === 'invalid_grant' ? 'code-refused' : 'client-refused')
  }
  if (error instanceof ClientError) return new IdentityRefused(reasonOf(error.code ?? '', all))
  return new IdentityRefused('answer-not-understood')
}

function reasonOf(code: string, causes: readonly unknown[]): IdentityRefusalReason {
  if (code === 'OAUTH_TIMEOUT' || code === 'OAUTH_ABORT') return 'answer-not-understood'
  if (code === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'wrong-time'
  if (code === 'OAUTH_KEY_SELECTION_FAILED' || code === 'OAUTH_UNSUPPORTED_OPERATION')
    return 'wrong-signature'
  if (code === 'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED') {
    // A metadata document of another issuer, or a userinfo of somebody else.
    return attributeIn(causes, 'attribute') === 'sub' ? 'wrong-subject' : 'wrong-issuer'
  }
  if (code === 'OAUTH_JWT_CLAIM_COMPARISON_FAILED')
    return byClaim[attributeIn(causes, 'claim') ?? ''] ?? 'answer-not-understood'
  if (code === 'OAUTH_HTTP_REQUEST_FORBIDDEN' || code === 'OAUTH_REQUEST_PROTOCOL_FORBIDDEN')
    return 'address-not-allowed'
  if (/signature|"alg"|JWS/i.test(causes.map((one) => (one instanceof Error ? one.message : '')).join(' ')))
    return 'wrong-signature'
  return 'answer-not-understood'
}

function attributeIn(causes: readonly unknown[], name: string): string | undefined {
  for (const one of causes) {
    const found = typeof one === 'object' && one !== null ? (one as Record<string, unknown>)[name] : undefined
    if (typeof found === 'string') return found
  }
  return undefined
}

function causesOf(error: unknown): unknown[] {
  const all: unknown[] = []
  for (let one = error; one && all.length < 8; one = (one as { cause?: unknown }).cause) all.push(one)
  return all
}
