import type { Translated } from '../../../kernel/language'
import type { ja } from './words.ja'

type Signed = { systemName: string; tenant: string }
type Changed = Signed & { at: string; provider: string; reset: string; contact: string }
type Asked = Signed & { link: string; code: string; minutes: number; until: string }

const signature = ({ systemName, tenant }: Signed): string => `――――――――――
${tenant}
${systemName}`

const unexpected =
  'If you did not ask for this, throw this email away. Nothing is registered and nothing changes.'

/** Emails about registering and logging in. */
export const en: Translated<typeof ja> = {
  registrationSubject: '[Registration] Please confirm your email address',
  registration: (one: Asked) => `We have received your request to register. You are not registered yet.

Go on in one of two ways:

■ Open this link (until ${one.until}; it works once)
${one.link}

■ Enter this code on the page (it works for ${one.minutes} minutes)
${one.code}

${unexpected}

${signature(one)}
`,
  registeredSubject: '[Registration] This email address is already registered',
  alreadyRegistered: (
    one: Signed & { login: string; reset: string },
  ) => `Somebody asked to register with this email address, but it is registered already. There is no need to register again.

■ Log in
${one.login}

■ If you forgot your password
${one.reset}

If you did not ask for this, throw this email away. Your details have not changed.

${signature(one)}
`,
  welcomeSubject: '[Registration] You are registered',
  welcome: (one: Signed & { name: string; login: string }) => `Dear ${one.name},

You are registered. From now on you can log in with your user ID and password.

■ Log in
${one.login}

If you do not log in for 730 days, everything that you registered is deleted. We tell you by email 30 days and 7 days before.

${signature(one)}
`,
  resetSubject: '[Password reset] Please confirm',
  reset: (one: Asked) => `We have received your request to reset your password. It has not changed yet.

Go on in one of two ways:

■ Open this link (it works once, for 10 minutes)
${one.link}

■ Enter this code on the page (it works for 10 minutes)
${one.code}

If you did not ask for this, throw this email away. Your password does not change.

${signature(one)}
`,
  nobodySubject: '[Password reset] This email address is not registered',
  nobody: (
    one: Signed & { register: string },
  ) => `Somebody asked to reset the password of this email address, but it is not registered.

You may have registered with another address. To register with this one, open this link:
${one.register}

If you did not ask for this, throw this email away.

${signature(one)}
`,
  passwordChangedSubject: '[Important] Your password has been changed',
  passwordChanged: (
    one: Signed & { at: string; reset: string },
  ) => `Your password has been changed (${one.at}).

Other devices have been logged out.

If it was not you, somebody may be using your account. Reset your password now:
${one.reset}

${signature(one)}
`,
  emailChangeSubject: '[Change of address] Please confirm',
  emailChange: (
    one: Asked,
  ) => `We have received a request to make this the email address of an account. It has not changed yet.

Go on in one of two ways:

■ Open this link (until ${one.until}; it works once)
${one.link}

■ Enter this code on the page (it works for ${one.minutes} minutes)
${one.code}

${unexpected}

${signature(one)}
`,
  emailTakenSubject: '[Change of address] This email address is already registered',
  emailTaken: (
    one: Signed & { login: string; reset: string },
  ) => `We have received a request to make this the email address of an account, but it is registered by another user. Nothing has changed.

■ Log in as the user with this address
${one.login}

■ If you forgot your password
${one.reset}

If you did not ask for this, throw this email away.

${signature(one)}
`,
  emailChangedSubject: '[Change of address] Your email address has been changed',
  emailChanged: (
    one: Signed & { at: string; now: string; contact: string },
  ) => `The email address of your account is now ${one.now} (${one.at}). We write to that address from now on.

If it was not you, somebody may be using your account. Please call us at once:
${one.contact}

${signature(one)}
`,
  firstEmailSubject: '[Login] Please confirm your email address',
  firstEmail: (
    one: Asked,
  ) => `This address was entered during a login, as the one that we write to. It is not registered yet.

Go on in one of two ways:

■ Enter this code on the page (it works for ${one.minutes} minutes)
${one.code}

■ Open this link (until ${one.until}; it works once)
${one.link}

${unexpected}

${signature(one)}
`,
  providers: { gbizid: 'gBizID', 'digital-auth': 'the Digital Authentication App' },
  identityAddedSubject: '[Important] A way of logging in was added',
  identityAdded: (one: Changed) => `You can now log in with ${one.provider} too (${one.at}).

If it was not you, somebody may be using your account. Remove it under “Ways to log in” on My page, and reset your password:
${one.reset}

If you need help, please call us.
${one.contact}

${signature(one)}
`,
  identityRemovedSubject: '[Important] A way of logging in was removed',
  identityRemoved: (one: Changed) => `You can no longer log in with ${one.provider} (${one.at}).

If it was not you, somebody may be using your account. Reset your password:
${one.reset}

If you need help, please call us.
${one.contact}

${signature(one)}
`,
  newDeviceSubject: '[Login] Somebody logged in on a new device',
  newDevice: (
    one: Signed & { at: string; device: string; reset: string },
  ) => `Your account was used on a device for the first time.

When: ${one.at}
Device: ${one.device}

If it was you, there is nothing to do.

If it was not you, reset your password now; other devices are logged out then:
${one.reset}

${signature(one)}
`,
}
