import type { Translated } from '../../../kernel/language'
import type { ja } from './kept-words.ja'

export const en: Translated<typeof ja> = {
  unproven:
    'This page had been open for a long time, so we stopped it for safety. What you entered is still below, but it has not been saved yet. Check it and press the button again. Choose your files again.',
  unreached: {
    title: 'This application cannot be opened now',
    lead: 'What you entered is still on this page. It has not been saved yet. Keep this page open and do the following.',
    steps: [
      '1. Open the address in our email in another tab of this browser, and press “Continue the application”.',
      '2. Come back to this page and press “Send again”.',
    ],
    stepsLogin: [
      '1. If you were logged in, log in in another tab of this browser. If not, open the address in our email in another tab, and press “Continue the application”.',
      '2. Come back to this page and press “Send again”.',
    ],
    login: 'Log in',
  },
  away: {
    title: 'This cannot be saved now',
    lead: 'The service is hard to reach right now. What you entered is still on this page. Wait a moment, then press “Send again”.',
  },
  button: 'Send again',
  files: 'Choose your files again on the next page.',
}
