/** The part of a page that asks one question: label, hint, control. */
function fieldOf(form: HTMLFormElement, name: string): Element | null {
  const named = form.elements.namedItem(name)
  const control = named instanceof RadioNodeList ? named[0] : named
  return control instanceof Element ? control.closest('.field') : null
}

const written = new WeakMap<Element, string>()

/** Puts what the server says at a field above its control, in place of what it said before; '' takes it away. */
export function putNote(form: HTMLFormElement, name: string, html: string): void {
  const field = fieldOf(form, name)
  if (!field) return
  const old = field.querySelector(':scope > [data-note]')
  if (old && written.get(old) === html) return
  old?.remove()
  if (html === '') return
  const note = document.createElement('div')
  note.className = 'field-note'
  note.dataset.note = ''
  note.innerHTML = html
  written.set(note, html)
  const before = [...field.querySelectorAll(':scope > :is(.field-label, .field-hint, .field-remark)')].at(-1)
  if (before) before.after(note)
  else field.prepend(note)
}

/** Says why a form stays, at the button that was pressed; nothing takes the words away. */
export function sayAtButton(button: HTMLElement | null, words: string): void {
  document.querySelector('[data-stayed]')?.remove()
  if (words === '') return
  const place = button?.closest('.actions, nav') ?? document.querySelector('.actions')
  const line = document.createElement('p')
  line.className = 'field-error'
  line.dataset.stayed = ''
  line.role = 'alert'
  place?.before(line)
  line.textContent = words
}

/** The button of a form that was pressed, or the one that came in its place meanwhile. */
export function stillThere(
  form: HTMLFormElement,
  button: HTMLElement | null,
): HTMLElement | null | undefined {
  if (!(button instanceof HTMLButtonElement) || button.form === form) return button
  return [...form.elements].find(
    (one) => one instanceof HTMLButtonElement && one.name === button.name && one.value === button.value,
  ) as HTMLElement | undefined
}
