import type { AddressInfo } from 'node:net'
import { createServer } from 'node:net'
import { buffer } from 'node:stream/consumers'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Mailer, type MailMessage, MailRefused, MailUnavailable } from './mail'
import { openSmtp } from './smtp'

type Arrived = { from: string; to: string[]; head: string; body: string }

const arrived: Arrived[] = []
/** What the server says to the next recipient instead of taking it. */
let refusal: { code: number; at: 'rcpt' | 'data' } | null = null
const refuse = () => Object.assign(new Error('no'), { responseCode: refusal?.code })

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  // Strict, it takes the two dots of a quoted "a..b" for an error, which RFC 5321 allows.
  lenientAddressParsing: true,
  onRcptTo: (_address, _session, done) => done(refusal?.at === 'rcpt' ? refuse() : null),
  onData: (stream, { envelope }, done) => {
    buffer(stream).then((bytes) => {
      if (refusal?.at === 'data') return done(refuse())
      const [head = '', body = ''] = bytes.toString().split(/\r\n\r\n/s)
      const from = envelope.mailFrom ? envelope.mailFrom.address : ''
      arrived.push({ from, to: envelope.rcptTo.map((one) => one.address), head, body })
      done()
    }, done)
  },
})
server.on('error', () => {})
let mailer: Mailer

beforeAll(async () => {
  await new Promise<void>((done) => void server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as AddressInfo
  mailer = openSmtp({ url: `smtp://127.0.0.1:${port}`, envelopeFrom: 'no-reply@mihon.example' })
})
afterAll(async () => {
  mailer.close?.()
  await new Promise<void>((done) => server.close(() => done()))
})
afterEach(() => {
  refusal = null
  arrived.length = 0
})

const message: MailMessage = {
  id: '0198f0a0-0000-7000-8000-000000000001',
  from: { name: '青森県電子申請・届出システム', address: 'pref-aomori@apply.example' },
  to: 'hanako@example.jp',
  subject: '【受付】県立図書館利用者カード申込',
  text: '葛\u{e0100}城 花子 様\n\n整理番号：123\n.\n以上',
}
const headerLines = (head: string) => head.replace(/\r\n[ \t]+/g, ' ').split('\r\n')
const sent = async (more: Partial<MailMessage> = {}) => {
  await mailer.send({ ...message, ...more })
  return arrived.at(-1)!
}

describe('a mail', () => {
  it('arrives as it was written', async () => {
    const { from, to, head, body } = await sent({
      replyTo: 'tosho@pref.example',
      headers: { 'X-Kind': 'receipt' },
    })
    expect([from, to]).toEqual(['no-reply@mihon.example', ['hanako@example.jp']])
    expect(Buffer.from(body, 'base64').toString().replaceAll('\r\n', '\n').trim()).toBe(message.text)
    const lines = headerLines(head)
    expect(lines).toContain(`Message-ID: <${message.id}@mihon.example>`)
    expect(lines).toContain('To: hanako@example.jp')
    expect(lines).toContain('Reply-To: tosho@pref.example')
    expect(lines).toContain('Auto-Submitted: auto-generated')
    expect(lines).toContain('X-Kind: receipt')
    expect(head).toMatch(/^From: =\?UTF-8\?.*<pref-aomori@apply\.example>/ms)
  })

  it('has the same Message-ID at every try', async () => {
    const id = (head: string) => headerLines(head).find((line) => line.startsWith('Message-ID'))
    expect(id((await sent()).head)).toBe(id((await sent({ text: 'again' })).head))
  })

  it.each([
    ['a..b@docomo.ne.jp', '"a..b"@docomo.ne.jp'],
    ['a.@docomo.ne.jp', '"a."@docomo.ne.jp'],
    ['.a@ezweb.ne.jp', '".a"@ezweb.ne.jp'],
  ])('reaches %s, written as the standard wants it', async (address, written) => {
    const { to, head } = await sent({ to: address })
    expect(to).toEqual([written])
    expect(headerLines(head)).toContain(`To: <${written}>`)
  })

  it('reaches -a_b?c/d@ezweb.ne.jp as it is', async () => {
    const { to, head } = await sent({ to: '-a_b?c/d@ezweb.ne.jp' })
    expect(to).toEqual(['-a_b?c/d@ezweb.ne.jp'])
    expect(headerLines(head)).toContain('To: -a_b?c/d@ezweb.ne.jp')
  })

  it('has no header that it was not given', async () => {
    const names = (head: string) =>
      headerLines(head)
        .map((line) => line.split(':')[0])
        .sort()
    const plain = names((await sent({ headers: { 'X-A': 'b' } })).head)
    const evil = 'x\r\nBcc: victim@example.jp\r\n\r\nbody\u2028\u0000'
    const tried = {
      subject: evil,
      from: { name: evil, address: message.from.address },
      headers: { 'X-A': evil },
    }
    const { head, to } = await sent(tried)
    expect(names(head)).toEqual(plain)
    expect(to).toEqual([message.to])
  })

  it.each([
    ['two addresses', 'a@b.jp,c@d.jp'],
    ['an address with a header behind it', 'a@b.jp\r\nBcc: c@d.jp'],
    ['an address with a name', 'A <a@b.jp>'],
    ['no address', 'a'],
    ['an endless address', `${'a'.repeat(70_000)}@b.jp`],
    ['an address with a space', 'a b@c.jp'],
  ])('is never sent to %s', async (_what, to) => {
    await expect(sent({ to })).rejects.toThrow(MailRefused)
    await expect(sent({ replyTo: to })).rejects.toThrow(MailRefused)
    expect(arrived).toEqual([])
  })
})

describe('a server', () => {
  it.each([550, 552, 553, 554])('that says %i refuses for good', async (code) => {
    refusal = { code, at: 'rcpt' }
    await expect(sent()).rejects.toThrow(MailRefused)
    refusal = { code, at: 'data' }
    await expect(sent()).rejects.toThrow(MailRefused)
  })

  it.each([421, 450, 451, 452, 530])('that says %i is asked again', async (code) => {
    refusal = { code, at: 'rcpt' }
    await expect(sent()).rejects.toThrow(MailUnavailable)
  })

  it('that hangs up or is not there is asked again', async () => {
    const rude = createServer((socket) => socket.destroy())
    await new Promise<void>((done) => void rude.listen(0, '127.0.0.1', done))
    const { port } = rude.address() as AddressInfo
    const from = 'no-reply@mihon.example'
    const other = openSmtp({ url: `smtp://127.0.0.1:${port}`, envelopeFrom: from })
    await expect(other.send(message)).rejects.toThrow(MailUnavailable)
    await new Promise((done) => rude.close(done))
    await expect(other.send(message)).rejects.toThrow(MailUnavailable)
    await expect(other.verify?.()).rejects.toThrow(MailUnavailable)
    other.close?.()
  })

  it('that is there says so', () => expect(mailer.verify?.()).resolves.toBeUndefined())
})
