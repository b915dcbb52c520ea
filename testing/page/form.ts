import type { Element } from './html'

/** A file as a person chooses it. */
export type ChosenFile = { name: string; bytes: Uint8Array; type?: string }
export type Entry = string | boolean | readonly string[] | ChosenFile | readonly ChosenFile[]
export type Filled = Readonly<Record<string, Entry>>

/** A form as a browser would send it when a button of it is pressed. */
export type FormPost = {
  method: string
  action: string
  multipart: boolean
  pairs: [string, string | ChosenFile][]
}

const isFile = (value: unknown): value is ChosenFile =>
  typeof value === 'object' && value !== null && 'bytes' in value

/**
 * Fills a form in and presses a button.
 * @param filled by name, a list for the boxes of one name in their order; what is not named stays as the page has it
 * @throws {Error} when the form has no control of a name
 */
export function pressed(form: Element, button: Element, filled: Filled): FormPost {
  const inside = form.find('input', 'textarea', 'select', 'button')
  const controls = inside.includes(button) ? inside : [...inside, button]
  const names = new Set(controls.map((control) => control.get('name')))
  for (const name of Object.keys(filled))
    if (!names.has(name)) throw new Error(`the form has no control named ${name}`)
  const pairs = controls.flatMap((control) => pairsOf(control, button, givenTo(control, controls, filled)))
  return {
    method: (button.get('formmethod') ?? form.get('method') ?? 'get').toLowerCase(),
    action: button.get('formaction') ?? form.get('action') ?? '',
    multipart: form.get('enctype') === 'multipart/form-data' || form.get('encType') === 'multipart/form-data',
    pairs,
  }
}

/** Boxes that share a name are filled in with a list, in their order. */
function givenTo(control: Element, controls: readonly Element[], filled: Filled): Entry | undefined {
  const given = filled[control.get('name') ?? '']
  if (!Array.isArray(given) || !isBox(control)) return given
  const boxes = controls.filter((one) => isBox(one) && one.get('name') === control.get('name'))
  return given[boxes.indexOf(control)]
}

/** A control that always posts what stands in it: a text box or a select. */
const isBox = (control: Element): boolean =>
  control.tag !== 'button' && !['file', 'checkbox', 'radio', 'hidden'].includes(control.get('type') ?? 'text')

function pairsOf(control: Element, button: Element, given: Entry | undefined): FormPost['pairs'] {
  const name = control.get('name')
  if (!name || control.has('disabled')) return []
  if (control.tag === 'button') return control === button ? [[name, control.get('value') ?? '']] : []
  if (control.tag === 'select') return [[name, typeof given === 'string' ? given : chosenOption(control)]]
  const type = control.get('type') ?? 'text'
  if (type === 'file') return chosenFiles(given).map((file) => [name, file])
  if (type === 'checkbox' || type === 'radio')
    return isChecked(control, given) ? [[name, control.get('value') ?? 'on']] : []
  return [[name, typeof given === 'string' ? given : typedIn(control)]]
}

/** A browser drops the newline that stands first in a textarea. */
const typedIn = (control: Element): string =>
  control.tag === 'textarea' ? control.rawText.replace(/^\n/, '') : (control.get('value') ?? '')

const chosenOption = (select: Element): string => {
  const options = select.find('option')
  const chosen = options.find((option) => option.has('selected')) ?? options[0]
  return chosen?.get('value') ?? chosen?.text ?? ''
}

function isChecked(control: Element, given: Entry | undefined): boolean {
  if (given === undefined) return control.has('checked')
  if (typeof given === 'boolean') return given
  const values = Array.isArray(given) ? given : [given]
  return values.includes(control.get('value') ?? 'on')
}

function chosenFiles(given: Entry | undefined): ChosenFile[] {
  // Nothing chosen is sent as one part without a name.
  if (given === undefined) return [{ name: '', bytes: new Uint8Array() }]
  return [given].flat().filter(isFile)
}

/** The body of a form with its content type. */
export async function encoded(post: FormPost): Promise<{ body: Buffer; type: string }> {
  if (!post.multipart) {
    const search = new URLSearchParams(
      post.pairs.map(([name, value]) => [name, isFile(value) ? value.name : value]),
    )
    return { body: Buffer.from(search.toString()), type: 'application/x-www-form-urlencoded' }
  }
  const data = new FormData()
  for (const [name, value] of post.pairs) {
    if (isFile(value))
      data.append(name, new Blob([new Uint8Array(value.bytes)], { type: value.type }), value.name)
    else data.append(name, value.replace(/\r?\n/g, '\r\n'))
  }
  const response = new Response(data)
  return { body: Buffer.from(await response.arrayBuffer()), type: response.headers.get('content-type') ?? '' }
}
