const pauseMs = 350

/**
 * `<live-preview data-form="id">`: shows what a form will become while it is filled in. The server is asked by the
 * form's own post with `action=fragment`, which changes nothing; what cannot be had leaves the last answer standing.
 */
export class LivePreview extends HTMLElement {
  #timer = 0
  #asking: AbortController | undefined

  connectedCallback(): void {
    const form = document.getElementById(this.dataset.form ?? '')
    if (!(form instanceof HTMLFormElement)) return
    form.addEventListener('input', () => {
      clearTimeout(this.#timer)
      this.#timer = window.setTimeout(() => void this.#ask(form), pauseMs)
    })
    void this.#ask(form)
  }

  async #ask(form: HTMLFormElement): Promise<void> {
    this.#asking?.abort()
    this.#asking = new AbortController()
    const body = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') body.append(name, value)
    body.set('action', 'fragment')
    try {
      // Not `form.action`: a button of that name stands in its way.
      const answer = await fetch(form.getAttribute('action') ?? '', {
        method: 'POST',
        body,
        signal: this.#asking.signal,
      })
      if (!answer.ok) return
      const shown = new DOMParser().parseFromString(await answer.text(), 'text/html').body
      this.replaceChildren(...[...shown.childNodes].map((node) => document.adoptNode(node)))
    } catch {
      // Overtaken by a newer one, or away.
    }
  }
}
