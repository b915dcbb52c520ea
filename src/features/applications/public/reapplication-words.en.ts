import type { Translated } from '../../../kernel/language'
import type { ja } from './reapplication-words.ja'

/** The page of applying again. */
export const en: Translated<typeof ja> = {
  crumb: 'Apply again',
  title: 'Do you want to apply again with a copy of this application?',
  text: 'We make a new draft with the answers and files of this application. You can check and change them before you apply.',
  list: (email) => [
    'You will get a new receipt number. The earlier application stays as it is.',
    `Your contact stays ${email}, which you have confirmed already.`,
    'What does not fit today’s form is not copied. The next page tells you what was left out.',
  ],
  undecidedTitle: 'This application has not been decided yet',
  undecided:
    'If you only want to correct something, you can do so on the page of the application. If you apply again, you will have two applications.',
  terms: 'Terms of use',
  wholeTerms: 'Read the terms of use on a page of their own',
  consent: 'By pressing “Agree and continue” you agree to the terms of use as they are now.',
  agree: 'Agree and continue',
  go: 'Continue',
  back: 'Back to the application',
  termsChangedTitle: 'The terms of use are new',
  termsChanged: 'Read the terms of use below, then press “Agree and continue” again.',
  closedTitle: 'You cannot apply now',
  upcoming: (at) => `It opens on ${at}.`,
  closed: (at) => `It closed on ${at}.`,
  gone: 'This procedure is not published now.',
  procedure: 'See the procedure',
  procedures: 'Find a procedure',
  copiedTitle: 'We copied your earlier application',
  copied: 'Check it, and change what is different now.',
  dropped: 'These items were not copied, because they do not fit today’s form.',
}
