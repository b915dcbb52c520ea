const selector = '[data-attachment-list]'

/** The server's list of a field's files inside an `<attachment-drop>`. */
export class ServedList {
  readonly #host: HTMLElement

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
    }
    return { refusal: words }
  }
}
