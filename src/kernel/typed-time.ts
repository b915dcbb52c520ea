import type { Language } from './language'

const longest = 40

const before = String.raw`(?:(午前|午後|am|pm)\s*)?`
const after = String.raw`\s*(am|pm)?`
const written = new RegExp(`^${before}(\\d{1,2})(?:[:時](?:(\\d{1,2})分?|(半))?)?${after}$`)
const digitsAlone = /^(\d{1,2})(\d{2})$/
const two = (count: number) => String(count).padStart(2, '0')

/**
 * A time of day as people write it, in any width: `9:05`, `9時5分`, `9時半`, `午後1時`, `1:30 pm`, `0905`, `正午`, `9`. Null
 * for anything else, and for 午前12時 and 午後12時, by which people mean noon as well as midnight.
 * @returns `09:05`
 */
export function parseTime(text: string): string | null {
  if (text.length > longest) return null
  const plain = text.normalize('NFKC').toLowerCase().replace(/\./g, '').replace(/\s+/g, ' ').trim()
  if (plain === '正午') return '12:00'
  const [, digitHour, digitMinute] = digitsAlone.exec(plain) ?? []
  if (digitHour) return timeOf(Number(digitHour), Number(digitMinute))
  const [, ahead, hour, minute, half, behind] = written.exec(plain.replace(/ ?([:時分]) ?/g, '$1')) ?? []
  if (hour === undefined || (ahead && behind) || (plain.includes(':') && !minute)) return null
  const on24 = hourOn24(Number(hour), ahead ?? behind)
  return timeOf(on24, half ? 30 : Number(minute ?? 0))
}

function timeOf(hour: number, minute: number): string | null {
  return hour >= 0 && hour <= 23 && minute <= 59 ? `${two(hour)}:${two(minute)}` : null
}

/** -1 where there is no such hour. */
function hourOn24(hour: number, half: string | undefined): number {
  if (!half) return hour
  if (half === '午前' || half === '午後') return hour > 11 ? -1 : hour + (half === '午後' ? 12 : 0)
  if (hour < 1 || hour > 12) return -1
  return (hour % 12) + (half === 'pm' ? 12 : 0)
}

/** `09:05` as it is read: `9時05分`; `09:05`. */
export function spokenTime(time: string, lang: Language = 'ja'): string {
  const [hour, minute] = time.split(':')
  return lang === 'en' ? time : `${Number(hour)}時${minute}分`
}
