import { fullDateTime, plainDateTime } from '../../kernel/japanese-date'

/** 受付期間: from `opensAt` up to, but not including, `closesAt`; without an end it is 随時. */
export interface Period {
  opensAt: Date
  closesAt: Date | null
}

/** 受付開始前, 受付中, 受付終了. */
export type PeriodState = 'upcoming' | 'open' | 'closed'

/** How long before 受付開始 a procedure is listed. */
export const listedAhead = 30 * 24 * 60 * 60 * 1000

export function periodState({ opensAt, closesAt }: Period, now: Date): PeriodState {
  if (closesAt && closesAt <= now) return 'closed'
  return opensAt <= now ? 'open' : 'upcoming'
}

/** Whether a list shows the procedure: it is open, or opens within 30 days. */
export function isListed(period: Period, now: Date): boolean {
  const state = periodState(period, now)
  if (state === 'upcoming') return period.opensAt.getTime() - now.getTime() <= listedAhead
  return state === 'open'
}

/** 受付開始 in a list: `2025年04月08日 16時20分`. */
export const opensText = (period: Period) => fullDateTime(period.opensAt)

/** 受付終了 in a list: `2026年02月16日 00時00分`, or `随時`. */
export const closesText = (period: Period) => (period.closesAt ? fullDateTime(period.closesAt) : '随時')

/** 受付時期 on a procedure's own pages: `2025年4月8日16時20分～`, with the end where there is one. */
export const periodText = ({ opensAt, closesAt }: Period) =>
  `${plainDateTime(opensAt)}～${closesAt ? plainDateTime(closesAt) : ''}`
