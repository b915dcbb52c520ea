import { fileSize } from '../attachment/file-size'
import { type Outcome, outcomeOf } from './upload-outcome'
import { words } from './words'

/** Larger ones go in pieces, so that a cut line costs little. */
const piecesFrom = 512 * 1024

/** Where a file goes: in one post, or in pieces where the server takes them. */
type Addresses = { post: string; pieces: string | undefined }

/** One file on its way, shown in a row of its own. */
export class Upload {
  readonly row: HTMLElement
  readonly file: File
  /** What is sent with it, before it. */
  readonly told: Readonly<Record<string, string>>
  /** Told what is worth saying aloud. */
  onNotice: (text: string) => void = () => {}
  #request: XMLHttpRequest | undefined
  #pieces: { stop(): void } | undefined
  #failedBefore = false

  constructor(file: File, template: HTMLTemplateElement, told: Readonly<Record<string, string>> = {}) {
    this.file = file
    this.told = told
    this.row = template.content.firstElementChild!.cloneNode(true) as HTMLElement
    this.part('name').textContent = file.name
    this.#progress(0)
  }

  /** A part of the row by its `data-` name. */
  part(name: string): HTMLElement {
    return this.row.querySelector<HTMLElement>(`[data-${name}]`)!
  }

  /** Sends it, a large one or one that failed before in pieces; @param csrf the proof of the page */
  async send({ post, pieces }: Addresses, csrf: string): Promise<Outcome> {
    this.#showAs('sending')
    const inPieces = pieces && (this.#failedBefore || this.file.size >= piecesFrom)
    return (inPieces && (await this.#inPieces(pieces, csrf))) || this.#inOnePost(post, csrf)
  }

  /** Undefined where the script of it cannot be had. */
  async #inPieces(address: string, csrf: string): Promise<Outcome | undefined> {
    let stopped = false
    this.#pieces = {
      stop: () => {
        stopped = true
      },
    }
    const script = await import('./resumable-upload').catch(() => undefined)
    if (stopped) return { kind: 'stopped' }
    if (!script) return undefined
    const upload = new script.ResumableUpload(
      { file: this.file, address, csrf, about: this.told },
      {
        progress: (sent) => this.#progress(sent),
        notice: (shown, said) => {
          if (shown) this.part('words').textContent = shown
          this.onNotice(said)
        },
      },
    )
    this.#pieces = upload
    const outcome = await upload.send()
    this.#pieces = undefined
    return outcome
  }

  /** Sends the token and what is told of the file, then the file, so that the server can refuse before it reads the file. */
  #inOnePost(address: string, csrf: string): Promise<Outcome> {
    const request = new XMLHttpRequest()
    this.#request = request
    const body = new FormData()
    body.append('csrf', csrf)
    for (const [name, value] of Object.entries(this.told)) body.append(name, value)
    body.append('file', this.file)
    return new Promise((resolve) => {
      request.upload.addEventListener('progress', (event) => this.#progress(event.loaded))
      request.addEventListener('load', () => resolve(outcomeOf(request.status, request.responseText)))
      request.addEventListener('error', () => resolve({ kind: 'failed' }))
      request.addEventListener('abort', () => resolve({ kind: 'stopped' }))
      request.open('POST', address)
      request.setRequestHeader('Accept', 'text/html')
      request.send(body)
    })
  }

  stop(): void {
    this.#pieces?.stop()
    this.#request?.abort()
  }

  /** Why it did not arrive; `again` offers to send it once more. */
  fail(reason: string, again: boolean): void {
    this.#failedBefore ||= again
    this.part('reason').textContent = reason
    this.#showAs(again ? 'failed' : 'refused')
  }

  #showAs(state: 'sending' | 'failed' | 'refused'): void {
    const sending = state === 'sending'
    this.row.firstElementChild?.classList.toggle('attachment-wrong', !sending)
    for (const name of ['progress', 'stop']) this.part(name).hidden = !sending
    for (const name of ['error', 'close']) this.part(name).hidden = sending
    this.part('again').hidden = state !== 'failed'
    if (!sending) this.part('words').textContent = fileSize(this.file.size)
  }

  #progress(sent: number): void {
    const all = this.file.size
    const done = Math.min(sent, all)
    const percent = all === 0 ? 100 : Math.floor((done / all) * 100)
    ;(this.part('progress') as HTMLProgressElement).value = percent
    this.part('words').textContent =
      all > 0 && done === all ? words.checking : words.progress(fileSize(done), fileSize(all), percent)
  }
}
