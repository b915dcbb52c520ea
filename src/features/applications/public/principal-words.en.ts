import type { Translated } from '../../../kernel/language'
import type { ja } from './principal-words.ja'

/** Applying for somebody else */
export const en: Translated<typeof ja> = {
  whom: 'Who is this application for?',
  self: 'Myself',
  mandate: (name) => `${name}`,
  mandateHint: 'You have a mandate. Their registered information is filled in',
  named: 'Somebody without a mandate',
  namedHint: 'Enter their name below',
  name: 'Name of the principal',
  nameHint: 'Only if you chose “Somebody without a mandate”.',
  noAgents: 'This procedure takes no applications by agents. You can apply for yourself only.',
  onlyMandate: 'For this procedure you can act only for somebody who gave you a mandate.',
  lawTitle: 'If you are paid to act for others',
  law: 'Preparing documents for public offices for others, for a fee and as a business, is reserved for certified administrative procedures legal specialists (gyoseishoshi), unless another law says otherwise (Gyoseishoshi Act).',
  problems: {
    missing: 'Choose who this application is for.',
    gone: 'The mandate that you chose cannot be used now. Please choose again.',
    'no-name': 'Enter the name of the principal.',
    'long-name': (most) => `The name of the principal can have at most ${most} characters.`,
    'bad-name': 'The name of the principal has characters that cannot be used.',
  },
  title: 'Principal and agent',
  principal: 'Principal',
  agent: 'Agent',
  of: (name) => `Principal: ${name}`,
  unmandated: {
    title: (name) => `You cannot apply for ${name} now`,
    kept: 'Nothing was submitted. What you entered is kept in the draft.',
    why: {
      over: 'The mandate was revoked, has ended, or no longer covers this procedure.',
      'needs-mandate': 'Only agents with a mandate can apply for this procedure.',
      'no-agents': 'This procedure takes no applications by agents.',
      'not-agent': 'You are not logged in as an agent. Please log in with your agent account.',
    },
    what: 'Ask the principal for a new mandate, take it up, and submit again. The principal can also apply themselves.',
    mandates: 'See mandates',
    drafts: 'See drafts',
  },
}
