import { argon2, randomBytes } from 'node:crypto'
import { promisify } from 'node:util'
import { isCommonPassword } from './common-passwords'
import { sameBytes } from './secrets'
import { graphemes } from './text'

/** Fifteen characters where the password stands alone (NIST SP 800-63B-4; P1). */
export const shortestPassword = 15
/** Long passphrases are welcome; this only bounds the work. */
const longestPassword = 1024

/** Argon2id as OWASP recommends: 19 MiB, two passes. */
const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 }

const derive = promisify(argon2)

export type PasswordProblem = 'missing' | 'too-short' | 'too-long' | 'guessable'

/**
 * What is wrong with a new password. Length counts what people see; nothing is asked of its letters (P2).
 * @param known words nobody may choose: the login, the tenant's names
 */
export function passwordProblem(password: string, known: readonly string[]): PasswordProblem | null {
  const folded = password.normalize('NFC').toLowerCase()
  if (folded === '') return 'missing'
  if (graphemes(folded) < shortestPassword) return 'too-short'
  if (folded.length > longestPassword) return 'too-long'
  const repeated = /^(.{1,4})\1+$/u.test(folded)
  const own = known.some((word) => word !== '' && folded === word.toLowerCase())
  return repeated || own || isCommonPassword(folded) ? 'guessable' : null
}

const hashWith = (password: string, nonce: Buffer): Promise<Buffer> =>
  inTurn(() => derive('argon2id', { message: Buffer.from(password.normalize('NFC')), nonce, ...cost }))

/** Two at a time: the threads that hash are those that read files and look names up (P6). */
let free = 2
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (free > 0) free -= 1
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift()
    if (next) next()
    else free += 1
  }
}

/** The hash to store: `argon2id$memory$passes$nonce$tag`, base64url. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await hashWith(password, nonce)
  return ['argon2id', cost.memory, cost.passes, nonce.toString('base64url'), tag.toString('base64url')].join(
    '$',
  )
}

/** What a password is compared with where there is no account, so that both cost the same (E1). */
const nobodys = ['argon2id', cost.memory, cost.passes, 'A'.repeat(22), 'A'.repeat(43)].join('$')

/**
 * Whether a password is the one a hash was made of; composed and decomposed letters count as the same (P4). One that
 * is too long is compared too, and fits nothing.
 * @param hash null where there is no account, or none that has a password
 */
export async function passwordFits(password: string, hash: string | null): Promise<boolean> {
  const [, , , nonce = '', tag = ''] = (hash ?? nobodys).split('$')
  const made = await hashWith(password.slice(0, longestPassword), Buffer.from(nonce, 'base64url'))
  return sameBytes(made, Buffer.from(tag, 'base64url')) && hash !== null && password.length <= longestPassword
}
