import type { AddressInfo } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import type { FoundMail } from '../checkers/aftermath'

/** How the server answers a mail: takes it, or says 4xx or 5xx to the recipient. */
export type Manner = 'takes' | 'later' | 'never'

/** メールサーバー of a test, which can be rude, and remembers every mail it took. */
export class MailServer {
  readonly mails: FoundMail[] = []
  private readonly texts: { to: string; text: string }[] = []
  manner: Manner = 'takes'
  /** Called when a mail is taken for good and 250 has not been said yet. */
  beforeAnswer: (mail: FoundMail) => Promise<void> | void = () => {}
  private readonly server: SMTPServer

  private constructor() {
    this.server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS', 'AUTH'],
      lenientAddressParsing: true,
      onRcptTo: (_address, _session, done) => done(this.refusal()),
      onData: (stream, { envelope }, done) => {
        buffer(stream)
          .then(async (bytes) => {
            const to = envelope.rcptTo[0]?.address ?? ''
            const mail = mailIn(bytes.toString(), to)
            this.mails.push(mail)
            this.texts.push({ to, text: textIn(bytes.toString()) })
            await this.beforeAnswer(mail)
            done()
          })
          .catch(done)
      },
    })
    this.server.on('error', () => {})
  }

  static async open(): Promise<MailServer> {
    const mailServer = new MailServer()
    await new Promise<void>((done) => void mailServer.server.listen(0, '127.0.0.1', done))
    return mailServer
  }

  get port(): number {
    return (this.server.server.address() as AddressInfo).port
  }

  /** How many different mails were taken. */
  get different(): number {
    return new Set(this.mails.map(({ id }) => id)).size
  }

  /** The six digits of the newest mail to somebody that has some. */
  codeTo(address: string): string | undefined {
    const codes = this.texts.filter(({ to }) => to === address).map(({ text }) => /^\d{6}$/m.exec(text)?.[0])
    return codes.findLast((code) => code !== undefined)
  }

  close = (): Promise<void> => new Promise((done) => this.server.close(() => done()))

  private refusal(): Error | null {
    if (this.manner === 'takes') return null
    const responseCode = this.manner === 'later' ? 451 : 550
    return Object.assign(new Error('not now or never'), { responseCode })
  }
}

const mailIn = (text: string, to: string): FoundMail => ({
  id: /^message-id: *<([^@>]+)@/im.exec(text)?.[1] ?? 'none',
  to,
  at: performance.now(),
})

const textIn = (text: string): string =>
  Buffer.from(
    text
      .split(/\r?\n\r?\n/s)
      .slice(1)
      .join('\n\n'),
    'base64',
  )
    .toString()
    .replaceAll('\r\n', '\n')
