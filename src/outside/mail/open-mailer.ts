import { type Config, ConfigProblem, usesLocalMailbox } from '../../config'
import type { Mailer } from './mail'
import { Mailbox } from './mailbox'
import { openSmtp } from './smtp'

/**
 * Where mails go: the server of SMTP_URL, or the local mailbox where nobody else can reach it.
 * @throws {ConfigProblem} where people outside would wait for mails that never leave
 */
export async function openMailer(config: Config): Promise<{ mailer: Mailer; mailbox: Mailbox | null }> {
  if (config.smtpUrl)
    return { mailer: openSmtp({ url: config.smtpUrl, envelopeFrom: config.mailFrom }), mailbox: null }
  if (!usesLocalMailbox(config))
    throw new ConfigProblem(
      'SMTP_URL must be set where BASE_URL is not this machine or TRUST_PROXY is set: without it no mail leaves.\n  For example: SMTP_URL=smtp://user:password@mail.example.lg.jp:587',
    )
  const mailbox = await Mailbox.open(config.dataDir)
  return { mailer: mailbox, mailbox }
}
