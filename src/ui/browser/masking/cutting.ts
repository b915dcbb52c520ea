import { type Corner, clamp, corners } from '../../masking/box'
import { straightenedEdit } from '../../masking/edit'
import { cornersOf } from '../../masking/frame'
import { isConvex, type Point, type Quad } from '../../masking/homography'
import { button, element } from '../element'
import { arrowOf } from './box-keys'
import type { Session } from './session'
import type { Stage } from './stage'
import { words } from './words'

/** 切り抜き: four marks on the picture around what stays; a rectangle, or the corners of a slanting document. */
export class Cutting {
  readonly #session: Session
  readonly #stage: Stage
  readonly #layer: HTMLElement
  readonly #line: SVGPathElement
  readonly #marks: Record<Corner, HTMLElement>
  #quad: Quad = cornersOf({ x: 0, y: 0, width: 1, height: 1 })
  slanting = false

  constructor(stage: Stage, session: Session) {
    this.#stage = stage
    this.#session = session
    this.#line = document.createElementNS('http://www.w3.org/2000/svg', 'path')
    const drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg')
    drawing.setAttribute('class', 'masking-cut-line')
    drawing.setAttribute('viewBox', '0 0 100 100')
    drawing.setAttribute('preserveAspectRatio', 'none')
    drawing.setAttribute('aria-hidden', 'true')
    drawing.append(this.#line)
    this.#marks = Object.fromEntries(corners.map((corner) => [corner, this.#newMark(corner)])) as Record<
      Corner,
      HTMLElement
    >
    const label = words.cutTitle
    this.#layer = element('div', { class: 'masking-cut', role: 'application', 'aria-label': label })
    this.#layer.append(drawing, ...corners.map((corner) => this.#marks[corner]))
    this.#layer.hidden = true
    stage.paper.append(this.#layer)
    session.onChange(() => this.#show())
  }

  /** Back to a rectangle a little inside the picture. */
  begin(): void {
    const { width, height } = this.#session.edit.frame
    const [x, y] = [width * 0.06, height * 0.06]
    this.#quad = cornersOf({ x, y, width: width - 2 * x, height: height - 2 * y })
    this.#draw()
  }

  setSlanting(slanting: boolean): void {
    this.slanting = slanting
    if (!slanting) {
      const [xs, ys] = [this.#quad.map(({ x }) => x), this.#quad.map(({ y }) => y)]
      const [x, y] = [Math.min(...xs), Math.min(...ys)]
      this.#quad = cornersOf({ x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y })
    }
    this.#draw()
  }

  /** @returns what keeps it from being done, in words */
  cut(): string | undefined {
    if (!isConvex(this.#quad)) return words.cutBent
    const { edit } = this.#session
    this.#session.mode = 'hide'
    this.#session.go(straightenedEdit(edit, this.#quad), words.said.cut)
    return undefined
  }

  #show(): void {
    this.#layer.hidden = this.#session.mode !== 'cut'
    if (!this.#layer.hidden) this.#draw()
  }

  #newMark(corner: Corner): HTMLElement {
    const mark = button('masking-corner', [], () => {}, {
      'data-own-pointer': true,
      'aria-label': words.corners[corner],
    })
    let held = false
    mark.addEventListener('pointerdown', (event) => {
      held = true
      mark.setPointerCapture(event.pointerId)
    })
    mark.addEventListener('pointermove', (event) => held && this.#put(corner, this.#stage.pointAt(event)))
    for (const name of ['pointerup', 'pointercancel'] as const)
      mark.addEventListener(name, () => {
        held = false
      })
    mark.addEventListener('keydown', (event) => {
      const by = arrowOf(event, this.#session.edit.frame)
      if (!by) return
      event.preventDefault()
      const at = this.#quad[corners.indexOf(corner)]!
      this.#put(corner, { x: at.x + by.x, y: at.y + by.y })
    })
    return mark
  }

  #put(corner: Corner, point: Point): void {
    const { width, height } = this.#session.edit.frame
    const at = corners.indexOf(corner)
    const to = { x: clamp(point.x, 0, width), y: clamp(point.y, 0, height) }
    const quad = [...this.#quad] as unknown as [Point, Point, Point, Point]
    quad[at] = to
    if (!this.slanting) {
      // The neighbours stay on the sides of the rectangle.
      const [level, upright] = at % 2 === 0 ? [(at + 1) % 4, (at + 3) % 4] : [(at + 3) % 4, (at + 1) % 4]
      quad[level] = { ...quad[level]!, y: to.y }
      quad[upright] = { ...quad[upright]!, x: to.x }
    }
    if (isConvex(quad)) this.#quad = quad
    this.#draw()
  }

  #draw(): void {
    const { width, height } = this.#session.edit.frame
    const parts = this.#quad.map(({ x, y }) => ({ x: (x / width) * 100, y: (y / height) * 100 }))
    this.#line.setAttribute(
      'd',
      `M0 0H100V100H0ZM${parts.map(({ x, y }) => `${x.toFixed(3)} ${y.toFixed(3)}`).join('L')}Z`,
    )
    for (const [at, corner] of corners.entries()) {
      this.#marks[corner].style.left = `${parts[at]!.x}%`
      this.#marks[corner].style.top = `${parts[at]!.y}%`
    }
  }
}
