import type { Translated } from '../../kernel/language'
import type { ja } from './barcode-words.ja'

export const en: Translated<typeof ja> = {
  title: 'Read with the camera',
  how: (label) => `Show the bar code or QR code of ${label} to the camera, inside the frame.`,
  picture: 'Camera view',
  starting: 'The camera is starting. If you are asked to allow it, press “Allow”.',
  looking: 'Looking for a code…',
  slow: 'Nothing has been read yet. Find some light, and hold the whole code inside the frame, a little nearer or farther. You can also choose a photo, or close this and type the number.',
  another: (number) =>
    `We read “${number}”, which does not look like the number asked for. Show another code.`,
  refused:
    'The camera is not allowed. Allow it for this site in the settings of your browser, or press “Read from a photo”. You can also close this and type the number.',
  noCamera: 'No camera was found. Press “Read from a photo”, or close this and type the number.',
  failed: 'The reader could not be started. Close this and type the number.',
  readingPhoto: 'Reading the photo…',
  nothingInPhoto:
    'We found no code in the photo. Choose one that shows the whole code clearly, or close this and type the number.',
  badPhoto: 'We could not open this photo. Choose a JPEG or PNG, or close this and type the number.',
  found: 'The number we read',
  foundSaid: (number) => `A number was read: ${number}`,
  replaces: (typed) => `It replaces “${typed}”, which is there now.`,
  use: 'Use this number',
  again: 'Read again',
  photo: 'Read from a photo',
  close: 'Close',
}
