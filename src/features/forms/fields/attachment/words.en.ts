import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

const files = (count: number) => (count === 1 ? '1 file' : `${count} files`)

export const en: Translated<typeof ja> = {
  missing: (label, least) => `Attach ${least > 1 ? `${least} files` : 'a file'} for ${label}.`,
  tooFew: (label, { least, now }) =>
    `${label} needs ${files(least)}. You have attached ${now}. Attach ${least - now} more.`,
  tooMany: (label, { most, now }) =>
    `${label} can have at most ${files(most)}. You have attached ${now}. Remove ${now - most}.`,
  wrongType: (label, { name, types }) =>
    `${label}: “${name}” is a file type that cannot be attached. Remove it and attach a file of type ${types}.`,
  tooLarge: (label, { name, size, most }) =>
    `${label}: “${name}” is ${size}. A file can be at most ${most}. Remove it and attach a smaller one.`,
  tooLargeTogether: (label, { size, most }) =>
    `${label} can be at most ${most} together. It is ${size} now. Remove a file, or attach smaller ones.`,
  mostFiles: (most) => `You can attach at most ${files(most)}.`,
  mostBytes: (each, together) => `At most ${each} for each file, ${together} together.`,
  types: (types) => `File types: ${types}`,
  heic: 'HEIC photos, as iPhones take them, are converted to JPEG.',
  archives: 'Every file inside a ZIP is checked too. Do not put a password on it.',
  sum: ({ count, size, left }) =>
    `${files(count)} attached (${size} together). ${left > 0 ? `You can attach ${left} more.` : 'No more can be attached.'}`,
  uploaded: 'Uploaded',
  locked: 'Has a password',
  lockedHere:
    'This file has a password, so we cannot look inside. Attach it again without the password. If you cannot take it off, you can still apply, but we may ask you for the file again.',
  unscannableHere: 'This file is too large to be checked automatically. You can apply as it is.',
  scanning: 'Being checked',
  masked: 'Masked',
  copy: 'Copy with parts blacked out',
  replacedByStaff: 'The office replaced this file by a copy with parts blacked out',
  originalDeleted: (by, at) => `The original file was deleted (${by}, ${at})`,
  original: (name) => `Original file, nothing blacked out: ${name}`,
  originalCareful: 'It shows what the copy hides. Open it only where you need it.',
  harmful: (label, name) =>
    `${label}: “${name}” may be harmful software and cannot be used. Remove it and attach another file.`,
  harmfulHere: 'This may be harmful software and cannot be used. Attach another file.',
  open: 'Open',
  colon: ': ',
}
