import { dayInBothCalendars } from '../../../../kernel/japanese-date'
import type { DatePart } from '../../../../ui/field/date-boxes'
import type { DayBound } from './day-bound'

const names = { year: '年', month: '月', day: '日' }

const steps = (count: number, unit: string) =>
  count === 0 ? '' : `の${Math.abs(count)}${unit}${count > 0 ? '後' : '前'}`

/** A bound for the hint: 「2026年（令和8年）1月5日」「今日」「今日の30日後」. */
function boundText(bound: DayBound): string {
  if (typeof bound === 'string') return dayInBothCalendars(bound)
  const { plusYears: years = 0, plusMonths: months = 0, plusDays: days = 0 } = bound
  if (years === 0 && months === 0 && Math.abs(days) === 1) return days === 1 ? '明日' : '昨日'
  return `今日${steps(years, '年')}${steps(months, 'か月')}${steps(days, '日')}`
}

const rangeText = (from: string | undefined, to: string | undefined) => {
  if (from && to) return from === to ? from : `${from}から${to}まで`
  return from ? `${from}以降` : `${to}まで`
}

export const ja = {
  years: '年は、西暦（2026）でも和暦（令和8、R8）でも入力できます。',
  birthYears: '年は、西暦（1985）でも和暦（昭和60、S60）でも入力できます。',
  rule: (from: DayBound | undefined, to: DayBound | undefined) =>
    `${rangeText(from && boundText(from), to && boundText(to)).replace('今日から今日の', '今日から')}の日です。`,
  missing: (label: string) => `${label}を入力してください。`,
  missingParts: (label: string, parts: readonly DatePart[]) =>
    `${label}の${parts.map((part) => names[part]).join('と')}を入力してください。`,
  wrong: {
    year: (label: string, typed: string) =>
      `${label}の年は「2026」「令和8」「R8」のように入力してください。いまは「${typed}」と入力されています。`,
    birthYear: (label: string, typed: string) =>
      `${label}の年は「1985」「昭和60」「S60」のように入力してください。いまは「${typed}」と入力されています。`,
    month: (label: string, typed: string) =>
      `${label}の月は1から12までの数字です。いまは「${typed}」と入力されています。`,
    day: (label: string, typed: string) =>
      `${label}の日は1から31までの数字です。いまは「${typed}」と入力されています。`,
  },
  noSuchDay: (label: string, { year, month, day, last }: Record<DatePart | 'last', number>) =>
    `${label}を確かめてください。${year}年${month}月${day}日はありません。${year}年${month}月は${last}日までです。`,
  outside: (label: string, { from, to, day }: { from?: string; to?: string; day: string }) =>
    `${label}は${rangeText(from && dayInBothCalendars(from), to && dayInBothCalendars(to))}の日を入力してください。いまは${dayInBothCalendars(day)}と入力されています。`,
  future: (label: string, day: string) =>
    `${label}は今日までの日を入力してください。いまは${dayInBothCalendars(day)}と入力されています。`,
  /** Between two sentences. */
  between: '',
}
