import { type DetailedError, type HttpResponse, Upload, type UploadOptions } from 'tus-js-client'
import { byLanguage } from '../../kernel/language'
import { fileSize } from '../attachment/file-size'
import { fingerprintOf, forgetUpload, rememberedUploads } from './remembered-uploads'
import { en } from './resumable-words.en'
import { ja } from './resumable-words.ja'
import { type Outcome, outcomeOf } from './upload-outcome'

const words = byLanguage({ ja, en })(document.documentElement.lang === 'en' ? 'en' : 'ja')

export type Way = { file: File; address: string; csrf: string; about: Readonly<Record<string, string>> }
export type Watcher = {
  /** Bytes on their way, or kept by the server. */
  progress(sent: number): void
  /** Something to be read, and to be said. */
  notice(shown: string, said: string): void
}

const piece = 1024 * 1024
/** A file has some hundred pieces at most; each is an object of the server's store. */
const mostPieces = 256
/** Waits for ten minutes; whoever is back online is not made to wait. */
const retryDelays = [300, 1000, 2000, 4000, 8000, ...Array<number>(40).fill(15_000)]
/** A line that carries nothing for so long is dead, whatever the browser believes. */
const deadAfter = 30_000
const under = new Set<string>()

/**
 * A file that goes in pieces and, after a cut line, on from what the server has. The same file chosen again after the page
 * was loaded again goes on too.
 */
export class ResumableUpload {
  readonly #way: Way
  readonly #watcher: Watcher
  #tus: Upload | undefined
  #fingerprint = ''
  #kept = 0
  #cut = false
  #stopped = false
  #dead: ReturnType<typeof setTimeout> | undefined
  #end: (outcome: Outcome) => void = () => {}

  constructor(way: Way, watcher: Watcher) {
    this.#way = way
    this.#watcher = watcher
  }

  async send(): Promise<Outcome> {
    const { file, address } = this.#way
    const fingerprint = await fingerprintOf(file, address).catch(() => '')
    // The same file twice at once is two uploads.
    if (!under.has(fingerprint)) this.#fingerprint = fingerprint
    if (this.#stopped) return { kind: 'stopped' }
    under.add(this.#fingerprint)
    const online = () => void this.#again()
    addEventListener('online', online)
    try {
      return await new Promise((resolve) => {
        this.#end = resolve
        void this.#start()
      })
    } finally {
      removeEventListener('online', online)
      clearTimeout(this.#dead)
      under.delete(this.#fingerprint)
    }
  }

  /** Stops, and lets the server forget what it has; without a line it forgets by itself. */
  stop(): void {
    this.#stopped = true
    this.#end({ kind: 'stopped' })
    void forgetUpload(this.#fingerprint)
    void this.#tus?.abort(true).catch(() => {})
  }

  async #start(): Promise<void> {
    const tus = new Upload(this.#way.file, this.#options())
    this.#tus = tus
    const [before] = this.#fingerprint ? await tus.findPreviousUploads() : []
    if (before) tus.resumeFromPreviousUpload(before)
    if (this.#stopped) return
    this.#listen(0)
    tus.start()
  }

  #options(): UploadOptions {
    const { file, address, about } = this.#way
    return {
      endpoint: new URL(address, location.href).href,
      headers: this.#headers,
      metadata: { filename: file.name, ...about },
      chunkSize: Math.max(piece, Math.ceil(file.size / mostPieces)),
      retryDelays,
      fingerprint: async () => this.#fingerprint,
      urlStorage: rememberedUploads,
      storeFingerprintForResuming: this.#fingerprint !== '',
      onShouldRetry: (error) => this.#goesOn(error),
      onAfterResponse: (_request, response) => this.#heard(response),
      onProgress: (sent) => {
        this.#listen(sent)
        if (!this.#cut) this.#watcher.progress(sent)
      },
      onError: (error) => this.#failed(error),
      onSuccess: ({ lastResponse }) => void this.#arrived(lastResponse),
    }
  }

  get #headers(): Record<string, string> {
    return { 'X-Csrf': this.#way.csrf, Accept: 'text/html' }
  }

  /** The server says how much it keeps: with every answer. */
  #heard(response: HttpResponse): void {
    const kept = Number(response.getHeader('Upload-Offset') ?? Number.NaN)
    if (!Number.isFinite(kept)) return
    this.#listen(kept)
    this.#kept = kept
    if (this.#cut) this.#watcher.notice('', words.goesOn(this.#way.file.name))
    this.#cut = false
    this.#watcher.progress(kept)
  }

  #goesOn(error: Error | DetailedError): boolean {
    if (this.#stopped) return false
    const status = statusOf(error)
    const passing = status === 0 || status === 409 || status === 423 || status >= 500
    if (passing) this.#showCut()
    // Where there is no line at all, its return is waited for.
    return passing && navigator.onLine
  }

  #showCut(): void {
    if (this.#cut) return
    this.#cut = true
    const all = this.#way.file.size
    const shown = words.cut(fileSize(this.#kept), fileSize(all))
    this.#watcher.notice(shown, shown)
  }

  /** Watches the line; only with the last byte the server has something to do for a while. */
  #listen(sent: number): void {
    clearTimeout(this.#dead)
    if (sent >= this.#way.file.size) return
    this.#dead = setTimeout(() => {
      this.#showCut()
      this.#listen(sent)
      void this.#again()
    }, deadAfter)
  }

  /** The line is back, or another is tried: on at once. */
  async #again(): Promise<void> {
    if (!this.#cut || this.#stopped) return
    await this.#tus?.abort()
    this.#tus?.start()
  }

  #failed(error: Error | DetailedError): void {
    if (this.#cut && !navigator.onLine) return
    const response = 'originalResponse' in error ? error.originalResponse : null
    const outcome = outcomeOf(statusOf(error), response?.getBody() ?? '')
    if (outcome.kind === 'answer') void forgetUpload(this.#fingerprint)
    this.#end(outcome)
  }

  /** Whole; who did not hear what became of it asks, with a piece of nothing at its end. */
  async #arrived(last: HttpResponse): Promise<void> {
    const heard = last.getBody()
    const outcome = heard ? outcomeOf(last.getStatus(), heard) : await this.#asksForTheAnswer()
    if (outcome.kind === 'answer') await forgetUpload(this.#fingerprint)
    this.#end(outcome)
  }

  async #asksForTheAnswer(): Promise<Outcome> {
    const headers = {
      ...this.#headers,
      'Tus-Resumable': '1.0.0',
      'Upload-Offset': String(this.#way.file.size),
      'Content-Type': 'application/offset+octet-stream',
    }
    return fetch(this.#tus?.url ?? '', { method: 'PATCH', headers }).then(
      async (answer) => outcomeOf(answer.status, await answer.text()),
      () => ({ kind: 'failed' }),
    )
  }
}

const statusOf = (error: Error | DetailedError): number =>
  ('originalResponse' in error && error.originalResponse?.getStatus()) || 0
