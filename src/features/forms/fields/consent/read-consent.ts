import type { Reader } from '../reading'

/** What the ticked box posts. */
export const agreed = 'yes'

/** `true` where the box was ticked; an empty value is posted before it. */
export const readConsent: Reader = (entry) =>
  (typeof entry === 'string' ? [entry] : entry).includes(agreed) || undefined
