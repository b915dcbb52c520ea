import { putNote } from './field-notes'
import { handOverWords as words } from './hand-over-words'

const told = new Map<string, string>()

/**
 * Says at each question of the page that another screen changed it; what stands in its control stays there. Where both
 * typed, the question is saved once more, and the answer says what has to be decided.
 */
export function showTyped(
  panel: HTMLElement,
  typed: readonly (readonly [name: string, at: string, asks: boolean])[],
): void {
  const form = panel.querySelector<HTMLButtonElement>('button[value="phone"]')?.form
  if (!form) return
  for (const [name, at, asks] of typed) {
    const named = form.elements.namedItem(name)
    const control = named instanceof RadioNodeList ? named[0] : named
    if (!(control instanceof HTMLElement) || told.get(name) === `${at} ${asks}`) continue
    told.set(name, `${at} ${asks}`)
    if (asks) control.dispatchEvent(new Event('change', { bubbles: true }))
    else putNote(form, name, noteOf(panel.dataset.here ?? ''))
  }
}

function noteOf(address: string): string {
  const line = document.createElement('p')
  const link = document.createElement('a')
  link.href = address
  link.textContent = words.show
  line.role = 'status'
  line.append(words.typed, ' ', link)
  return line.outerHTML
}
