import type { ja } from './registered-words.ja'

/** To a guest whose address belongs to an account */
export const en: typeof ja = {
  subject: (procedure) => `Please log in: ${procedure}`,
  text: (m) => `This is ${m.systemName}.
This email address belongs to a registered user.
Please log in to apply for the procedure below. Your registered information is filled in for you.

Procedure: ${m.procedure}

■ Log in
${m.login}
(You are led on to this procedure. No code is needed.)

■ If you forgot your password
${m.reset}

If you did not ask for this, delete this email. You need not do anything else.

--------------------------------------------------
Questions about the procedure
${m.contact.name}, phone ${m.contact.phone}

${m.tenant}  ${m.systemName}
Replies to this email are not read.
`,
}
