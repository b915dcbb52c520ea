import type { Translated } from '../kernel/language'
import { ja } from './words.ja'

/** Words that belong to no page of a slice. */
export const en: Translated<typeof ja> = {
  refusals: {
    'not-found': {
      title: 'Page not found',
      text: 'It may have moved or closed, or the address may be wrong. If you came from an email, check that the address was not cut off.',
    },
    forged: {
      title: 'For your safety, we did not accept this',
      text: 'It came from another site, or the page had been open for too long. Nothing has changed. Open the page of the procedure again and try once more.',
    },
    'bad-request': {
      title: 'We could not read what was sent',
      text: 'Nothing has changed. Go back to the page before and try again.',
    },
    'too-large': {
      title: 'What was sent is too large',
      text: 'Nothing has changed. Go back to the page before, shorten your text or make your files smaller, and try again.',
    },
    stale: {
      title: 'Something changed after you opened the page',
      text: 'Go to “Check status” to see how things are now.',
    },
    unavailable: {
      title: 'The service is hard to reach right now',
      text: 'What was saved so far is kept. Wait a moment and try again.',
    },
    defect: {
      title: 'Sorry, we could not show this page',
      text: 'This is a fault on our side. What was saved so far is kept in your draft. Wait a moment and try again.',
    },
  },
  // Staff and operators have Japanese alone.
  staffRefusals: ja.staffRefusals,
  home: 'Go to the home page',
  desk: ja.desk,
  find: 'Find a procedure',
  status: 'Check status',
  reference: (phone) => `If this keeps happening, call ${phone}. Reference to quote: `,
  again: {
    title: 'Press the button once more',
    text: 'The page had been open for a long time, so we stopped sending for your safety. What you entered is kept. Press the button below to send it as it is.',
    files: 'Choose your files again on the next page.',
    button: 'Send again',
  },
  mailbox: ja.mailbox,
}
