import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { mailsIn } from './maildir'
import type { Deployment } from './server'
import { until } from './until'

export type Mail = { id: string; to: string; subject: string; text: string; from: { address: string } }

/** The mails that arrived, in the local mailbox or at the mail server, in no order. */
export async function allMails({ dataDir, corner }: Deployment): Promise<Mail[]> {
  if (corner) return mailsIn(corner.maildir, corner.sender)
  const folder = join(dataDir, 'mailbox')
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'))
  return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))))
}

/** Waits for a mail to this address whose subject begins so, e.g. 【申込完了】. */
export const mailTo = (
  deployment: Deployment,
  address: string,
  subject: string,
  seconds?: number,
): Promise<Mail> =>
  until(
    `a mail ${subject} to ${address}`,
    async () =>
      (await allMails(deployment)).find((mail) => mail.to === address && mail.subject.startsWith(subject)),
    seconds,
  )

/** The six digits of 確認コード. */
export const codeIn = (mail: Mail): string => /^\d{6}$/m.exec(mail.text)?.[0] ?? 'no code'

/** The URL that opens a draft or an application. */
export const linkIn = (mail: Mail): string =>
  /https?:\/\/\S+\/continue\/\S+/.exec(mail.text)?.[0] ?? 'no link'
