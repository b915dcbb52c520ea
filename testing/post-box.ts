import {
  type Mailer,
  type MailMessage,
  MailRefused,
  MailUnavailable,
  safeMessage,
} from '../src/outside/mail/mail'

/** 郵便受け: a mail server in the test's own memory, which can be away or refuse. */
export class PostBox implements Mailer {
  readonly mails: MailMessage[] = []
  /** Every attempt, also those that failed. */
  readonly attempts: MailMessage[] = []
  state: 'working' | 'away' | 'refusing' = 'working'

  async send(message: MailMessage): Promise<{ accepted: true }> {
    const safe = safeMessage(message)
    this.attempts.push(safe)
    if (this.state === 'away') throw new MailUnavailable('connection refused')
    if (this.state === 'refusing') throw new MailRefused('550 no such user')
    this.mails.push(safe)
    return { accepted: true }
  }

  /** The newest mail to somebody. */
  to(address: string): MailMessage {
    const found = this.mails.findLast((mail) => mail.to === address)
    if (!found)
      throw new Error(`no mail for ${address}; there are ${this.mails.map((mail) => mail.to).join(', ')}`)
    return found
  }

  /** The six digits of the newest mail to somebody. */
  codeFor(address: string): string {
    return /^\d{6}$/m.exec(this.to(address).text)?.[0] ?? ''
  }

  /** The link in the newest mail to somebody that goes on: of an application, or by its part of the path another one. */
  linkFor(address: string, part = 'continue'): string {
    return new RegExp(`https?://\\S+/${part}/\\S+`).exec(this.to(address).text)?.[0] ?? ''
  }
}
