import type { Translated } from '../../kernel/language'
import { sizeText } from '../../kernel/sizes'
import { archiveLimits } from './archive/archive-limits'
import { type FileType, typesText } from './file-type'
import type { UploadRefusal } from './receive'
import type { ja } from './words.ja'

type Limits = { types: readonly FileType[]; maxBytes: number; entry?: string | undefined }

const several = (count: number, unit: string) => `${count} ${unit}${count === 1 ? '' : 's'}`

/** Minutes up to an hour, then hours. */
const waitText = (seconds: number): string =>
  seconds <= 3600 ? several(Math.ceil(seconds / 60), 'minute') : several(Math.ceil(seconds / 3600), 'hour')

const refusals = {
  empty: (name) =>
    `“${name}” is empty (0 bytes). Open the original file, check what it holds, save it again and attach it.`,
  'type-not-allowed': (name, { types }) =>
    `This file type is not allowed. Save “${name}” as one of ${typesText(types)} and attach it.`,
  'name-mismatch': (name, { types }) =>
    `This file type is not allowed. The ending of “${name}” does not fit what the file holds. Open it in the program it was made with, save it as one of ${typesText(types)} and attach it.`,
  broken: (name) =>
    `We could not read “${name}”. It may be damaged or cut off. Check that it opens, save it or take the photo again, and attach it.`,
  'too-many-pixels': (name) =>
    `The picture “${name}” is too large. Make it smaller, to at most 50 million pixels, or save it as PDF, and attach it.`,
  'too-large': (name, { maxBytes }) =>
    `This file is too large. “${name}” is over ${sizeText(maxBytes, 'en')}. Make it smaller, for example with a lower resolution, and attach it.`,
  'not-stored': (name) =>
    `We could not save “${name}”. Our file store cannot be used for the moment; nothing is wrong with your file. What you entered is saved. Wait a few minutes and attach it again.`,
  busy: (name) =>
    `We could not take “${name}”: too many files are being read just now. Nothing is wrong with your file. Wait a minute and attach it again.`,
  'zip-empty': (name) =>
    `There is no file in “${name}”. Put the files to be handed in into it, and attach it again.`,
  'zip-too-many': (name) =>
    `There are too many files in “${name}”. A ZIP can hold at most ${archiveLimits.entries.toLocaleString('en')}. Divide them into several ZIPs and attach those.`,
  'zip-too-large': (name) =>
    `“${name}” becomes too large when it is unpacked. Divide the ZIP, so that its files are at most ${sizeText(archiveLimits.total, 'en')} together, or attach them without a ZIP.`,
  'zip-name': (name) =>
    `“${name}” has a name that cannot be unpacked safely. Rename the file, make the ZIP again and attach it.`,
  'zip-nested': (name) =>
    `“${name}” cannot be inside a ZIP. Unpack it, put its files into one ZIP and attach that.`,
} satisfies Record<UploadRefusal, (name: string, limits: Limits) => string>

export const en: Translated<typeof ja> = {
  refused: (reason, name, limits) =>
    refusals[reason](limits.entry === undefined ? name : `${name}” / “${limits.entry}`, limits),
  tooMany: (most) =>
    `Too many files. You can attach at most ${most}. Remove those that are not needed, then attach others.`,
  tooLargeTogether: (most) =>
    `The files are too large together. Make them smaller or remove some, so that together they are at most ${sizeText(most, 'en')}.`,
  later: (seconds) =>
    `We cannot take files just now, because many were sent in a short time. Nothing is wrong with your file, and what you entered is saved. Attach it again in ${waitText(seconds)}.`,
  tooLate:
    'The file was not attached: the page expired before it had arrived, or the application was sent already. Open the page again and try once more.',
  damaged: 'Cannot be opened: it is not the file that was received',
  scan: {
    unscanned: 'Not checked',
    waiting: 'Being checked',
    clean: 'Checked',
    malware: 'Virus found',
    protected: 'Has a password (cannot be checked)',
    unscannable: 'Too large to be checked',
  },
}
