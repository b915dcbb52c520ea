/**
 * `<black-out data-picture="…">`: opens the editor over the picture of a file, at once and when its button is pressed,
 * and puts what was made into the form's own file input. Nothing is sent before somebody saves.
 */
export class BlackOut extends HTMLElement {
  #shown = ''

  connectedCallback(): void {
    const button = this.querySelector('button')
    if (!button) return
    button.addEventListener('click', () => void this.#open(button))
    // Whoever came here asked for it; a page that says what is wrong is read first.
    if (!document.querySelector('.error-summary')) void this.#open(button)
  }

  disconnectedCallback(): void {
    URL.revokeObjectURL(this.#shown)
  }

  async #open(button: HTMLButtonElement): Promise<void> {
    if (button.ariaBusy === 'true') return
    button.ariaBusy = 'true'
    this.#say('')
    try {
      const file = await this.#made()
      if (file) await this.#show(file, button)
    } catch {
      this.#say(this.dataset.away ?? '')
    }
    button.ariaBusy = null
  }

  /** @throws where picture or editor cannot be had now */
  async #made(): Promise<File | null> {
    const { picture = '', name = '', fileName = name, most } = this.dataset
    const [answer, { copyOfPicture }] = await Promise.all([
      fetch(picture, { cache: 'no-store' }),
      import('./masking/mask-picture'),
    ])
    if (!answer.ok) throw new Error(`the picture answers ${answer.status}`)
    const made = await copyOfPicture(await answer.blob(), { name, fileName, maxBytes: Number(most) })
    if (made === 'not-opened') this.#say(this.dataset.notOpened ?? '')
    return made instanceof File ? made : null
  }

  async #show(file: File, button: HTMLButtonElement): Promise<void> {
    const input = this.closest('form')?.querySelector<HTMLInputElement>('input[type=file]')
    const figure = this.querySelector('figure')
    if (!input || !figure) return
    const given = new DataTransfer()
    given.items.add(file)
    input.files = given.files
    URL.revokeObjectURL(this.#shown)
    this.#shown = URL.createObjectURL(file)
    const image = figure.querySelector('img') ?? document.createElement('img')
    image.alt = `${figure.querySelector('figcaption')?.textContent ?? ''}：${file.name}`
    image.src = this.#shown
    await image.decode()
    figure.append(image)
    figure.hidden = false
    const label = button.querySelector('.button-label')
    if (label) label.textContent = this.dataset.again ?? ''
    button.focus()
  }

  #say(text: string): void {
    const place = this.querySelector<HTMLElement>('[role=alert]')
    if (!place) return
    place.textContent = text
    place.hidden = text === ''
  }
}
