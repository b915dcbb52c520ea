import type { Translated } from '../../kernel/language'
import type { ja } from './who-words.ja'

/** Who may apply */
export const en: Translated<typeof ja> = {
  term: 'Who can apply',
  demands: {
    login: 'Anybody with an account (log in to apply)',
    'gbizid-member': 'Anybody who logs in with gBizID Prime or gBizID Member',
    'gbizid-prime': 'Anybody who logs in with gBizID Prime',
  },
  agentTerm: 'Applications by an agent',
  agents: { no: 'Not accepted', mandate: 'Accepted only with a mandate of the principal' },
  title: {
    login: 'Log in to apply for this procedure',
    'gbizid-member': 'Log in with gBizID to apply for this procedure',
    'gbizid-prime': 'Log in with gBizID Prime to apply for this procedure',
  },
  text: {
    login: 'If you have no account yet, please register first. Logging in leads you back to this procedure.',
    'gbizid-member': 'You can apply with a gBizID Prime or Member account. gBizID Entry is not accepted.',
    'gbizid-prime': 'You can apply with a gBizID Prime account. Member and Entry are not accepted.',
  },
  signedIn:
    'You cannot apply with the login that you have now. Log in again with a gBizID that can apply: you then use the account of that gBizID.',
  login: 'Go to login',
  gbizid: 'Log in with gBizID',
  unavailable: 'gBizID is not available here at present. Please call the contact below.',
}
