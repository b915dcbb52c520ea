const selector = '[data-attachment-list]'

/** The server's list of a field's files inside an `<attachment-drop>`. */
export class ServedList {
  readonly #host: HTMLElement
  readonly #notes = new Map<File | string, string>()
  readonly #rowOf = new Map<File, string>()
  /** Files that came into the list and of which nobody said yet that they are theirs. */
  #new: string[] = []

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

  get #ids(): string[] {
    return this.removeButtons.map(({ value }) => value.slice('remove:'.length))
  }

  get removeButtons(): HTMLButtonElement[] {
    return [...(this.#element?.querySelectorAll<HTMLButtonElement>('button[value^="remove:"]') ?? [])]
  }

  /** Keeps a quiet note at the row of a file, whenever it is there; of an attached one by its id. */
  note(file: File | string, says: string): void {
    this.#notes.set(file, says)
    this.#showNotes()
  }

  /** A file was taken: which row is its own? What is kept may have another size and ending. */
  arrived(file: File): void {
    const mine =
      this.#new.findLast((id) => stemOf(this.#nameOf(id)) === stemOf(file.name)) ?? this.#new.at(-1)
    if (!mine) return
    this.#rowOf.set(file, mine)
    this.#new = this.#new.filter((id) => id !== mine)
    this.#showNotes()
  }

  #row(id: string): Element | null | undefined {
    return this.removeButtons.find(({ value }) => value === `remove:${id}`)?.closest('li')
  }

  #nameOf(id: string): string {
    return this.#row(id)?.querySelector('.attachment-name')?.textContent ?? ''
  }

  #showNotes(): void {
    for (const [file, says] of this.#notes) {
      const id = typeof file === 'string' ? file : this.#rowOf.get(file)
      const place = id && this.#row(id)?.querySelector('.attachment-words')
      if (!place || place.querySelector('[data-photo-note]')) continue
      const note = document.createElement('p')
      note.className = 'attachment-note'
      note.dataset.photoNote = ''
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
      const before = this.#ids
      this.#element?.replaceWith(document.adoptNode(list))
      this.#new.push(...this.#ids.filter((id) => !before.includes(id)))
      this.#showNotes()
    }
    return { refusal: words }
  }
}

/** Of 「写真.HEIC」, 「写真」. */
const stemOf = (name: string): string => name.normalize('NFC').replace(/\.[^.]*$/, '')
