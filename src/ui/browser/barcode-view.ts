import { words } from './barcode-words'

/** The parts of the dialog that change. */
export interface BarcodeView {
  dialog: HTMLDialogElement
  video: HTMLVideoElement
  picture: HTMLElement
  said: HTMLElement
  found: HTMLElement
  number: HTMLElement
  replaces: HTMLElement
  use: HTMLButtonElement
  again: HTMLButtonElement
  photo: HTMLButtonElement
  close: HTMLButtonElement
  file: HTMLInputElement
}

type Parts = Partial<HTMLElement> & { className?: string }

const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  parts: Parts & Partial<HTMLElementTagNameMap[Tag]>,
  ...inside: Node[]
): HTMLElementTagNameMap[Tag] => {
  const element = Object.assign(document.createElement(tag), parts)
  element.append(...inside)
  return element
}

const button = (textContent: string, kind: 'main' | 'outline') =>
  make('button', { type: 'button', className: `button button-${kind}`, textContent })

/** The dialog, outside of every form: nothing in it is sent or saved. */
export function barcodeView(label: string): BarcodeView {
  const title = make('h2', { id: 'barcode-title', textContent: words.title })
  const video = make('video', { muted: true, autoplay: true, playsInline: true, ariaLabel: words.picture })
  const picture = make('div', { className: 'barcode-picture', hidden: true }, video)
  const said = make('p', { className: 'barcode-said' })
  said.setAttribute('role', 'status')
  const number = make('output', {})
  const replaces = make('p', { hidden: true })
  const what = make('p', { textContent: words.found })
  const found = make('div', { className: 'barcode-found', hidden: true }, what, number, replaces)
  const use = button(words.use, 'main')
  const again = button(words.again, 'outline')
  const photo = button(words.photo, 'outline')
  const close = button(words.close, 'outline')
  const file = make('input', { type: 'file', accept: 'image/*', hidden: true, ariaLabel: words.photo })
  const buttons = make('div', { className: 'barcode-buttons' }, use, again, photo, close)
  const how = make('p', { textContent: words.how(label) })
  const parts = [title, how, picture, said, found, buttons, file]
  const dialog = make('dialog', { className: 'barcode-dialog' }, ...parts)
  dialog.setAttribute('aria-labelledby', title.id)
  return { dialog, video, picture, said, found, number, replaces, use, again, photo, close, file }
}
