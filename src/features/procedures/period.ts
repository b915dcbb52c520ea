import { fullDateTime, plainDateTime } from '../../kernel/japanese-date'
import type { Language } from '../../kernel/language'

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
export const opensText = (period: Period, lang: Language = 'ja') => fullDateTime(period.opensAt, lang)

/** 受付終了 in a list: `2026年02月16日 00時00分`, or `随時`. */
export const closesText = (period: Period, lang: Language = 'ja') =>
  period.closesAt ? fullDateTime(period.closesAt, lang) : lang === 'en' ? 'no closing date' : '随時'

/** 受付時期 on a procedure's own pages: `2025年4月8日16時20分～`, with the end where there is one. */
export function periodText({ opensAt, closesAt }: Period, lang: Language = 'ja'): string {
  const [from, until] = [plainDateTime(opensAt, lang), closesAt ? plainDateTime(closesAt, lang) : '']
  if (lang === 'ja') return `${from}～${until}`
  return closesAt ? `${from} to ${until}` : `from ${from}`
}
