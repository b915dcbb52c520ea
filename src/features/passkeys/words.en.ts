import type { ja } from './words.ja'

/** The pages of passkeys. */
export const en: typeof ja = {
  title: 'Passkeys',
  lead: 'With a passkey you log in with your fingerprint, your face or the code of your screen lock instead of a password. The secret key stays on your device and never reaches us.',
  staffLead:
    'With a passkey you log in with your fingerprint, your face or the code of your screen lock instead of password and code. The secret key stays on your device.',
  none: 'You have no passkey yet.',
  list: 'Your passkeys',
  made: (at: string) => `Made ${at}`,
  used: (at: string) => `Last used ${at}`,
  unused: 'Not used yet',
  makeTitle: 'Make a passkey',
  make: 'Make a passkey on this device',
  makeText:
    'When you press the button, your device asks for your fingerprint, your face or the code of your screen lock. Your password stays as it is.',
  proveFirst: 'You logged in a while ago. Before you make a passkey, we check once more that it is you.',
  toProof: 'Go on to the check',
  without:
    'Passkeys cannot be made on this page. Open it in a current browser that runs JavaScript, at the usual address of this service. You can always log in with your password.',
  many: (most: number) =>
    `You can have ${most} passkeys. Remove one that you do not use, then make the new one.`,
  makeFailed: 'The passkey was not made. Check the screen lock of your device, then press again.',
  makeKnown: 'This device has a passkey already.',
  back: 'Back to My page',
  staffBack: 'Back to your account',
  said: {
    added: 'Your passkey is ready. From now on you log in by pressing “Log in with a passkey”.',
    renamed: 'The passkey has a new name.',
    removed:
      'The passkey is removed. If your device still shows it, remove it in the settings of the device.',
  },
  one: {
    made: 'Made',
    used: 'Last used',
    name: 'Name',
    nameHint: (longest: number) => `To know it again. At most ${longest} characters.`,
    nameWrong: (longest: number) => `Enter a name of 1 to ${longest} characters.`,
    rename: 'Change the name',
    removeTitle: 'Remove this passkey',
    removeText:
      'Once removed, this passkey no longer logs you in. Remove the passkey of a lost device at once.',
    lastWay: 'This is your only way to log in. Make another passkey or set a password before you remove it.',
    remove: 'Remove the passkey',
    keep: 'Back without removing',
  },
  door: {
    label: 'Log in with a passkey',
    failed: 'The passkey could not be used. Press again, or log in with your password.',
    refused: 'This passkey does not log you in. Choose another one, or log in with your password.',
    locked: (minutes: number) =>
      `Logging in failed too often, so we have stopped it. Try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  },
  proof: {
    title: 'Please show again that it is you',
    lead: 'So that nobody else can change how you log in or what you have registered. For 15 minutes after this we do not ask again.',
    password: 'Current password',
    missing: 'Enter your current password.',
    wrong: 'The password is not right. Try again.',
    submit: 'Check and go on',
    label: 'Use a passkey',
    failed: 'The passkey could not be used. Press again.',
    refused: 'This passkey is not one of this account. Choose one that is.',
    loginAgain:
      'This account has no password. Use a passkey, or log out and log in again: for 15 minutes after logging in you can go on at once.',
    logout: 'Log out',
  },
  offer: {
    title: 'Next time, log in without a password',
    lead: 'You can make a passkey and log in with the fingerprint, face or screen lock of this device.',
    safe: 'There is nothing to remember and nothing to type, and it does not work on fake sites.',
    private: 'Your fingerprint or face never leaves your device. It does not reach us either.',
    anytime: 'You can make and remove passkeys at any time under “Passkeys” on My page.',
    later: 'Not now',
  },
}
