/** メール: one mail to one person, as plain text. */
export type MailMessage = {
  /** The same for every try: it becomes the Message-ID, so that a mail that went twice is shown once (`R4`). */
  id: string
  from: { name: string; address: string }
  replyTo?: string
  to: string
  subject: string
  text: string
  headers?: Readonly<Record<string, string>>
}

export interface Mailer {
  /**
   * Hands a mail over; it may be handed over again under the same id.
   * @throws {MailRefused} for good, {@link MailUnavailable} when another try is worth while
   */
  send(message: MailMessage): Promise<{ accepted: true }>
  /** Whether mails can be handed over right now. @throws {MailUnavailable} */
  verify?(): Promise<void>
  close?(): void
}

/** This mail will never be taken: the address does not exist, the server will not have it. */
export class MailRefused extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'MailRefused'
  }
}

/** The server is away, busy or misconfigured; the mail itself may be fine. */
export class MailUnavailable extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'MailUnavailable'
  }
}

/** One address with nothing around it: no list, no name, no line end. Which local parts exist is not for us to say. */
const oneAddress = /^[!#-'*+\-./0-9=?A-Z^_`a-z{|}~]{1,64}@[0-9A-Za-z](?:[0-9A-Za-z.-]{0,252}[0-9A-Za-z])?$/

/**
 * A message that cannot be mistaken for several, or for other headers than it has (`I6`): its addresses are one
 * each, and lines that must be one line are.
 * @throws {MailRefused}
 */
export function safeMessage(message: MailMessage): MailMessage {
  const addresses = [message.to, message.from.address, ...(message.replyTo ? [message.replyTo] : [])]
  if (!addresses.every((address) => oneAddress.test(address))) throw new MailRefused('not one mail address')
  const headers = Object.entries(message.headers ?? {})
  if (!headers.every(([name]) => /^[A-Za-z][\w-]{0,70}$/.test(name)))
    throw new MailRefused('not a header name')
  if (!/^[\w-]{1,100}$/.test(message.id)) throw new MailRefused('not a message id')
  return {
    ...message,
    subject: oneLine(message.subject),
    from: { name: oneLine(message.from.name), address: message.from.address },
    headers: Object.fromEntries(headers.map(([name, value]) => [name, oneLine(value)])),
  }
}

const oneLine = (text: string): string =>
  text.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ').trim()
