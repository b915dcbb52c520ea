import type { Translated } from '../../../kernel/language'
import type { ja } from './mail-words.ja'

type Facts = {
  procedure: string
  contact: { name: string; phone: string }
  systemName: string
  tenant: string
}

const signature = ({ contact, systemName, tenant }: Facts) =>
  `--------------------------------------------------
Questions about the procedure
${contact.name}  Phone ${contact.phone}

${tenant}  ${systemName}
We cannot answer replies to this email.
`

/** Mails of an application. */
export const en: Translated<typeof ja> = {
  confirmationSubject: (procedure) => `Continue your application: ${procedure}`,
  confirmation: (m) => `This is ${m.systemName}.
Here are the link and the code to continue your application.

Procedure: ${m.procedure}

■ Code
${m.code}
(Valid for ${m.minutes} minutes. Enter it on the page where you applied.)

■ Link to your application
${m.link}
(You can open it on another device too, as often as you like until you have applied. Your draft is kept until ${m.until}.)

If you did not ask for this, delete this email. You need not do anything else.

${signature(m)}`,
  nameless: 'Applicant',
  asWritten: '――― From the office, in Japanese ―――',
  status: (name, japanese) => `${name} (${japanese})`,
  noDeadline: 'none',
  linkSubject: (number) => `Open your application: receipt number ${number}`,
  link: (m) => `Here is the link to your application.

Procedure: ${m.procedure}
Receipt number (整理番号): ${m.number}
Status: ${m.status}

■ Link to your application (valid for 24 hours)
${m.link}

If you did not ask for this, delete this email. You need not do anything else.

${signature(m)}`,
}
