import { stayedEvent } from './busy-buttons'
import { changedBody, isTypedOver, savableName, screenNames } from './changed-fields'
import { type PostResult, postDraft, type SavedAnswer } from './draft-post'
import { putNote, sayAtButton, stillThere } from './field-notes'
import { withoutPress } from './press'
import { words } from './words'

const quiet = 800
const longest = 2_000
const firstRetry = 2_000
const lastRetry = 60_000

/** No digest: a control with this base was not shown with what the draft holds. */
const restored = '?'

/**
 * `<draft-form data-save>` around a form: saves what was changed, 0.8 s after the last key and at most 2 s after the
 * first. Only changed fields travel, each with the digest of what it was shown with, so that screens do not overwrite
 * each other. A press that would lead on while something is unsaved saves first, and stays where nobody answers.
 */
export class DraftForm extends HTMLElement {
  #changed = new Set<string>()
  /** What the server would not keep: it goes along with the next save. */
  #held = new Set<string>()
  #base: Record<string, string> = {}
  #timer = 0
  #since = 0
  #retry = firstRetry
  #failing: '' | 'away' | 'gone' = ''
  #saving: Promise<boolean> | undefined
  #sent = false
  #going = false

  connectedCallback(): void {
    this.#base = JSON.parse(this.#hidden(screenNames.base)?.value || '{}')
    for (const kind of ['input', 'change']) this.addEventListener(kind, (event) => this.#note(event.target))
    this.#form?.addEventListener('formdata', ({ formData }) => {
      formData.set(screenNames.base, JSON.stringify(this.#base))
      formData.set(screenNames.turn, String(Date.now()))
    })
    // After every other listener: a submit that one of them stopped sends nothing.
    document.addEventListener('submit', (event) => this.#submitted(event))
    addEventListener('pageshow', ({ persisted }) => {
      this.#sent = false
      if (!persisted) this.#noteRestored()
    })
    addEventListener('pagehide', () => this.#flush())
    addEventListener('online', () => this.#save())
    addEventListener('beforeunload', (event) => {
      if (this.#failing && !this.#sent) event.preventDefault()
    })
    document.addEventListener('visibilitychange', () =>
      document.visibilityState === 'hidden' ? this.#flush() : this.#save(),
    )
  }

  get #form(): HTMLFormElement | null {
    return this.querySelector('form')
  }

  #hidden(name: string): HTMLInputElement | null {
    return this.querySelector<HTMLInputElement>(`input[name="${name}"]`)
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

  /** What was typed before this script ran, and what the browser put back into a page that it asked for anew. */
  #noteRestored(): void {
    const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    for (const control of this.#form?.elements ?? []) {
      const name = savableName(control)
      if (!name || !isTypedOver(control) || this.#changed.has(name)) continue
      if (way?.type !== 'navigate') this.#base[name] = restored
      this.#note(control)
    }
  }

  #saveIn(delay: number): void {
    clearTimeout(this.#timer)
    this.#timer = window.setTimeout(() => this.#save(), delay)
  }

  #flush(): void {
    if (!this.#sent) void this.#save(true)
  }

  /** Whether everything that was typed is with the server now. */
  async #save(leaving = false): Promise<boolean> {
    const form = this.#form
    if (!form || this.#changed.size === 0) return !this.#saving || this.#saving
    if (this.#saving && !leaving) return this.#saving
    clearTimeout(this.#timer)
    const names = [...this.#changed]
    this.#changed.clear()
    const all = new Set([...names, ...this.#held])
    const saving = this.#post(form, all).then((result) => this.#answered(names, result))
    this.#saving = saving
    await saving
    if (this.#saving === saving) this.#saving = undefined
    return saving
  }

  async #post(form: HTMLFormElement, names: Iterable<string>): Promise<PostResult> {
    const address = this.dataset.save ?? ''
    const result = await postDraft(address, changedBody(form, names, this.#base))
    const csrf = this.#hidden('csrf')
    if (typeof result === 'string' || 'saved' in result || !csrf) return result
    // The proof had run out: the same once more, with a new one.
    csrf.value = result.proof
    return postDraft(address, changedBody(form, names, this.#base))
  }

  #answered(names: readonly string[], result: PostResult): boolean {
    if (typeof result !== 'string' && 'saved' in result) {
      this.#succeeded(result.saved)
      return true
    }
    for (const name of names) this.#changed.add(name)
    this.#since = Date.now()
    this.#failing = result === 'gone' ? 'gone' : 'away'
    this.#show(result === 'gone' ? words.notReached : words.notSaved, true)
    this.#saveIn(this.#retry)
    this.#retry = Math.min(this.#retry * 2, lastRetry)
    return false
  }

  #succeeded({ savedAt, base, notes, unsaved }: SavedAnswer): void {
    this.#retry = firstRetry
    this.#failing = ''
    Object.assign(this.#base, base)
    this.#held = new Set(unsaved)
    withoutPress(() => {
      for (const [name, html] of Object.entries(notes)) if (this.#form) putNote(this.#form, name, html)
      sayAtButton(null, '')
    })
    if (unsaved.length > 0) this.#show(words.heldBack, true)
    else this.#show(words.saved(savedAt), false)
    if (this.#changed.size > 0) this.#saveIn(quiet)
  }

  #submitted(event: SubmitEvent): void {
    if (event.target !== this.#form || event.defaultPrevented) return
    if (this.#going || (navigator.onLine && this.#changed.size === 0 && !this.#saving)) {
      this.#sent = true
      return
    }
    event.preventDefault()
    void this.#goOn(event.submitter)
  }

  /** Goes on once everything is saved; stays where it is not, with all that was typed. */
  async #goOn(button: HTMLElement | null): Promise<void> {
    await this.#saving
    const saved = (navigator.onLine || this.#changed.size > 0) && (await this.#save())
    if (!saved && this.#failing !== 'gone') {
      sayAtButton(button, words.stayed)
      document.dispatchEvent(new Event(stayedEvent))
      return
    }
    const still = this.#form && stillThere(this.#form, button)
    this.#going = true
    // What was pressed may be gone: then there is something new to look at.
    if (still !== undefined) this.#form?.requestSubmit(still)
    this.#going = false
  }

  #show(text: string, wrong: boolean): void {
    const place = document.querySelector('[data-saved]')
    if (!place) return
    place.classList.toggle('saved-failed', wrong)
    // The same words again would be announced again.
    if (place.textContent !== text) place.textContent = text
  }
}
