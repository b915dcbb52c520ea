import { words } from './words'

const shownFor = 4_000

/** `<copy-button data-text>` around a button: copies the text and says so, to eyes and to screen readers. */
export class CopyButton extends HTMLElement {
  #said = document.createElement('output')

  connectedCallback(): void {
    this.#said.className = 'copy-said'
    this.append(this.#said)
    this.querySelector('button')?.addEventListener('click', () => this.#copy())
  }

  async #copy(): Promise<void> {
    const text = this.dataset.text ?? ''
    const said = await navigator.clipboard.writeText(text).then(
      () => words.copied,
      () => words.notCopied,
    )
    this.#said.textContent = said
    setTimeout(() => {
      this.#said.textContent = ''
    }, shownFor)
  }
}

/** `<print-button>` around a button: opens the browser's print dialog. */
export class PrintButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => print())
  }
}
