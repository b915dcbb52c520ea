import type { Translated } from '../../kernel/language'
import type { ja } from './words.ja'

/** Pages of the tenant. */
export const en: Translated<typeof ja> = {
  front: {
    title: 'Choose a municipality',
    lead: 'Choose the municipality that you want to apply to.',
    none: 'No municipality has been registered yet.',
    demo: (name) => `${name} (demo)`,
  },
  help: 'Help',
  privacy: 'Privacy',
  accessibility: 'Accessibility',
  unavailable: {
    title: 'Not available in this municipality',
    titleOf: (what) => `${what}: not available in this municipality`,
    names: {
      register: 'Create an account',
      login: 'Log in',
      gbizid: 'Log in with gBizID',
      digitalAuth: 'Log in with the Digital Authentication App',
      verify: 'Verify a signature',
    },
    register:
      'This municipality does not offer accounts. You do not need one: you can apply with an email address.',
    login:
      'This municipality does not offer accounts to log in to. You do not need one: you can apply with an email address.',
    digitalAuth:
      'This municipality does not offer logging in with the Digital Authentication App. You can apply with an email address.',
    gbizid: 'This municipality does not offer logging in with gBizID. You can apply with an email address.',
    verify:
      'This municipality does not offer verifying signatures. To check an official document, call the office named in it.',
    findProcedures: 'Find a procedure',
    home: 'Go to the home page',
  },
}
