/** The token against forged requests, which every form of ours carries. */
export const csrfOf = (form: HTMLFormElement): string => {
  const field = form.elements.namedItem('csrf')
  return field instanceof HTMLInputElement ? field.value : ''
}

/** The name under which a control's change is to be saved; `undefined` for files, buttons and hidden fields. */
export function savableName(control: EventTarget | null): string | undefined {
  if (control instanceof HTMLTextAreaElement || control instanceof HTMLSelectElement)
    return control.name || undefined
  if (!(control instanceof HTMLInputElement)) return undefined
  return ['file', 'hidden', 'submit', 'button'].includes(control.type) ? undefined : control.name || undefined
}

/** Token and changed fields as a form posts them; a name without any value left is sent once, empty. */
export function changedBody(form: HTMLFormElement, names: Iterable<string>): URLSearchParams {
  const given = new FormData(form)
  const body = new URLSearchParams({ csrf: csrfOf(form) })
  for (const name of names) {
    const values = given.getAll(name).filter((value) => typeof value === 'string')
    for (const value of values.length > 0 ? values : ['']) body.append(name, value)
  }
  return body
}
