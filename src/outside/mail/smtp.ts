import { createTransport } from 'nodemailer'
import { type Mailer, type MailMessage, MailRefused, MailUnavailable, safeMessage } from './mail'

type SmtpOptions = {
  /** `smtp://user:pass@host:port`, or `smtps://` */
  url: string
  /** MAIL_FROM: where undeliverable mails come back to; also names the host of every Message-ID. */
  envelopeFrom: string
}

/** Mails by a mail server. Connections are kept; nothing waits for a silent server longer than 20 seconds. */
export function openSmtp({ url, envelopeFrom }: SmtpOptions): Mailer {
  const transport = createTransport({
    url,
    pool: true,
    maxConnections: 3,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
    dnsTimeout: 10_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  const host = envelopeFrom.split('@').at(-1) ?? 'localhost'
  return {
    async send(message) {
      const mail = mailOf(safeMessage(message), { envelopeFrom, host })
      await transport.sendMail(mail).catch((error: unknown) => {
        throw problemOf(error)
      })
      return { accepted: true }
    },
    async verify() {
      await transport.verify().catch((error: unknown) => {
        throw new MailUnavailable(messageOf(error), error)
      })
    },
    close: () => transport.close(),
  }
}

function mailOf(message: MailMessage, { envelopeFrom, host }: { envelopeFrom: string; host: string }) {
  return {
    // The address is given as it is, never parsed: `a..b@docomo.ne.jp` exists.
    envelope: { from: envelopeFrom, to: [message.to] },
    messageId: `<${message.id}@${host}>`,
    from: message.from,
    to: { name: '', address: message.to },
    ...(message.replyTo ? { replyTo: { name: '', address: message.replyTo } } : {}),
    subject: message.subject,
    text: message.text,
    textEncoding: 'base64' as const,
    headers: { 'Auto-Submitted': 'auto-generated', ...message.headers },
  }
}

/** What a server says about us rather than about this mail: it wants a password, or does not like ours. */
const aboutUs = new Set([530, 534, 535, 538])

function problemOf(error: unknown): MailRefused | MailUnavailable {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  const aboutMail = code === 'EENVELOPE' || code === 'EMESSAGE'
  const forGood = responseCode !== undefined && responseCode >= 500 && !aboutUs.has(responseCode)
  return aboutMail && forGood
    ? new MailRefused(messageOf(error), error)
    : new MailUnavailable(messageOf(error), error)
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
