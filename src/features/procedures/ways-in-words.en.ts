import type { ja } from './ways-in-words.ja'

/** Ways to apply for who has, or wants, an account */
export const en: typeof ja = {
  unavailable: 'Not available in this municipality',
  register: {
    head: 'If you will use this service again',
    text: 'Once registered, you need not type your name and address again, and you can look up what you applied for.',
    link: 'Register as a user',
  },
  member: {
    head: 'If you are registered already',
    text: 'Enter the email address you registered with, or the ID you received from the office in charge, and your password.',
  },
  gbizid: {
    head: 'If you have a gBizID account',
    text: 'Use this button to log in with gBizID.',
    button: 'Log in with gBizID',
  },
}
