import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Mail } from './mailbox'

/** The mails that a mail server laid into a Maildir and that came from this sender, in no order. */
export async function mailsIn(maildir: string, sender: string): Promise<Mail[]> {
  const names = await readdir(maildir).catch(() => [])
  const mails = await Promise.all(names.map((name) => readMail(join(maildir, name))))
  return mails.filter((mail) => mail.returnPath === sender)
}

/** Delivered files never change, and every look reads them all. */
const read = new Map<string, Promise<Mail & { returnPath: string }>>()

function readMail(path: string): Promise<Mail & { returnPath: string }> {
  const known = read.get(path) ?? readFile(path, 'utf8').then(parse)
  read.set(path, known)
  return known
}

function parse(text: string): Mail & { returnPath: string } {
  const normal = text.replaceAll('\r\n', '\n')
  const gap = normal.indexOf('\n\n')
  const lines = normal
    .slice(0, gap)
    .replace(/\n[ \t]+/g, ' ')
    .split('\n')
  const header = (name: string) =>
    lines.find((line) => line.toLowerCase().startsWith(`${name}: `))?.slice(name.length + 2) ?? ''
  const address = (value: string) => /<([^>]*)>/.exec(value)?.[1] ?? value
  return {
    id: address(header('message-id')).split('@')[0] ?? '',
    to: header('x-original-to').replace(/^"(.*)"@/, '$1@'),
    subject: decodedWords(header('subject')),
    text: Buffer.from(normal.slice(gap), 'base64').toString().replaceAll('\r\n', '\n'),
    from: { address: address(header('from')) },
    returnPath: address(header('return-path')),
  }
}

/** RFC 2047: words in another alphabet; the space between two of them is none. */
function decodedWords(value: string): string {
  return value
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_, way: string, word: string) =>
      way.toLowerCase() === 'b'
        ? Buffer.from(word, 'base64').toString()
        : Buffer.from(
            word
              .replaceAll('_', ' ')
              .replace(/=([0-9a-f]{2})/gi, (__, hex: string) =>
                String.fromCharCode(Number.parseInt(hex, 16)),
              ),
            'latin1',
          ).toString(),
    )
}
