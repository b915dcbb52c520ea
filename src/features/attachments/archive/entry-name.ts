import type { Entry } from 'yauzl'
import { cleanText } from '../../../kernel/text'

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const shiftJis = new TextDecoder('shift_jis', { fatal: true })
/** Extra field in which older programs wrote the name as UTF-8 besides. */
const unicodePath = 0x7075

/**
 * The name of an archive's entry as people read it. Windows in Japan writes Shift_JIS and says nothing about it, so what
 * is no UTF-8 is read as that. Parts are divided by `/`, whichever the program wrote.
 */
export function entryName(entry: Pick<Entry, 'fileNameRaw' | 'extraFields'>): string {
  const extra = entry.extraFields.find(({ id }) => id === unicodePath)?.data.subarray(5)
  const raw = extra && extra.length > 0 ? extra : entry.fileNameRaw
  return decoded(raw).replaceAll('\\', '/')
}

function decoded(raw: Buffer): string {
  for (const decoder of [utf8, shiftJis]) {
    try {
      return decoder.decode(raw)
    } catch {}
  }
  return raw.toString('latin1')
}

/** Whether a name leads out of the folder it is unpacked in, or hides what it is (`U6`). */
export function isBadName(name: string): boolean {
  if (name === '' || name.startsWith('/') || /^[A-Za-z]:/.test(name)) return true
  if (/[\u0000-\u001f\u007f\u200e\u200f\u202a-\u202e\u2066-\u2069]/.test(name)) return true
  return name.split('/').includes('..')
}

/** What systems put into archives by themselves; nobody means to send it. */
export const isOfTheSystem = (name: string): boolean =>
  /^__MACOSX\//.test(name) || /(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i.test(name)

const mostShown = 100

/** The name in a message: without what cannot be seen, and not longer than a line or two. */
export const shownEntryName = (name: string): string => {
  const shown = cleanText(name).replace(/[\t\n\r\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '')
  return shown.length > mostShown ? `${shown.slice(0, mostShown).toWellFormed()}…` : shown
}
