import { corners, type Rect } from '../../masking/box'
import { placeOf } from '../../masking/edit'
import type { Frame } from '../../masking/frame'
import { areasOf } from '../../masking/templates'
import { element } from '../element'
import { boxKey } from './box-keys'
import { drawShown, type Photo } from './picture'
import type { Session } from './session'
import { words } from './words'

const mostZoom = 6

/** The picture on its dark ground. It is drawn once for each shape; boxes are elements of their own above it. */
export class Stage {
  readonly root: HTMLElement
  readonly paper: HTMLElement
  readonly #layer: HTMLElement
  readonly #canvas = element('canvas', { class: 'masking-picture', role: 'img' })
  readonly #session: Session
  readonly #photo: Photo
  #drawn: Frame | undefined
  #view = { zoom: 1, x: 0, y: 0 }

  constructor(session: Session, photo: Photo, name: string) {
    this.#session = session
    this.#photo = photo
    this.#canvas.setAttribute('aria-label', words.picture(name))
    this.#layer = element('div', { class: 'masking-boxes', role: 'application', 'aria-label': words.boxes })
    this.paper = element('div', { class: 'masking-paper' }, this.#canvas, this.#layer)
    const help = element('p', { class: 'visually-hidden', id: 'masking-keys' }, words.boxKeys)
    this.root = element('div', { class: 'masking-stage' }, this.paper, help)
    session.onChange(() => this.show())
    new ResizeObserver(() => this.#fit()).observe(this.root)
    this.show()
  }

  get zoom(): number {
    return this.#view.zoom
  }

  /** What the picture's own point is under a place of the window, in pixels of the frame. */
  pointAt({ clientX, clientY }: { clientX: number; clientY: number }): { x: number; y: number } {
    const at = this.paper.getBoundingClientRect()
    const { width, height } = this.#session.edit.frame
    return {
      x: ((clientX - at.left) / at.width) * width,
      y: ((clientY - at.top) / at.height) * height,
    }
  }

  /** Moves an element over the picture without anything being drawn again. */
  put(mark: HTMLElement, { x, y, width, height }: Rect): void {
    const { frame } = this.#session.edit
    mark.style.left = `${(x / frame.width) * 100}%`
    mark.style.top = `${(y / frame.height) * 100}%`
    mark.style.width = `${(width / frame.width) * 100}%`
    mark.style.height = `${(height / frame.height) * 100}%`
  }

  boxElement(id: number): HTMLElement | null {
    return this.#layer.querySelector<HTMLElement>(`[data-box="${id}"]`)
  }

  /** Gives a box the focus, so that the keys are for it. */
  hold(id: number): void {
    const box = this.boxElement(id)
    if (box) gripOf(box).focus({ preventScroll: true })
  }

  /** A rectangle that is being drawn. */
  newMark(): HTMLElement {
    const mark = element('div', { class: 'masking-box masking-box-new' })
    this.#layer.append(mark)
    return mark
  }

  /** Looks closer, or from further away, around a place of the window; the middle without one. */
  zoomTo(zoom: number, around?: { clientX: number; clientY: number }): void {
    const stage = this.root.getBoundingClientRect()
    const place = around ?? { clientX: stage.left + stage.width / 2, clientY: stage.top + stage.height / 2 }
    const from = {
      x: place.clientX - stage.left - stage.width / 2,
      y: place.clientY - stage.top - stage.height / 2,
    }
    const next = Math.min(Math.max(zoom, 1), mostZoom)
    const by = next / this.#view.zoom
    const { x, y } = this.#view
    this.#view = { zoom: next, x: from.x - (from.x - x) * by, y: from.y - (from.y - y) * by }
    this.#fit()
  }

  pan(x: number, y: number): void {
    this.#view = { ...this.#view, x: this.#view.x + x, y: this.#view.y + y }
    this.#fit()
  }

  /** Brings the screen up to date with the session. */
  show(): void {
    const { edit, mode } = this.#session
    if (this.#drawn !== edit.frame) {
      if (this.#drawn) this.#view = { zoom: 1, x: 0, y: 0 }
      this.#drawn = edit.frame
      drawShown(this.#photo, edit.frame, this.#canvas)
      this.#fit()
    }
    this.root.dataset.mode = mode
    this.#showBoxes()
    this.#showPlaces()
  }

  #fit(): void {
    const { frame } = this.#session.edit
    const style = getComputedStyle(this.root)
    const sum = (...lengths: string[]) => lengths.reduce((all, one) => all + Number.parseFloat(one), 0)
    const width = this.root.clientWidth - sum(style.paddingLeft, style.paddingRight)
    const height = this.root.clientHeight - sum(style.paddingTop, style.paddingBottom)
    const scale = Math.min(width / frame.width, height / frame.height) * this.#view.zoom
    if (!(scale > 0)) return
    const spare = {
      x: Math.max(0, (frame.width * scale - width) / 2),
      y: Math.max(0, (frame.height * scale - height) / 2),
    }
    const { zoom } = this.#view
    const x = Math.min(Math.max(this.#view.x, -spare.x), spare.x)
    const y = Math.min(Math.max(this.#view.y, -spare.y), spare.y)
    this.#view = { zoom, x, y }
    this.paper.style.width = `${frame.width * scale}px`
    this.paper.style.height = `${frame.height * scale}px`
    this.paper.style.transform = `translate(${x}px, ${y}px)`
  }

  #showBoxes(): void {
    const { edit, selected, mode } = this.#session
    for (const old of this.#layer.querySelectorAll<HTMLElement>('[data-box]'))
      if (!edit.boxes.some((box) => String(box.id) === old.dataset.box)) old.remove()
    for (const box of edit.boxes) {
      const shown = this.boxElement(box.id) ?? this.#newBox(box.id)
      const grip = gripOf(shown)
      grip.setAttribute('aria-label', words.box(this.#session.nameOf(box)))
      grip.tabIndex = mode === 'cut' ? -1 : 0
      shown.classList.toggle('masking-box-chosen', box.id === selected)
      this.put(shown, box)
    }
  }

  #newBox(id: number): HTMLElement {
    const handles = corners.map((corner) =>
      element('span', { class: `masking-handle masking-handle-${corner}`, 'data-handle': corner }),
    )
    const attributes = { class: 'masking-grip', role: 'button', 'aria-describedby': 'masking-keys' }
    const grip = element('div', attributes)
    const made = element('div', { class: 'masking-box', 'data-box': id }, grip, ...handles)
    grip.addEventListener('focus', () => this.#session.select(id))
    grip.addEventListener('keydown', (event) => this.#key(event, id))
    this.#layer.append(made)
    return made
  }

  #key(event: KeyboardEvent, id: number): void {
    const next = this.boxElement(id)?.nextElementSibling ?? this.boxElement(id)?.previousElementSibling
    boxKey(event, this.#session, id)
    if (this.boxElement(id)) return
    const other = next instanceof HTMLElement && next.isConnected && next.dataset.box ? gripOf(next) : null
    const fallback = this.root.closest('dialog')?.querySelector<HTMLElement>('[data-add]')
    ;(other ?? fallback)?.focus()
  }

  /** Dotted lines where the document has areas that are not hidden. */
  #showPlaces(): void {
    for (const old of this.#layer.querySelectorAll('.masking-place')) old.remove()
    const { edit } = this.#session
    if (!edit.document) return
    for (const [area] of areasOf(edit.document)) {
      const place = placeOf(edit, area)
      if (!place || edit.boxes.some((box) => box.area === area)) continue
      const mark = element('div', { class: 'masking-place' })
      this.put(mark, place)
      this.#layer.prepend(mark)
    }
  }
}

/** What is taken hold of: the box, and around a small one enough for a finger (WCAG 2.5.8). */
const gripOf = (box: HTMLElement): HTMLElement => box.querySelector<HTMLElement>('.masking-grip')!
