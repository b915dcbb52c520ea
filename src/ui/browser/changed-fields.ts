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

/** What a form says of its screen, so that the server can tell what was typed here. */
export const screenNames = { id: 'screen:id', base: 'screen:base', turn: 'screen:turn' }

/** Token, screen and changed fields as a form posts them; a name without any value left is sent once, empty. */
export function changedBody(
  form: HTMLFormElement,
  names: Iterable<string>,
  base: Readonly<Record<string, string>>,
): URLSearchParams {
  const given = new FormData(form)
  const body = new URLSearchParams({ csrf: csrfOf(form) })
  for (const name of [screenNames.id, screenNames.turn]) body.append(name, String(given.get(name) ?? ''))
  const asked = [...names]
  const bases = asked.flatMap((name) => (name in base ? [[name, base[name]]] : []))
  body.append(screenNames.base, JSON.stringify(Object.fromEntries(bases)))
  for (const name of asked) {
    const values = given.getAll(name).filter((value) => typeof value === 'string')
    for (const value of values.length > 0 ? values : ['']) body.append(name, value)
  }
  return body
}

/** Whether a control holds something else than its page was written with. */
export function isTypedOver(control: EventTarget | null): boolean {
  if (control instanceof HTMLTextAreaElement) return control.value !== control.defaultValue
  if (control instanceof HTMLSelectElement) {
    const written = [...control.options].findIndex((option) => option.defaultSelected)
    return control.selectedIndex !== Math.max(0, written)
  }
  if (!(control instanceof HTMLInputElement)) return false
  return ['checkbox', 'radio'].includes(control.type)
    ? control.checked !== control.defaultChecked
    : control.value !== control.defaultValue
}
