import type { Translated } from '../../../kernel/language'
import type { ja } from './correction-words.ja'

const items = (count: number) => (count === 1 ? '1 item' : `${count} items`)

/** The page on which a returned application is corrected. */
export const en: Translated<typeof ja> = {
  title: 'What to correct',
  crumb: 'Correct',
  until: (day) => `Send it again by ${day}.`,
  overdueTitle: (day) => `The deadline of ${day} has passed`,
  overdue: (name, phone) =>
    `You can still send it again. First call ${name} (${phone}) to ask whether it is in time.`,
  fromStaff: 'From the office',
  mark: (number, all) => (all > 1 ? `To correct: ${number} of ${all}` : 'To correct'),
  noMarks: 'Call the office to ask what to correct.',
  others: (count) => `Change other answers too (${items(count)})`,
  restStays: (count) =>
    `The other ${items(count)} ${count === 1 ? 'stays as it is' : 'stay as they are'}. Open this only if you want to change something. `,
  changedToo: (count) => `You have changed ${count === 1 ? '1 other item' : `${count} other items`} too.`,
  submit: 'Send the corrections',
  noConfirmation: 'When you press this, it is sent at once. Your receipt number stays the same.',
  unchangedTitle: 'Some of it has not been corrected yet',
  unchanged:
    'These items are still as you sent them before. If that is right, press the button below to send them.',
  submitAnyway: 'Send as it is',
  meanwhileTitle: 'The office returned your application',
  meanwhile: 'While you were correcting it, the office asked for corrections. What you entered is kept.',
  purpose: 'What your answers are used for',
}
