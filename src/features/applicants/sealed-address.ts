import type { Keys } from '../../kernel/secrets'

/** A mail address as a job carries it that outlives it in the database: no table of jobs tells it. */
export const sealedAddress = (keys: Keys, address: string): string =>
  keys.wrap(Buffer.from(address)).toString('base64url')

export const openedAddress = (keys: Keys, sealed: string): string =>
  keys.unwrap(Buffer.from(sealed, 'base64url')).toString()
