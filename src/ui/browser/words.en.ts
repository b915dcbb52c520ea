import type { Translated } from '../../kernel/language'
import type { ja } from './words.ja'

/** The words of the browser's scripts. */
export const en: Translated<typeof ja> = {
  copied: 'Copied',
  notCopied: 'Could not copy. Select the text and copy it.',

  required: '* Required',
  optional: '* Optional',

  saved: (time) => `Draft saved at ${time}`,
  notSaved: 'Not saved. We will try again when the connection is back.',
  heldBack: 'Something has not been saved yet. Read the note at the question.',
  notReached:
    'This page cannot save any more. What you entered is still on it. Press a button at the end of the form to see how to go on.',
  stayed:
    'There is no connection, so we cannot go on yet. What you entered is still on this page. Press again when the connection is back.',

  uploading: (name) => `Sending ${name}`,
  uploaded: (name) => `${name} has been sent`,
  progress: (sent, all, percent) => `Sending ${sent} of ${all} (${percent}%)`,
  checking: 'Arrived. Checking the file',
  stopped: (name) => `Stopped sending ${name}`,
  released: 'File removed',
  notSent: 'Could not be sent',
  notReleased: 'Could not be removed. Try again.',
  notOpened: 'Could not open the masking screen. Check the connection and try again.',
  waiting: 'We will go on when your files have been sent',
  tooMany: 'Too many files.',
  wrongType: 'This file type is not allowed.',
  tooLarge: 'This file is too large.',
  tooLargeTogether: 'The files are too large together.',
}
