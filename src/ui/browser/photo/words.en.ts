import type { Translated } from '../../../kernel/language'
import type { ja } from './words.ja'

export const en: Translated<typeof ja> = {
  title: 'Take a photo',
  giveUp: 'Cancel',
  picture: 'Camera view',
  shot: 'The photo you took',
  starting: 'The camera is starting. If you are asked to allow it, press “Allow”.',
  fit: 'Show the whole document inside the frame, then press “Capture”.',
  refused:
    'The camera is not allowed. Allow it for this site in the settings of your browser, or press “Use the camera app”.',
  noCamera: 'No camera was found. Press “Use the camera app”, or cancel and choose a file.',
  notTaken: 'The photo could not be taken. Press “Capture” again, or “Use the camera app”.',
  taken: 'The photo was taken. Make sure that the text can be read.',
  shoot: 'Capture',
  app: 'Use the camera app',
  again: 'Take it again',
  use: 'Use this photo',
  name: (when) => `photo_${when}.jpg`,
}
