import { csrfOf } from './changed-fields'
import { followDraft } from './draft-events'
import { handOverWords as words } from './hand-over-words'

const lookEvery = 5_000

let counting = 0

/** Shows a new code in its panel, beside the form, and from then on what the phone does. */
export async function showCode(panel: HTMLElement, button: HTMLButtonElement): Promise<void> {
  const { form } = button
  if (!form || button.ariaBusy === 'true') return
  button.ariaBusy = 'true'
  try {
    const piece = await askForPhoneCode(panel, form, button.value)
    const place = panel.querySelector<HTMLElement>('[data-hand-over-place]')
    place?.replaceChildren(piece)
    say(panel, '')
    if ('code' in piece.dataset) begin(panel, Number(piece.dataset.code))
    place?.focus()
  } finally {
    button.ariaBusy = null
  }
}

async function askForPhoneCode(
  panel: HTMLElement,
  form: HTMLFormElement,
  action: string,
): Promise<HTMLElement> {
  const page = form.querySelector<HTMLInputElement>('input[name="page"]')?.value ?? ''
  const body = new URLSearchParams({
    csrf: csrfOf(form),
    piece: '1',
    place: action.slice('phone:'.length) || page,
  })
  const headers = { Accept: 'text/html' }
  const answer = await fetch(panel.dataset.make ?? '', { method: 'POST', headers, body })
  const read = new DOMParser().parseFromString(await answer.text(), 'text/html')
  const piece = read.querySelector<HTMLElement>('body > [data-code], body > .field-error')
  // Something is to be done first, e.g. to prove oneself: the page that the button leads to says what.
  if (!piece) throw new Error(`${answer.status}`)
  return document.adoptNode(piece)
}

function begin(panel: HTMLElement, seconds: number): void {
  const end = Date.now() + seconds * 1000
  showButton(panel, false)
  clearInterval(counting)
  counting = window.setInterval(() => count(panel, end), lookEvery)
  followDraft(panel, { opened: () => over(panel, words.opened) })
}

function count(panel: HTMLElement, end: number): void {
  const minutes = Math.ceil((end - Date.now()) / 60_000)
  if (minutes <= 0) {
    over(panel, words.over)
    return
  }
  const left = panel.querySelector('[data-code-left]')
  const text = words.left(minutes)
  if (left && left.textContent !== text) left.textContent = text
}

/** The code was read, or its time is over: it goes, and another one can be had. */
function over(panel: HTMLElement, text: string): void {
  clearInterval(counting)
  const place = panel.querySelector<HTMLElement>('[data-hand-over-place]')
  const focused = place?.contains(document.activeElement)
  place?.replaceChildren()
  if (focused) place?.focus()
  showButton(panel, true)
  say(panel, text)
}

function showButton(panel: HTMLElement, shown: boolean): void {
  const button = panel.querySelector<HTMLButtonElement>('button[value="phone"]')
  if (!button) return
  button.hidden = !shown
  const label = button.querySelector('.button-label')
  if (label) label.textContent = words.again
}

function say(panel: HTMLElement, text: string): void {
  const said = panel.querySelector('[data-hand-over-said]')
  if (said) said.textContent = text
}
