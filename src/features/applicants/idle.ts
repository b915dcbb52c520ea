const day = 86_400_000

/** An account that nobody logged in to for so long is deleted (product specification 2.2). */
export const idleDays = 730

/** Before that it is told twice: so many days before. */
const firstWarning = 30
const secondWarning = 7

/** Younger ones need not be looked at. */
export const shortestIdleMs = (idleDays - firstWarning) * day

/** After so long the queue has given a mail up (jobs/queues.ts): it is sent off anew. */
const givenUpMs = 8 * day

/** What is known of an account that nobody logs in to. */
export type IdleAccount = {
  /** The last login; of an account without one, when it was made. */
  usedAt: Date
  /** Of which warning the dates below are: 30, 7, or none since the last login. */
  warnedDays: number | null
  askedAt: Date | null
  /** When its mail left. */
  warnedAt: Date | null
}

export type IdleStep = { warn: 30 | 7 } | 'close' | null

/**
 * What is due for an account. The days of a warning count from when its mail left: where the service was down, or the mail
 * server away, an account still has 30 days after the first and 7 after the second, and is deleted later than on the 730th day.
 */
export function idleStep({ usedAt, warnedDays, warnedAt, askedAt }: IdleAccount, now: Date): IdleStep {
  const idle = now.getTime() - usedAt.getTime()
  if (warnedDays === null) return idle >= (idleDays - firstWarning) * day ? { warn: firstWarning } : null
  if (!warnedAt) {
    const lost = !askedAt || now.getTime() - askedAt.getTime() >= givenUpMs
    return lost ? { warn: warnedDays === secondWarning ? secondWarning : firstWarning } : null
  }
  const since = now.getTime() - warnedAt.getTime()
  if (warnedDays === firstWarning) {
    const due = idle >= (idleDays - secondWarning) * day && since >= (firstWarning - secondWarning) * day
    return due ? { warn: secondWarning } : null
  }
  return idle >= idleDays * day && since >= secondWarning * day ? 'close' : null
}

/** The first day on which it may be deleted, as a warning that leaves now says it. */
export function deletionDay(usedAt: Date, warnedDays: number, now: Date): Date {
  return new Date(Math.max(usedAt.getTime() + idleDays * day, now.getTime() + warnedDays * day))
}
