import type { Translated } from '../../../../kernel/language'
import type { ja } from './words.ja'

/** スマートフォンで続ける, on the computer and on the phone. */
export const en: Translated<typeof ja> = {
  title: 'Continue on your phone',
  panel: {
    text: 'Scan a QR code with the camera of your phone to go on with this draft there. It is handy for photographing documents.',
    show: 'Show the QR code',
    opened: 'It was opened on your phone. Photos that you attach there appear on this page too.',
  },
  code: {
    picture: 'QR code that opens this draft on your phone',
    read: 'Scan it with the camera of your phone, and open the link that appears.',
    left: (minutes: number) =>
      `It works for ${minutes} more ${minutes === 1 ? 'minute' : 'minutes'}, and once only.`,
    over: 'This QR code no longer works. To go on, show a new one.',
    again: 'Show a new QR code',
    careful: 'Whoever scans it can see your draft. Do not show it to anybody else.',
    withoutTitle: 'If you cannot use the QR code',
    withoutMail: 'You can also open the link to your form in the e-mail that we sent you, on your phone.',
    withoutLogin: 'You can also log in on your phone and go on from “Drafts” on My Page.',
    wait: (minutes: number) =>
      `You have shown several QR codes in a row. Please wait about ${minutes} ${minutes === 1 ? 'minute' : 'minutes'} and press again.`,
  },
  codePage: {
    used: 'It was opened on your phone. To open it on another phone, show a new QR code.',
    reload: 'Photos that you attach on your phone appear when you open the form on your computer again.',
    back: 'Back to the form',
  },
  opening: {
    text: 'This opens, on this phone, the draft that you are filling in on your computer.',
    may: 'On this phone you can attach photos to this draft, fill it in and submit it, and nothing else.',
    mayNotSend:
      'This draft belongs to somebody who is logged in. This phone will not be logged in: you can attach photos and fill in answers here, and submit on your computer.',
    button: 'Open the draft',
    notForMe: 'If you did not expect this, close this page and do nothing.',
  },
  invalid: {
    title: 'This QR code cannot be used',
    text: (minutes: number) =>
      `It may have expired (after ${minutes} minutes), have been opened already, or have been replaced by a new one.`,
    how: 'Show a new QR code under “Continue on your phone” on the form on your computer, and scan it again.',
    mail: 'The link to your form in the e-mail that we sent you also opens your draft.',
    status: 'Check your application',
  },
  photos: {
    title: 'Questions that need a photo',
    lead: 'Photograph your documents, or choose photos, to attach them to your draft.',
    backTitle: 'Go back to your computer to continue',
    back: 'Photos that you attach appear on your computer too. When you have finished, you can close this page.',
    whole: 'Continue the form on this phone',
    wholeText: 'Instead of going back to your computer, you can answer the other questions on this phone.',
    mayNotSend:
      'This phone is not logged in. You can attach photos and fill in answers here, and submit on your computer.',
  },
  notHere: {
    title: 'Please submit on your computer',
    text: 'This draft belongs to somebody who is logged in. Your answers and photos have been saved. Go back to your computer, check them, and press the button there to submit.',
    login: 'Log in on this phone',
    draft: 'Back to the form',
  },
}
