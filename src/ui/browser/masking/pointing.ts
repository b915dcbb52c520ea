import { type Corner, moved, type Rect, rectBetween, resized } from '../../masking/box'
import type { Session } from './session'
import type { Stage } from './stage'

type Place = { clientX: number; clientY: number }
type Move = { to(place: Place): void; end(): void; drop(): void }

/** Shorter than this many CSS pixels a stroke is a tap. */
const tap = 6

/** Fingers and pointers on the picture: draws, moves and resizes boxes; looks around; two fingers look closer. */
export class Pointing {
  readonly #stage: Stage
  readonly #session: Session
  readonly #down = new Map<number, Place>()
  #move: Move | undefined
  #pinch: { apart: number; zoom: number } | undefined

  constructor(stage: Stage, session: Session) {
    this.#stage = stage
    this.#session = session
    const { root } = stage
    root.addEventListener('pointerdown', (event) => this.#begin(event))
    root.addEventListener('pointermove', (event) => this.#go(event))
    root.addEventListener('pointerup', (event) => this.#end(event, false))
    root.addEventListener('pointercancel', (event) => this.#end(event, true))
    root.addEventListener('wheel', (event) => this.#wheel(event), { passive: false })
  }

  #begin(event: PointerEvent): void {
    if (event.button !== 0 || (event.target as Element).closest('[data-own-pointer]')) return
    this.#down.set(event.pointerId, place(event))
    this.#stage.root.setPointerCapture(event.pointerId)
    if (this.#down.size === 1) this.#move = this.#moveFor(event)
    else {
      this.#move?.drop()
      this.#move = undefined
      this.#pinch = { apart: this.#apart(), zoom: this.#stage.zoom }
    }
  }

  #go(event: PointerEvent): void {
    const before = this.#down.get(event.pointerId)
    if (!before) return
    const now = place(event)
    const middle = this.#middle()
    this.#down.set(event.pointerId, now)
    if (!this.#pinch) {
      this.#move?.to(now)
      return
    }
    const to = this.#middle()
    this.#stage.pan(to.clientX - middle.clientX, to.clientY - middle.clientY)
    this.#stage.zoomTo((this.#pinch.zoom * this.#apart()) / this.#pinch.apart, to)
  }

  #end(event: PointerEvent, dropped: boolean): void {
    if (!this.#down.delete(event.pointerId)) return
    if (dropped) this.#move?.drop()
    else this.#move?.end()
    this.#move = undefined
    if (this.#down.size === 0) this.#pinch = undefined
  }

  #wheel(event: WheelEvent): void {
    if (!event.ctrlKey && this.#session.mode !== 'look') return
    event.preventDefault()
    this.#stage.zoomTo(this.#stage.zoom * Math.exp(-event.deltaY / 300), event)
  }

  #moveFor(event: PointerEvent): Move {
    const target = event.target as Element
    const mark = target.closest<HTMLElement>('[data-box]')
    const { mode, edit } = this.#session
    const box = mode === 'cut' ? undefined : edit.boxes.find((one) => String(one.id) === mark?.dataset.box)
    if (!box || !mark) return mode === 'hide' ? this.#draw(event) : this.#pan(event)
    event.preventDefault()
    this.#stage.hold(box.id)
    this.#session.select(box.id)
    const corner = target.closest<HTMLElement>('[data-handle]')?.dataset.handle as Corner | undefined
    return this.#drag(event, box, (by) =>
      corner ? resized(box, corner, by, edit.frame) : moved(box, by, edit.frame),
    )
  }

  #drag(begin: Place, box: Rect & { id: number }, rectFor: (by: { x: number; y: number }) => Rect): Move {
    const from = this.#stage.pointAt(begin)
    const mark = this.#stage.boxElement(box.id)!
    let rect: Rect = box
    return {
      to: (now) => {
        const at = this.#stage.pointAt(now)
        rect = rectFor({ x: at.x - from.x, y: at.y - from.y })
        this.#stage.put(mark, rect)
      },
      end: () => this.#session.place(box.id, rect),
      drop: () => this.#stage.put(mark, box),
    }
  }

  #draw(begin: Place): Move {
    const from = this.#stage.pointAt(begin)
    const { frame } = this.#session.edit
    let mark: HTMLElement | undefined
    let rect: Rect | undefined
    return {
      to: (now) => {
        if (!mark && Math.hypot(now.clientX - begin.clientX, now.clientY - begin.clientY) < tap) return
        mark ??= this.#stage.newMark()
        rect = rectBetween(from, this.#stage.pointAt(now), frame)
        this.#stage.put(mark, rect)
      },
      end: () => {
        mark?.remove()
        if (rect) this.#session.add(rect)
        else this.#session.select(null)
      },
      drop: () => mark?.remove(),
    }
  }

  #pan(begin: Place): Move {
    let last: Place = begin
    return {
      to: (now) => {
        this.#stage.pan(now.clientX - last.clientX, now.clientY - last.clientY)
        last = now
      },
      end: () => {},
      drop: () => {},
    }
  }

  #apart(): number {
    const [a, b] = [...this.#down.values()]
    return a && b ? Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)) : 1
  }

  #middle(): Place {
    const all = [...this.#down.values()]
    const sum = (of: (one: Place) => number) => all.reduce((total, one) => total + of(one), 0) / all.length
    return { clientX: sum((one) => one.clientX), clientY: sum((one) => one.clientY) }
  }
}

const place = ({ clientX, clientY }: Place): Place => ({ clientX, clientY })
