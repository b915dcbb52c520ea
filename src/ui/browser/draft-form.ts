import { changedBody, savableName } from './changed-fields'
import { words } from './words'

const quiet = 800
const longest = 2_000
const firstRetry = 2_000
const lastRetry = 60_000

/**
 * `<draft-form data-save>` around a form: saves what was changed, 0.8 s after the last key and at most 2 s after the
 * first. Only changed fields travel, so that two tabs do not overwrite each other. The answer is JSON
 * `{ "savedAt": "10時41分" }`, shown in the page's `[data-saved]`.
 */
export class DraftForm extends HTMLElement {
  #changed = new Set<string>()
  #timer = 0
  #since = 0
  #retry = firstRetry
  #saving = false
  #sent = false

  connectedCallback(): void {
    for (const kind of ['input', 'change']) this.addEventListener(kind, (event) => this.#note(event.target))
    // After every other listener: a submit that one of them stopped sends nothing.
    document.addEventListener('submit', (event) => {
      if (event.target === this.#form && !event.defaultPrevented) this.#sent = true
    })
    addEventListener('pageshow', () => {
      this.#sent = false
    })
    addEventListener('pagehide', () => this.#flush())
    addEventListener('online', () => this.#save())
    document.addEventListener('visibilitychange', () =>
      document.visibilityState === 'hidden' ? this.#flush() : this.#save(),
    )
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('form')
  }

  #note(control: EventTarget | null): void {
    const name = savableName(control)
    if (!name) return
    // What was typed over did not come from the profile.
    if (control instanceof Element) control.closest('.field')?.querySelector('.field-source')?.remove()
    if (this.#changed.size === 0) this.#since = Date.now()
    this.#changed.add(name)
    this.#saveIn(Math.max(0, Math.min(quiet, this.#since + longest - Date.now())))
  }

  #saveIn(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#save(), delay)
  }

  #flush(): void {
    if (!this.#sent) this.#save(true)
  }

  async #save(leaving = false): Promise<void> {
    const form = this.#form
    if (!form || this.#changed.size === 0 || (this.#saving && !leaving)) return
    clearTimeout(this.#timer)
    const names = [...this.#changed]
    this.#changed.clear()
    this.#saving = true
    const savedAt = await this.#post(changedBody(form, names), leaving)
    this.#saving = false
    if (savedAt === undefined) this.#failed(names)
    else this.#succeeded(savedAt)
  }

  /** The time of saving, or `undefined` for every kind of failure. */
  async #post(body: URLSearchParams, leaving: boolean): Promise<string | undefined> {
    try {
      const answer = await fetch(this.dataset.save ?? '', {
        method: 'POST',
        headers: { Accept: 'application/json' },
        body,
        keepalive: leaving,
      })
      const { savedAt } = answer.ok ? await answer.json() : {}
      return typeof savedAt === 'string' ? savedAt : undefined
    } catch {
      return undefined
    }
  }

  #succeeded(savedAt: string): void {
    this.#retry = firstRetry
    this.#show(words.saved(savedAt), false)
    if (this.#changed.size > 0) this.#saveIn(quiet)
  }

  #failed(names: readonly string[]): void {
    for (const name of names) this.#changed.add(name)
    this.#since = Date.now()
    this.#show(words.notSaved, true)
    this.#saveIn(this.#retry)
    this.#retry = Math.min(this.#retry * 2, lastRetry)
  }

  #show(text: string, wrong: boolean): void {
    const place = document.querySelector('[data-saved]')
    if (!place) return
    place.classList.toggle('saved-failed', wrong)
    // The same words again would be announced again.
    if (place.textContent !== text) place.textContent = text
  }
}
