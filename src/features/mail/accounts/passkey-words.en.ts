import type { ja } from './passkey-words.ja'

type Told = Parameters<(typeof ja)['added']>[0]

const told = (one: Told, what: string, unknown: string): string => `${what}

When: ${one.at}
Device: ${one.device}

If this was you, there is nothing to do.

${unknown}
${one.passkeys}

Reset your password too. That logs out all other devices.
${one.reset}

――――――――――
${one.tenant}
${one.systemName}
`

/** Mails about passkeys. */
export const en: typeof ja = {
  addedSubject: '[Important] A passkey was made for your account',
  added: (one) =>
    told(
      one,
      'A passkey that logs in to your account was made.',
      'If it was not you, somebody may be logged in to your account. Remove that passkey at once on this page:',
    ),
  removedSubject: '[Important] A passkey of your account was removed',
  removed: (one) =>
    told(
      one,
      'A passkey of your account was removed. It no longer logs in.',
      'If it was not you, somebody may be logged in to your account. Check your passkeys at once on this page:',
    ),
}
