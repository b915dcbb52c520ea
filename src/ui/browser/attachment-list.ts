const selector = '[data-attachment-list]'

/** The server's list of a field's files inside an `<attachment-drop>`. */
export class ServedList {
  readonly #host: HTMLElement
  readonly #notes = new Map<string, string>()

  constructor(host: HTMLElement) {
    this.#host = host
  }

  get #element(): Element | null {
    return this.#host.querySelector(selector)
  }

  get count(): number {
    return this.#element?.querySelectorAll('li').length ?? 0
  }

  get bytes(): number {
    const rows = this.#element?.querySelectorAll<HTMLElement>('[data-bytes]') ?? []
    return [...rows].reduce((sum, row) => sum + Number(row.dataset.bytes), 0)
  }

  get removeButtons(): HTMLButtonElement[] {
    return [...(this.#element?.querySelectorAll<HTMLButtonElement>('button[value^="remove:"]') ?? [])]
  }

  /** Keeps a quiet note at a file's row, whenever the row is there. */
  note(file: { name: string; size: number }, says: string): void {
    this.#notes.set(`${file.size} ${file.name}`, says)
    this.#showNotes()
  }

  #showNotes(): void {
    for (const row of this.#element?.querySelectorAll<HTMLElement>('[data-bytes]') ?? []) {
      const place = row.querySelector('.attachment-words')
      const name = row.querySelector('.attachment-name')?.textContent
      const says = this.#notes.get(`${row.dataset.bytes} ${name}`)
      if (!says || !place || place.querySelector('.attachment-note')) continue
      const note = document.createElement('p')
      note.className = 'attachment-note'
      note.textContent = says
      place.append(note)
    }
  }

  /** A file that replaced another stands last. */
  focusLast(): void {
    const buttons = this.#element?.querySelectorAll<HTMLElement>('li:last-child button') ?? []
    ;[...buttons].at(0)?.focus()
  }

  /**
   * Puts the answer's list in place and returns the words of a refusal that stands in it outside the rows. While
   * files are only added, an answer with fewer rows than are shown was overtaken by a later one and is left out.
   * Returns `undefined` when the answer holds no list.
   */
  replace(html: string, adding: boolean): { refusal: string } | undefined {
    const list = new DOMParser().parseFromString(html, 'text/html').querySelector(selector)
    if (!list) return undefined
    const refusal = [...list.querySelectorAll('.field-error')].find((error) => !error.closest('li'))
    const words = refusal?.textContent?.replace(/^\s*＊\s*/, '').trim() ?? ''
    if (adding) refusal?.remove()
    if (!adding || list.querySelectorAll('li').length >= this.count) {
      this.#element?.replaceWith(document.adoptNode(list))
      this.#showNotes()
    }
    return { refusal: words }
  }
}
