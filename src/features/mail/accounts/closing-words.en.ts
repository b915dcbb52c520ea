import type { ja } from './closing-words.ja'

type Signed = { systemName: string; tenant: string }
type Closed = Signed & { at: string; status: string; contact: string }

const signature = ({ systemName, tenant }: Signed): string => `----------
${tenant}
${systemName}`

const stays = (
  one: Closed,
): string => `What you have applied for goes on as before. You can look at it with the receipt number and password, or by the e-mail address you applied with.
${one.status}`

/** 退会と、使われていない利用者についてのメール, in English */
export const en: typeof ja = {
  idleSubject: (days: number) => `[Important] Your account will be deleted in ${days} days`,
  idle: (one: Signed & { name: string; day: string; login: string }) => `${one.name}

Nobody has logged in to your account for a long time. It will be deleted on or after ${one.day}.

To keep it, log in once before that day. Logging in is all it takes.
${one.login}

What will be deleted: your profile, drafts and favourites
What stays: what you have applied for, for as long as each has to be kept

If you no longer need the account, you do not have to do anything.

${signature(one)}
`,
  closedSubject: '[Account closed] Your account has been deleted',
  closedAsked: (
    one: Closed,
  ) => `You closed your account, and it has been deleted (${one.at}). Thank you for having used this service.

${stays(one)}

If this was not you, please tell us at once.
${one.contact}

${signature(one)}
`,
  closedIdle: (
    one: Closed,
  ) => `Nobody logged in to your account for 730 days, and it has been deleted (${one.at}).

${stays(one)}

To use the service again, please register once more.

${signature(one)}
`,
}
