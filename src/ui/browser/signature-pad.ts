import {
  board,
  mostPoints,
  mostStrokes,
  type Point,
  pathOf,
  readStrokes,
  writeStrokes,
} from '../../kernel/strokes'

const svgNames = 'http://www.w3.org/2000/svg'

/** In units of the board: nearer points say nothing more. */
const step = 6

/**
 * `<signature-pad>` around a board, a box for the name and the hidden control of what is drawn. What counts is what is shown: the
 * drawing, or, where 「文字で入力する」 is ticked, the name; the other is kept aside until somebody comes back to it.
 */
export class SignaturePad extends HTMLElement {
  #strokes: Point[][] = []
  /** What was there before each deed, for 元に戻す. */
  #past: Point[][][] = []
  #pen: number | undefined
  #aside = ''

  connectedCallback(): void {
    const sheet = this.#sheet
    const [undo, clear] = this.querySelectorAll<HTMLButtonElement>('.signature-tools button')
    sheet.addEventListener('pointerdown', (event) => this.#down(event))
    sheet.addEventListener('pointermove', (event) => this.#move(event))
    for (const end of ['pointerup', 'pointercancel'] as const)
      sheet.addEventListener(end, (event) => this.#up(event))
    undo?.addEventListener('click', () => this.#undo())
    clear?.addEventListener('click', () => this.#clear())
    this.#way.addEventListener('change', () => this.#turned())
    // Back to a page that the browser kept, or whose controls it filled in again.
    addEventListener('pageshow', () => this.#begin())
    this.#begin()
  }

  get #sheet(): SVGSVGElement {
    return this.querySelector<SVGSVGElement>('.signature-sheet')!
  }

  get #way(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('.signature-way > input')!
  }

  get #typed(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('.signature-typed input')!
  }

  get #kept(): HTMLInputElement {
    return this.querySelector<HTMLInputElement>('input[type=hidden]')!
  }

  #begin(): void {
    if (this.#strokes.length > 0 || this.#pen !== undefined) return
    this.#strokes = (readStrokes(this.#kept.value) ?? []).map((stroke) => [...stroke])
    if (this.#typed.value !== '') this.#way.checked = true
    this.#draw()
  }

  #down(event: PointerEvent): void {
    if (!event.isPrimary || event.button !== 0 || this.#pen !== undefined) return
    event.preventDefault()
    if (this.#isFull()) {
      this.#say(this.dataset.full ?? '')
      return
    }
    this.#sheet.setPointerCapture(event.pointerId)
    this.#pen = event.pointerId
    this.#past.push([...this.#strokes])
    this.#strokes = [...this.#strokes, [this.#pointAt(event)]]
    this.#draw()
  }

  #move(event: PointerEvent): void {
    const stroke = this.#strokes.at(-1)
    if (event.pointerId !== this.#pen || !stroke) return
    // All the places between two frames: a quick hand draws no corners.
    const places = event.getCoalescedEvents?.() ?? []
    for (const place of places.length > 0 ? places : [event]) {
      const point = this.#pointAt(place)
      const [x, y] = stroke.at(-1) ?? point
      if (Math.hypot(point[0] - x, point[1] - y) >= step && !this.#isFull()) stroke.push(point)
    }
    this.#group.lastElementChild?.setAttribute('d', pathOf(stroke))
  }

  #up(event: PointerEvent): void {
    if (event.pointerId !== this.#pen) return
    this.#pen = undefined
    this.#changed(this.#isFull() ? this.dataset.full : '')
  }

  #undo(): void {
    const before = this.#past.pop() ?? this.#strokes.slice(0, -1)
    this.#strokes = before
    this.#changed(before.length === 0 ? this.dataset.empty : '')
  }

  #clear(): void {
    if (this.#strokes.length > 0) this.#past.push(this.#strokes)
    this.#strokes = []
    this.#changed(this.dataset.empty)
  }

  #turned(): void {
    const typed = this.#typed
    if (this.#way.checked) typed.value = this.#aside
    else {
      this.#aside = typed.value
      typed.value = ''
    }
    this.#changed('')
    if (this.#way.checked) typed.focus()
  }

  #changed(says = ''): void {
    this.#kept.value = this.#way.checked ? '' : writeStrokes(this.#strokes)
    this.#draw()
    this.#say(says)
    // The page's other scripts hear of it as of a name that is typed: both boxes are one question.
    this.#typed.dispatchEvent(new Event('input', { bubbles: true }))
  }

  get #group(): SVGGElement {
    return this.#sheet.querySelector('g')!
  }

  #draw(): void {
    const paths = this.#strokes.map((stroke) => {
      const path = document.createElementNS(svgNames, 'path')
      path.setAttribute('d', pathOf(stroke))
      return path
    })
    this.#group.replaceChildren(...paths)
    const { drawn = '', empty = '' } = this.dataset
    this.#sheet.setAttribute('aria-label', paths.length > 0 ? drawn : empty)
  }

  #isFull(): boolean {
    const points = this.#strokes.reduce((sum, stroke) => sum + stroke.length, 0)
    return points >= mostPoints || (this.#pen === undefined && this.#strokes.length >= mostStrokes)
  }

  #pointAt({ clientX, clientY }: MouseEvent): Point {
    const { left, top, width, height } = this.#sheet.getBoundingClientRect()
    const place = (at: number, most: number) => Math.min(most, Math.max(0, Math.round(at * most)))
    return [place((clientX - left) / width, board.width), place((clientY - top) / height, board.height)]
  }

  #say(what: string): void {
    const said = this.querySelector('.signature-said')
    if (said && said.textContent !== what) said.textContent = what
  }
}
