/** `<password-box>` around a password's input and its button, which shows what was typed until the form is sent. */
export class PasswordBox extends HTMLElement {
  #shown = false

  connectedCallback(): void {
    const [input, button] = [this.querySelector('input'), this.querySelector('button')]
    if (!input || !button) return
    const { textContent: show, ariaLabel: showLabel } = button
    const { hide = '', hideLabel = '' } = button.dataset
    const turn = (shown: boolean) => {
      this.#shown = shown
      input.type = shown ? 'text' : 'password'
      button.textContent = shown ? hide : show
      button.ariaLabel = shown ? hideLabel : showLabel
    }
    button.addEventListener('click', () => turn(!this.#shown))
    // A browser keeps what was sent as plain text, to suggest it to whoever sits there next.
    input.form?.addEventListener('submit', () => turn(false))
    addEventListener('pagehide', () => turn(false))
  }
}
