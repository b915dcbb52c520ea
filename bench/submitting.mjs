import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { request } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { Line } from './client.mjs'

/** The browser of an applicant as far as the server can tell: a visit, its csrf token, and lines to the server. */
export class Browser {
  #at
  #visit = randomBytes(24).toString('base64url')
  #csrf = ''
  #slug
  lines = []

  static async open({ host, port }, { tenantSlug, draft, connections }) {
    const browser = new Browser()
    browser.#at = { host, port }
    browser.#slug = tenantSlug
    const page = await browser.page(`/${tenantSlug}/apply/${draft.draftId}/confirm`, draft)
    browser.#csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
    if (!browser.#csrf) throw new Error('the confirmation shows no csrf token')
    browser.lines = await Promise.all(Array.from({ length: connections }, () => Line.open({ host, port })))
    return browser
  }

  /** The HTML of a page that a draft's session opens. */
  async page(path, draft) {
    const response = await fetch(`http://${this.#at.host}:${this.#at.port}${path}`, {
      headers: { cookie: this.#cookies(draft) },
    })
    if (!response.ok) throw new Error(`${path} answered ${response.status}`)
    return response.text()
  }

  /** 申込む: one POST, answered with 303 to 申込完了. */
  async submit(line, draft) {
    const { status, head } = await this.#post(line, draft, { path: '/submission', body: 'edits=0' })
    if (status !== 303 || !/^location: \S+\/complete\r?$/im.test(head))
      throw new Error(`a submission answered ${status}`)
  }

  /** A page of the form with something wrong: one POST, answered with 422 and the page again. */
  async postPage(line, { draft, body }) {
    const { status } = await this.#post(line, draft, { path: '', body })
    if (status !== 422) throw new Error(`a page with a wrong answer answered ${status}`)
  }

  #post(line, draft, { path, body }) {
    const whole = `csrf=${this.#csrf}&${body}`
    return line.ask(
      `POST /${this.#slug}/apply/${draft.draftId}${path} HTTP/1.1\r\n` +
        `Host: ${this.#at.host}:${this.#at.port}\r\nOrigin: http://${this.#at.host}:${this.#at.port}\r\n` +
        `Sec-Fetch-Site: same-origin\r\nCookie: ${this.#cookies(draft)}\r\n` +
        `Content-Type: application/x-www-form-urlencoded\r\nContent-Length: ${whole.length}\r\n\r\n${whole}`,
    )
  }

  /**
   * Sends one file as the page's script does.
   * @param pieces the bytes of the file, piece by piece
   * @returns the status of the answer
   */
  async upload(draft, { name, size, pieces }) {
    const boundary = `bench-${randomBytes(12).toString('hex')}`
    const part = (disposition) => `--${boundary}\r\nContent-Disposition: form-data; ${disposition}\r\n`
    const before = `${part('name="csrf"')}\r\n${this.#csrf}\r\n${part(`name="file"; filename="${name}"`)}Content-Type: application/pdf\r\n\r\n`
    const after = `\r\n--${boundary}--\r\n`
    const outgoing = request({
      ...this.#at,
      method: 'POST',
      path: `/${this.#slug}/apply/${draft.draftId}/attachments/${draft.form.file}`,
      agent: false,
      headers: {
        Cookie: this.#cookies(draft),
        'Sec-Fetch-Site': 'same-origin',
        'Content-Type': `multipart/form-data; boundary=${boundary}`,
        'Content-Length': before.length + size + after.length,
      },
    })
    const answered = once(outgoing, 'response')
    await pipeline(function* () {
      yield before
      yield* pieces
      yield after
    }, outgoing)
    const [response] = await answered
    response.resume()
    return response.statusCode
  }

  close() {
    for (const line of this.lines) line.close()
  }

  #cookies(draft) {
    return `__Host-visit=${this.#visit}; __Host-applicant-${this.#slug}=${draft.token}`
  }
}
