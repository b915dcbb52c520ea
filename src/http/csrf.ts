import { randomBytes } from 'node:crypto'
import { type Keys, sameBytes } from '../kernel/secrets'

const proofOf = (keys: Keys, visit: string): Buffer => keys.sign('csrf', Buffer.from(visit)).subarray(0, 16)

/**
 * A proof that a form came from a page of ours in this browser: bound to the visit cookie, and masked anew for every
 * page, so that compressing a page tells nothing about it.
 */
export function csrfToken(keys: Keys, visit: string): string {
  const mask = randomBytes(16)
  const proof = proofOf(keys, visit)
  const masked = proof.map((byte, index) => byte ^ mask[index]!)
  return Buffer.concat([mask, masked]).toString('base64url')
}

export function csrfHolds(keys: Keys, visit: string | undefined, token: string): boolean {
  const bytes = Buffer.from(token, 'base64url')
  if (!visit || bytes.length !== 32) return false
  const proof = Buffer.from(bytes.subarray(16).map((byte, index) => byte ^ bytes[index]!))
  return sameBytes(proof, proofOf(keys, visit))
}

/**
 * Whether a post came from a page of this site, as far as the browser says. Old browsers say nothing; the token
 * decides then.
 */
export function fromThisSite(request: Request, baseUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return false
  const origin = request.headers.get('origin')
  if (!origin) return true
  const ours = new Set([new URL(baseUrl).host, request.headers.get('host') ?? new URL(request.url).host])
  return URL.canParse(origin) && ours.has(new URL(origin).host)
}
