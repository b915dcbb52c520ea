import { cleanText, cutGraphemes, graphemes } from '../kernel/text'

const mostGraphemes = 200
/** Letters with hundreds of marks count as few characters; headers and folders have an end all the same. */
const mostUnits = 800
/** A file name has no lines, and no zero-width or bidirectional marks that disguise its ending (`U6`, `X8`). */
const disguise =
  /[\t\n\r\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]|\u200d(?!\p{Extended_Pictographic})/gu

/**
 * A file's name as it is shown and handed out: without the path that old browsers send, without invisible characters,
 * in NFC (macOS sends が as two characters, `X4`), at most 200 characters long with its ending kept. Storage never
 * uses it.
 */
export function shownFileName(original: string): string {
  const last = original.split(/[/\\]/).at(-1) ?? ''
  const plain = cleanText(last).replace(disguise, '').normalize('NFC').trim().replace(/^\.+/, '')
  return shortened(plain) || 'file'
}

function shortened(name: string): string {
  if (graphemes(name) <= mostGraphemes && name.length <= mostUnits) return name
  const ending = /\.[0-9a-z]{1,10}$/i.exec(name)?.[0] ?? ''
  const room = mostGraphemes - ending.length - 1
  const start = cutGraphemes(name.slice(0, -ending.length || undefined), room)
  return `${start.length > mostUnits ? start.slice(0, mostUnits - 20).toWellFormed() : start}…${ending}`
}
