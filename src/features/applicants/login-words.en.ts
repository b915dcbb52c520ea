import type { Translated } from '../../kernel/language'
import type { ja } from './login-words.ja'

/** The pages of logging in. */
export const en: Translated<typeof ja> = {
  title: 'Log in',
  lead: 'Enter the email address that you registered, or the ID that a department gave you, and your password.',
  login: 'User ID (email address)',
  password: 'Password',
  forgot: 'Forgot your password?',
  submit: 'Log in',
  changedTitle: 'If your email address has changed',
  changed: 'Log in with the old address, then change the address in your details.',
  missingLogin: 'Enter your user ID (email address).',
  missingPassword: 'Enter your password.',
  refused: 'The user ID or the password is not right. Try again.',
  locked: (minutes: number) =>
    `Logging in failed too often, so we have stopped it. Reset your password to log in at once, or try again in ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}.`,
  expired: 'Your login has timed out. Log in again.',
  kept: 'What you typed is still here. Once you have logged in, you can send it.',
  needed: 'Log in to see this page.',
  loggedOut: 'You have logged out.',
  passwordChanged: 'Your password has been changed. Log in with the new one.',
  closed: 'Your account is closed. What was registered has been deleted.',
  newcomer: 'New here?',
  newcomerText: 'You can apply without registering: choose a procedure from the list.',
  register: 'Register as a user',
  findProcedures: 'Find a procedure',
  again: {
    title: 'Send what you typed',
    text: 'You are logged in. What you typed is still here: press the button to send it.',
    button: 'Send again',
    elsewhere: 'Go to My page without sending',
  },
  terms: {
    title: 'The terms of use have changed',
    lead: 'Read the new terms of use and agree to them to go on. Until then you are not logged in.',
    first: 'Read the terms of use',
    firstLead: 'This is your first login. Agree to the terms of use to go on.',
    agree: 'Agree',
    decline: 'Log out without agreeing',
  },
  firstPassword: {
    title: 'Choose a new password',
    lead: 'The password that the department gave you works for the first login only. From now on you log in with the one that you choose here.',
    submit: 'Set password',
  },
  newPassword: {
    password: 'New password',
    hint: (shortest: number) =>
      `At least ${shortest} characters of any kind. A sentence is fine, in Japanese too, and you can paste it.`,
    again: 'New password (again)',
    suggestion: 'If nothing comes to mind',
    suggestionText:
      'Words that have nothing to do with each other are easy to remember and hard to guess. You can use one of these.',
    problems: {
      missing: 'Enter a new password.',
      'too-short': (shortest: number) => `The new password must have at least ${shortest} characters.`,
      'too-long': 'The new password is too long. Use at most 1,024 characters.',
      guessable:
        'This password is used by many, repeats itself, or is your address or our name. Choose another one.',
      mismatch: 'The second password is not the same as the first. Enter it again.',
    },
  },
}
