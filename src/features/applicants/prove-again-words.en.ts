import type { ja } from './prove-again-words.ja'

/** もう一度パスワードをたずねるところ, in English */
export const en: typeof ja = {
  password: 'Your current password',
  hint: 'Enter it once more, so that we know it is you.',
  missing: 'Enter your current password.',
  wrong: 'This is not your password. Enter it again.',
  locked: (minutes: number) =>
    `The password was wrong too often. Try again in about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
}
