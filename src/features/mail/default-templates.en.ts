import type { MailKind } from './mail-kinds'
import type { MailTemplate } from './template'

const facts = `Procedure: {{手続き名}}
Receipt number (整理番号): {{整理番号}}
Status: {{処理状況}}
Received (Japan time): {{到達日時}}`

const status = `■ Check status
{{申請状況確認のURL}}
With your receipt number and the password shown when you applied, you can check the status, correct your answers or withdraw your application.
If you do not know the password, you can get a link on the same page.`

const detail = `■ Link to your application
{{申込詳細のURL}}
(This link opens your application. Do not give it to anybody else.)`

const signature = `--------------------------------------------------
Questions about the procedure
{{問い合わせ先}}  Phone {{電話番号}}

{{自治体名}}  {{システム名}}
We cannot answer replies to this email.
`

const mail = (title: string, ...parts: string[]): MailTemplate => ({
  subject: `${title}: {{手続き名}} ({{整理番号}})`,
  body: ['Dear {{氏名}},', ...parts, signature].join('\n\n'),
})

/** The words of mails to applicants who chose English. */
export const defaultTemplatesInEnglish: Record<MailKind, MailTemplate> = {
  submitted: mail('Application received', 'We have received your application.', facts, status),
  corrected: mail(
    'Application corrected',
    'You have corrected your application. Your receipt number stays the same.',
    facts,
    status,
  ),
  withdrawn: mail('Application withdrawn', 'You have withdrawn your application.', facts, status),
  taken: mail(
    'Application in review',
    'The office has taken up your application and is reviewing it.',
    facts,
    status,
  ),
  returned: mail(
    'Application returned to you',
    `The office asks you to correct your application. Items to correct: {{項目の数}}
What to correct, and why, is on the page that the link below opens. Your other answers and your files are kept.`,
    `Send it again by: {{返信の期限}}\n${facts}`,
    detail,
  ),
  resubmitted: mail(
    'Corrections received',
    'We have received your corrections. Your receipt number stays the same.',
    facts,
    status,
  ),
  accepted: mail(
    'Application accepted',
    'Your application has been accepted. What the office has to say is on the page that the link below opens.',
    facts,
    detail,
  ),
  rejected: mail(
    'Application not accepted',
    'Your application could not be accepted. The reason is on the page that the link below opens.',
    facts,
    detail,
  ),
  'malware-found': mail(
    'Check of your files',
    'One of the files you attached may be harmful software.',
    facts,
    status,
  ),
}
