import type { Translated } from '../../../kernel/language'
import type { ja } from './mandate-words.ja'

type Told = {
  systemName: string
  tenant: string
  principal: string
  agent: string
  what: string
  until: string | null
  page: string
}

const about = ({ principal, agent, what, until }: Told): string => `Principal: ${principal}
Agent: ${agent}
For: ${what}
Holds: ${until ? `until ${until}` : 'until it is revoked'}`

const signature = ({ systemName, tenant }: Told): string => `――――――――――
${tenant}
${systemName}`

/** Emails about mandates. */
export const en: Translated<typeof ja> = {
  offeredSubject: (principal) => `[Mandate] ${principal} asks you to act as agent`,
  offered: (
    one,
  ) => `${one.principal} has made a mandate that names you as agent. It does not hold yet. Once you take it up, you can apply on behalf of ${one.principal}.

${about(one)}

■ If you are registered as an agent
Log in and take it up on the page “Mandates”.
${one.login}

■ If you are not registered yet
Register with this email address as your user ID, as an agent, then take it up on the page “Mandates”.
${one.register}

If nobody takes it up within 30 days, it lapses.
If you do not know what this is about, throw this email away. Nothing happens.

${signature(one)}
`,
  acceptedSubject: '[Mandate] The agent took it up',
  accepted: (one) => `${one.agent} took up your mandate. ${
    one.waits ? 'It holds once the staff have approved it.' : 'The agent can apply from today.'
  }

${about(one)}

You can revoke it at any time.
${one.page}

${signature(one)}
`,
  revokedSubject: '[Mandate] It was revoked',
  revoked: (one) => `${
    one.byAgent ? `The agent, ${one.agent},` : one.principal
  } revoked the mandate. Nothing more can be applied for with it. What was applied for stays.

${about(one)}

${one.page}

${signature(one)}
`,
  approvedSubject: '[Mandate] It was approved',
  approved: (one) => `The staff approved the mandate. It holds from now on.

${about(one)}

${one.page}

${signature(one)}
`,
  refusedSubject: '[Mandate] It was not approved',
  refused: (
    one,
  ) => `The staff looked at the mandate and did not approve it. Nothing can be applied for with it.

Reason:
${one.reason}

${about(one)}

${one.page}

${signature(one)}
`,
}
