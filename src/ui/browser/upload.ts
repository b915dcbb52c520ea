import { fileSize } from '../attachment/file-size'
import { words } from './words'

/** What an upload came to: the server's fragment (accepted or refused), stopped by the person, or not delivered. */
export type Outcome =
  | { kind: 'answer'; html: string; refused: boolean }
  | { kind: 'stopped' }
  | { kind: 'failed' }

/** One file on its way, shown in a row of its own. */
export class Upload {
  readonly row: HTMLElement
  readonly file: File
  /** What is sent with it, before it. */
  readonly told: Readonly<Record<string, string>>
  #request: XMLHttpRequest | undefined

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

  /** Sends the token and what is told of the file, then the file, so that the server can refuse before it reads the file. */
  send(address: string, csrf: string): Promise<Outcome> {
    this.#showAs('sending')
    const request = new XMLHttpRequest()
    this.#request = request
    const body = new FormData()
    body.append('csrf', csrf)
    for (const [name, value] of Object.entries(this.told)) body.append(name, value)
    body.append('file', this.file)
    return new Promise((resolve) => {
      request.upload.addEventListener('progress', (event) => this.#progress(event.loaded))
      request.upload.addEventListener('load', () => {
        this.part('words').textContent = words.checking
      })
      request.addEventListener('load', () => resolve(outcomeOf(request)))
      request.addEventListener('error', () => resolve({ kind: 'failed' }))
      request.addEventListener('abort', () => resolve({ kind: 'stopped' }))
      request.open('POST', address)
      request.setRequestHeader('Accept', 'text/html')
      request.send(body)
    })
  }

  stop(): void {
    this.#request?.abort()
  }

  /** Why it did not arrive; `again` offers to send it once more. */
  fail(reason: string, again: boolean): void {
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
    this.part('words').textContent = words.progress(fileSize(done), fileSize(all), percent)
  }
}

function outcomeOf({ status, responseText }: XMLHttpRequest): Outcome {
  const refused = status === 422 || status === 429
  if (status === 200 || refused) return { kind: 'answer', html: responseText, refused }
  return { kind: 'failed' }
}
