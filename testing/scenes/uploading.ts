import { proofHeader } from '../../src/http/piecewise'
import type { FileStore } from '../../src/outside/files/file-store'
import type { Asking } from '../browserless'
import { pdf } from '../files/naughty-files'
import type { Page } from '../page/page'
import { proofOf } from '../routes'
import { type As, cast, type Person, type World } from '../world'
import { draftOf, reachesTheForm } from './applying'

type File = { name: string; length: number; about?: Record<string, string> }

/** 分割送信: somebody whose script sends a file in pieces to a question of a draft. */
export class Uploading {
  readonly person: Person
  readonly place: string
  /** Of the upload, once it has begun. */
  address = ''
  private readonly proof: string

  private constructor(person: Person, place: string, proof: string) {
    this.person = person
    this.place = place
    this.proof = proof
  }

  static async by(person: Person, draft: string, field = 'documents'): Promise<Uploading> {
    return new Uploading(person, person.url('uploads', { draft, field }), await proofOf(person))
  }

  /** The same upload from another browser. */
  async from(person: Person): Promise<Uploading> {
    const other = new Uploading(person, this.place, await proofOf(person))
    other.address = this.address
    return other
  }

  asks(address: string, asking: Asking): Promise<Page> {
    const headers = { 'tus-resumable': '1.0.0', [proofHeader]: this.proof, ...asking.headers }
    return this.person.asks(address, { ...asking, headers })
  }

  async begins({ name, length, about = {} }: File, headers: Record<string, string> = {}): Promise<Page> {
    const metadata = Object.entries({ filename: name, ...about })
      .map(([key, value]) => `${key} ${Buffer.from(value).toString('base64')}`)
      .join(',')
    const asked = { 'upload-length': String(length), 'upload-metadata': metadata, ...headers }
    const page = await this.asks(this.place, { method: 'POST', headers: asked })
    this.address = page.headers.get('location') ?? this.address
    return page
  }

  sends(
    offset: number,
    body: NonNullable<Asking['body']>,
    headers: Record<string, string> = {},
  ): Promise<Page> {
    const type = 'application/offset+octet-stream'
    const asked = { 'upload-offset': String(offset), 'content-type': type, ...headers }
    return this.asks(this.address, { method: 'PATCH', body, headers: asked })
  }

  heads = (headers: Record<string, string> = {}): Promise<Page> =>
    this.asks(this.address, { method: 'HEAD', headers })

  stops = (): Promise<Page> => this.asks(this.address, { method: 'DELETE' })

  async offset(): Promise<number> {
    return Number((await this.heads()).headers.get('upload-offset') ?? Number.NaN)
  }
}

/** 花子 at the form, her script ready to send. */
export async function readyToSend(as: As, world: World): Promise<{ sending: Uploading; draft: string }> {
  const person = as(cast.hanako)
  const draft = draftOf(await reachesTheForm(person, world))
  return { sending: await Uploading.by(person, draft), draft }
}

/** A body whose line is cut after so many bytes. */
export async function* cutAfter(bytes: Buffer, most: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < most; at += 64 * 1024) yield bytes.subarray(at, Math.min(at + 64 * 1024, most))
  throw new Error('the line was cut')
}

/** A PDF of so many bytes, none like its neighbours. */
export function pdfOf(size: number): Buffer {
  const end = pdf()
  const head = Buffer.from('%PDF-1.4\n%')
  const filler = Buffer.alloc(size - head.length - end.length - 1)
  let seed = size
  for (let at = 0; at < filler.length; at += 1) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0
    filler[at] = 97 + ((seed >>> 16) % 26)
  }
  return Buffer.concat([head, filler, Buffer.from('\n'), end])
}

/** Everything that lies in a store, in order. */
export async function keysIn(store: FileStore): Promise<string[]> {
  const keys: string[] = []
  for await (const { key } of store.list('')) keys.push(key)
  return keys.sort()
}

type Sent = { form: Page; name: string; bytes: Buffer; replaces?: string; masked?: boolean }

/** One file in one post, as the page's script sends it; `form` is the page of the draft. */
export const sendsByScript = (person: Person, { form, name, bytes, replaces, masked }: Sent): Promise<Page> =>
  person.sends({
    method: 'post',
    multipart: true,
    action: person.url('attachments', { draft: draftOf(form), field: 'documents' }),
    pairs: [
      ['csrf', form.value('csrf')],
      ...(replaces ? [['replaces', replaces] as [string, string]] : []),
      ...(masked ? [['masked', '1'] as [string, string]] : []),
      ['file', { name, bytes, type: 'application/octet-stream' }],
    ],
  })
