import type { ja } from './identity-words.ja'

/** Logging in with gBizID and the Digital Authentication App, and the ways to log in on My page. */
export const en: typeof ja = {
  names: { gbizid: 'gBizID', 'digital-auth': 'Digital Authentication App' },
  logIn: (provider) => `Log in with ${provider}`,
  others: 'Other ways to log in',
  ways: 'Choose how to log in',
  digitalAuthHint: 'You need your My Number Card and the Digital Authentication App on your phone.',
  gbizidHint: 'For corporations and sole proprietors with a gBizID account.',
  keptHere:
    'This opens in another tab. Once you have logged in, come back to this tab and press “Send again”. What you typed is still here.',
  sendAgain: 'Send again',
  cancelled: (provider) =>
    `You have cancelled logging in with ${provider}. Try again, or log in another way.`,
  failed: {
    lost: 'This login cannot go on',
    lostText:
      'More than 10 minutes have passed since you began, or it was opened in another browser, or opened twice. Nobody new is logged in.',
    refused: 'You could not be logged in',
    refusedText: (provider) =>
      `The answer of ${provider} could not be checked, so the login was stopped. Try again. If this happens again, please tell your municipality.`,
    away: 'No connection at the moment',
    awayText: (provider) =>
      `${provider} is busy or down. Try again in a while, or use another way. Some procedures can be applied for without logging in.`,
    stopped: 'This account cannot log in',
    stoppedText: 'The account has been stopped. If you do not know why, please ask your municipality.',
    again: 'Log in again',
    toLogin: 'To the login page',
    toProcedures: 'Find a procedure',
    toIdentities: 'Back to the ways to log in',
  },
  firstEmail: {
    title: 'Tell us your email address',
    lead: 'We send news about what you apply for to this address. Enter the code that we send you to finish logging in. We do not ask again.',
    email: 'Email address',
    missing: 'Enter your email address.',
    submit: 'Send the code',
    sent: 'Confirming the email address',
    elsewhere: 'The email address is confirmed',
    elsewhereText: 'Log in again in the browser in which you began. The address is registered.',
  },
  identities: {
    title: 'Ways to log in',
    lead: 'Add gBizID or the Digital Authentication App to log in to this account with it as well.',
    list: 'Added',
    what: 'Way',
    since: 'Added on',
    used: 'Last used',
    deed: 'Action',
    none: 'Nothing has been added yet.',
    remove: 'Remove',
    last: 'This is your only way to log in. Add another way before you remove it.',
    add: 'Add',
    addOne: (provider) => `Add ${provider}`,
    prove: 'Before you change anything, show that it is you',
    proveText:
      'Some time has passed since you logged in. Use one of these; then you can change things for 15 minutes.',
    proveSubmit: 'Confirm',
    proveBy: (provider) => `Confirm with ${provider}`,
    said: {
      added: (provider) => `${provider} has been added. From now on you can log in with it as well.`,
      had: (provider) => `This ${provider} account has already been added.`,
      taken: (provider) =>
        `This ${provider} account belongs to another user and cannot be added. Log in as that user and remove it there first.`,
      removed: (provider) => `${provider} has been removed.`,
      last: () => 'Your only way to log in cannot be removed.',
      proven: () => 'We have confirmed that it is you.',
      other: (provider) =>
        `That was another account of ${provider}. Use the one that was added to this user.`,
      cancelled: (provider) => `You have cancelled at ${provider}.`,
    },
  },
  differs: (provider) => `Some of this differs from ${provider}`,
  differsText: 'You need not change it. If you do, you check everything before it is saved.',
  takeOver: (provider) => `Change, starting from ${provider}`,
}
