const fields = 'input, textarea, select, [contenteditable]'
const rows = '.data-row, [data-cursor]'
const kept = 'madoguchi.keys'

/**
 * キー: presses what carries `data-key`, and moves through rows with j and k. Letters are told by their place on the
 * keyboard, so that they work while the Japanese input method is on; never inside a field, never with a modifier.
 * Nothing needs them: each only presses what is there to be pressed.
 */
export function listenForKeys(page: Document): void {
  showWhether(page)
  page.addEventListener('keydown', (event) => {
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    // A dialog over the page has keys of its own; what lies below cannot be pressed.
    if (page.querySelector('dialog:modal')) return
    if (!areOn() || (event.target instanceof Element && event.target.closest(fields))) return
    const key = keyOf(event)
    if ((key === 'j' || key === 'k') && moved(page, key === 'j' ? 1 : -1)) event.preventDefault()
    else if (key && pressed(page, key)) event.preventDefault()
  })
}

function keyOf({ code, key, shiftKey }: KeyboardEvent): string | null {
  const [, letter] = /^(?:Key|Digit)(\w)$/.exec(code) ?? []
  if (letter) return shiftKey ? null : letter.toLowerCase()
  if (key === 'Escape') return 'Esc'
  return code === 'Slash' && !shiftKey ? '/' : key
}

function pressed(page: Document, key: string): boolean {
  const here = rowOfFocus(page)
  const found = [...page.querySelectorAll<HTMLElement>('[data-key]')].find((one) => {
    const row = one.closest(rows)
    return one.dataset.key === key && one.checkVisibility() && (!row || row === here)
  })
  if (!found) return false
  if (found instanceof HTMLInputElement) found.select()
  if (found.matches(fields)) found.focus()
  else found.click()
  return true
}

function moved(page: Document, by: 1 | -1): boolean {
  const stops = [...page.querySelectorAll<HTMLElement>('.row-link, [data-cursor]')]
  const row = rowOfFocus(page)
  const at = stops.findIndex((one) => row?.contains(one))
  const next = at < 0 ? stops[by > 0 ? 0 : stops.length - 1] : stops[at + by]
  next?.focus()
  return next !== undefined
}

/** The row in which the keyboard stands, or else the one shown beside the list. */
const rowOfFocus = (page: Document): Element | null =>
  page.activeElement?.closest(rows) ?? page.querySelector('.data-row-current')

const areOn = (): boolean => localStorage.getItem(kept) !== 'off'

/** Where keys are off, none is printed. */
const showWhether = (page: Document): void => {
  page.documentElement.classList.toggle('keys-off', !areOn())
}

/** `<key-switch>` around a check box: keys of one letter on or off, in this browser (WCAG 2.1.4). */
export class KeySwitch extends HTMLElement {
  connectedCallback(): void {
    const box = this.querySelector('input')
    if (!box) return
    box.checked = areOn()
    box.addEventListener('change', () => {
      localStorage.setItem(kept, box.checked ? 'on' : 'off')
      showWhether(document)
    })
  }
}
