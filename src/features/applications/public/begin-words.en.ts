import type { ja } from './begin-words.ja'

/** Beginning an application */
export const en: typeof ja = {
  draftTitle: 'You have a draft',
  draftText: (saved, until) => `A draft of this procedure was saved at ${saved}. It is kept until ${until}.`,
  goOn: 'Continue the draft',
  beginAnew: 'Start a new one',
  anewConsent: 'By pressing “Start a new one” you agree to this explanation. Your draft stays as it is.',
  as: (name) => `You apply as ${name}. Your email address need not be confirmed.`,
  short: {
    title: 'Start your application',
    head: 'First time, or only this once',
    lead: 'Apply at once, without registering',
    address: 'Email address',
    hint: 'We send a six-digit code to this address right away. Example: hanako@example.jp',
    sender: (address) => `Please make sure that email from “${address}” can reach you.`,
    consent: 'By pressing “Agree and go on” you agree to this explanation and to the terms of use.',
    button: 'Agree and go on',
    others: 'If you are registered, or have a gBizID',
    othersText:
      'When you log in, your registered name and address are filled in for you, and your email address need not be confirmed.',
    wait: (minutes) =>
      `Several emails were sent in a row, so no more can be sent now. Wait about ${minutes} minutes and press “Agree and go on” again. The link of an earlier email still works.`,
  },
  prefilled: {
    title: 'Some answers were filled in from your registered information',
    text: 'They are marked. Correct what is wrong; your registered information does not change here.',
    profile: 'See your information',
  },
  paused: (day) =>
    `Log in on any device to continue. The draft is kept until ${day}. You may close this page.`,
  resume: {
    title: 'Please log in again',
    text: 'You were logged out because some time has passed. What you entered is kept in the draft.',
    button: 'Log in and continue',
  },
  update: {
    title: 'Change your registered information too?',
    text: 'What you entered differs from your registered information. What you choose here is filled in the next time you apply.',
    legend: 'What to change',
    was: (value) => (value === '' ? 'Registered: (nothing)' : `Registered: ${value}`),
    part: (label, part) => `${label} (${part})`,
    is: (label, value) => `${label}: ${value}`,
    button: 'Change my information',
    none: 'Choose what to change. If nothing should change, leave this as it is.',
    done: 'Your registered information was changed.',
    moved: 'Your registered information says so already.',
  },
}
