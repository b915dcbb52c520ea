import { randomBytes } from 'node:crypto'
import type { Scope } from '../../database/scope'
import { bucketOf, countWithin } from '../../http/limits'
import { uuidBytes } from '../../kernel/ids'
import { sameBytes } from '../../kernel/secrets'

/** A challenge waits five minutes for its answer. */
export const challengeMs = 5 * 60_000

/** Which browser was asked, and for what: an answer to one question is none to another. */
export type Question = { visitor: string; purpose: string }

const timeLength = 8
const headLength = timeLength + 16
const length = headLength + 32

const signatureOf = (scope: Scope, { visitor, purpose }: Question, head: Buffer): Buffer =>
  scope.house.keys.sign(
    'passkey-challenge',
    Buffer.concat([uuidBytes(scope.tenant.id), head, Buffer.from(`${visitor}\n${purpose}`)]),
  )

/**
 * 問いかけ: what an authenticator has to sign. It is time, chance and our signature over both, the tenant, the browser and
 * the purpose, so that nothing is stored for who asks and never answers.
 */
export function challengeFor(scope: Scope, question: Question): Buffer<ArrayBuffer> {
  const time = Buffer.alloc(timeLength)
  time.writeBigUInt64BE(BigInt(scope.now.getTime()))
  const head = Buffer.concat([time, randomBytes(headLength - timeLength)])
  return Buffer.concat([head, signatureOf(scope, question, head)])
}

/** Whether a challenge is ours, for this question, young enough and was not used before. It is used from now on. */
export async function useChallenge(scope: Scope, question: Question, challenge: string): Promise<boolean> {
  const bytes = Buffer.from(challenge, 'base64url')
  if (bytes.length !== length) return false
  const head = bytes.subarray(0, headLength)
  if (!sameBytes(bytes.subarray(headLength), signatureOf(scope, question, head))) return false
  const age = scope.now.getTime() - Number(head.readBigUInt64BE())
  if (age < 0 || age > challengeMs) return false
  // Remembered for longer than it lives; the count is shared by all processes, and one at a time.
  const once = { max: 1, seconds: (2 * challengeMs) / 1000 }
  return (
    (await countWithin(scope, bucketOf(scope, 'passkey-challenge', bytes.toString('base64url')), once)) === 0
  )
}
