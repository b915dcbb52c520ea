import { createIn, showIn } from './authenticator'

/** What the server answers instead of options, where somebody first has to prove again who they are. */
type Elsewhere = { go: string }

/** Asks again before the question of the autofill grows too old for the server. */
const askAgainAfter = 4 * 60_000

/**
 * `<passkey-form>` around a form whose field `answer` the device fills: shows the form where the browser can, asks the device
 * when its button is pressed, and posts what it says. With `data-autofill`, passkeys are offered in the field for the login too.
 */
export class PasskeyForm extends HTMLElement {
  #form = this.querySelector('form')
  #waiting: AbortController | undefined

  connectedCallback(): void {
    const form = this.#form
    if (!form || !('PublicKeyCredential' in window) || location.hostname !== this.dataset.host) return
    form.hidden = false
    this.querySelector('.passkey-without')?.remove()
    form.addEventListener('submit', (event) => {
      if (this.#answer?.value) return
      event.preventDefault()
      void this.#ask()
    })
    void sayThatItCan()
    if (this.dataset.autofill) void this.#offerInField()
  }

  get #answer(): HTMLInputElement | null {
    return this.#form?.elements.namedItem('answer') as HTMLInputElement | null
  }

  async #ask(): Promise<void> {
    this.#say('')
    this.#waiting?.abort()
    try {
      const options = await this.#options()
      if ('go' in options) return location.assign(options.go)
      const making = this.dataset.mode === 'make'
      this.#send(await (making ? createIn(options) : showIn(options)))
    } catch (error) {
      const known = error instanceof DOMException && error.name === 'InvalidStateError'
      this.#say((known && this.dataset.known) || this.dataset.failed || '')
      if (this.dataset.autofill) void this.#offerInField()
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
      if ('go' in options || waiting.signal.aborted) return
      this.#send(await showIn(options, { mediation: 'conditional', signal: waiting.signal }))
    } catch {
      // Nobody chose one: the button and the password are still there.
    } finally {
      if (!waiting.signal.aborted) clearTimeout(again)
    }
  }

  async #options() {
    const answer = await fetch(this.dataset.options ?? '', { headers: { Accept: 'application/json' } })
    if (!answer.ok || answer.redirected) throw new Error(`${answer.status}`)
    return (await answer.json()) as Elsewhere | Parameters<typeof createIn>[0]
  }

  #send(answer: unknown): void {
    const field = this.#answer
    if (!field) return
    field.value = JSON.stringify(answer)
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
