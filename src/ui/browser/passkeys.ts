import { createIn, showIn } from './authenticator'

/** What the server answers instead of options, where somebody first has to prove again who they are. */
type Elsewhere = { go: string }
type Options = Parameters<typeof createIn>[0]

/** The server takes an answer for five minutes; a question older than this is asked anew. */
const askAgainAfter = 4 * 60_000

/**
 * `<passkey-form>` around a form whose field `answer` the device fills. It shows the form where browser and address are those
 * that passkeys work with, asks the device when the button is pressed, and posts what it says. With `data-autofill`, passkeys
 * are offered in the field for the login too.
 */
export class PasskeyForm extends HTMLElement {
  #form = this.querySelector('form')
  #asked: { options: Options | Elsewhere; at: number } | undefined
  #waiting: AbortController | undefined

  connectedCallback(): void {
    if (!this.#form || !('PublicKeyCredential' in window)) return
    this.#withoutIs(false)
    void this.#begin(this.#form).catch(() => this.#withoutIs(true))
  }

  /** Shows or hides what stands here where no passkey can be made. */
  #withoutIs(shown: boolean): void {
    const without = this.querySelector<HTMLElement>('.passkey-without')
    if (without) without.hidden = !shown
  }

  async #begin(form: HTMLFormElement): Promise<void> {
    // Asked before the press: some browsers forget a press while something else is waited for.
    const options = await this.#options()
    const host = 'go' in options ? location.hostname : (options.rpId ?? options.rp.id)
    if (host !== location.hostname) return this.#withoutIs(true)
    form.hidden = false
    form.addEventListener('submit', (event) => {
      if (this.#answer?.value) return
      event.preventDefault()
      void this.#ask()
    })
    void sayThatItCan().catch(() => {})
    if (this.dataset.autofill) void this.#offerInField().catch(() => {})
  }

  get #answer(): HTMLInputElement | null {
    return this.#form?.elements.namedItem('answer') as HTMLInputElement | null
  }

  async #options(): Promise<Options | Elsewhere> {
    if (this.#asked && Date.now() - this.#asked.at < askAgainAfter) return this.#asked.options
    const answer = await fetch(this.dataset.options ?? '', { headers: { Accept: 'application/json' } })
    if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`)
    this.#asked = { options: (await answer.json()) as Options | Elsewhere, at: Date.now() }
    return this.#asked.options
  }

  async #ask(): Promise<void> {
    this.#say('')
    this.#waiting?.abort()
    try {
      const options = await this.#options()
      if ('go' in options) return location.assign(options.go)
      this.#send(await (this.dataset.mode === 'make' ? createIn(options) : showIn(options)))
    } catch (error) {
      const known = error instanceof DOMException && error.name === 'InvalidStateError'
      this.#say((known && this.dataset.known) || this.dataset.failed || '')
    }
  }

  /** Conditional mediation: the device's passkeys stand among what the browser offers in the field. */
  async #offerInField(): Promise<void> {
    if (!(await PublicKeyCredential.isConditionalMediationAvailable?.())) return
    const waiting = new AbortController()
    this.#waiting = waiting
    const again = setTimeout(() => {
      waiting.abort()
      void this.#offerInField()
    }, askAgainAfter)
    try {
      const options = await this.#options()
      if (!('go' in options))
        this.#send(await showIn(options, { mediation: 'conditional', signal: waiting.signal }))
    } catch {
      // Nobody chose one: the button and the password are still there.
    }
    clearTimeout(again)
  }

  #send(answer: unknown): void {
    const field = this.#answer
    if (!field) return
    field.value = JSON.stringify(answer)
    this.#asked = undefined
    this.#form?.requestSubmit(this.#form.querySelector('button'))
    // Back from the next page, the same answer is good no more.
    addEventListener('pageshow', () => {
      field.value = ''
    })
  }

  #say(words: string): void {
    const said = this.querySelector('.passkey-said')
    if (said) said.textContent = words
  }
}

/** Tells the login whether this device could keep a passkey of its own, so that it is offered one only then. */
async function sayThatItCan(): Promise<void> {
  const can = await PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable?.()
  if (!can) return
  for (const field of document.querySelectorAll<HTMLInputElement>('input[name="can-passkey"]'))
    field.value = 'yes'
}
