import type { Translated } from '../../kernel/language'
import type { ja } from './hand-over-words.ja'

/** The words of スマートフォンで続ける in the browser. */
export const en: Translated<typeof ja> = {
  left: (minutes) => `It works for ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}, and once only.`,
  over: 'This QR code no longer works. To go on, show a new one.',
  again: 'Show a new QR code',
  opened: 'It was opened on your phone. Photos that you attach there appear on this page too.',
  added: (name) => `${name} was attached on your phone.`,
  taken: (name) => `${name} was removed on another screen.`,
  typed: 'This answer was changed on another screen.',
  show: 'Show the new answer',
  sent: 'The application was submitted on another screen. There is nothing left to do here.',
  status: 'Check your application',
}
