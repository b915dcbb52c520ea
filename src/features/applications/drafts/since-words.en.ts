import type { Translated } from '../../../kernel/language'
import type { ja } from './since-words.ja'

export const en: Translated<typeof ja> = {
  title: {
    closed: 'Applications have closed',
    notOpen: 'Applications are not open yet',
    unlisted: 'New applications are no longer taken',
    newer: 'This procedure was renewed after you began your draft',
  },
  text: {
    closed: (at) =>
      `Applications closed on ${at}, so this cannot be submitted. What you entered is kept in your draft. Call the office below for details.`,
    notOpen: (at) =>
      `Applications open on ${at}. What you entered is kept in your draft, and you can submit it then.`,
    unlisted: () => 'You can submit this draft, with the form it was begun with, until applications close.',
    newer: () =>
      'You can submit this draft with the form it was begun with. To apply with the new form, begin from the page of the procedure; this draft is kept.',
  },
  procedure: 'See the page of the procedure',
  colon: ': ',
  short: {
    closed: 'Applications have closed: it cannot be submitted',
    notOpen: 'Applications are not open yet',
    unlisted: 'New applications are no longer taken, but you can submit this draft',
    newer: 'The procedure was renewed; you can submit this draft with the form it was begun with',
  },
}
