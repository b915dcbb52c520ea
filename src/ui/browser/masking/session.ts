import type { Box, Rect } from '../../masking/box'
import { type Edit, withBox, withBoxAt, withoutBox } from '../../masking/edit'
import { amended, begun, type Course, redone, undone, went } from '../../masking/undo'
import { words } from './words'

/** What a finger or pointer does on the picture: draw boxes, look closer, or set the corners of what stays. */
export type Mode = 'hide' | 'look' | 'cut'

/** One picture being masked: what was done, what is selected; tells all parts of the screen when it changes. */
export class Session {
  selected: number | null = null
  mode: Mode = 'hide'
  /** Tells somebody who does not see the screen. */
  say: (text: string) => void = () => {}
  #course: Course<Edit>
  #listeners: (() => void)[] = []

  constructor(edit: Edit) {
    this.#course = begun(edit)
  }

  get edit(): Edit {
    return this.#course.now
  }

  get selectedBox(): Box | undefined {
    return this.edit.boxes.find((box) => box.id === this.selected)
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener)
  }

  /** One step on; with `amend` the last step in other words. */
  go(edit: Edit, said = '', amend = false): void {
    this.#set(amend ? amended(this.#course, edit) : went(this.#course, edit))
    if (said) this.say(said)
  }

  undo(): void {
    this.say(this.#course.past.length > 0 ? words.said.undone : words.said.nothingToUndo)
    this.#set(undone(this.#course))
  }

  redo(): void {
    this.say(this.#course.future.length > 0 ? words.said.redone : words.said.nothingToRedo)
    this.#set(redone(this.#course))
  }

  select(id: number | null): void {
    if (id === this.selected) return
    this.selected = id
    this.#tell()
  }

  enter(mode: Mode): void {
    this.mode = mode
    this.#tell()
  }

  add(rect: Rect): void {
    const { edit, id } = withBox(this.edit, rect)
    this.selected = id
    this.go(edit)
    this.say(words.said.added(this.nameOf(this.selectedBox!)))
  }

  /** A box where no dragging is needed: in the middle of the picture. */
  addInMiddle(): void {
    const { width, height } = this.edit.frame
    const size = { width: width * 0.3, height: height * 0.1 }
    // Several one after another do not hide each other.
    const down = (this.edit.boxes.length % 4) * size.height * 1.2
    this.add({ x: (width - size.width) / 2, y: (height - size.height) / 2 + down, ...size })
  }

  place(id: number, rect: Rect, amend = false): void {
    this.go(withBoxAt(this.edit, id, rect), '', amend)
  }

  remove(id: number): void {
    const box = this.edit.boxes.find((one) => one.id === id)
    if (box) this.go(withoutBox(this.edit, id), words.said.removed(this.nameOf(box)))
  }

  nameOf(box: Box): string {
    if (box.area) return words.areas[box.area] ?? box.area
    return words.ownBox(1 + this.edit.boxes.filter((one) => !one.area && one.id < box.id).length)
  }

  #set(course: Course<Edit>): void {
    this.#course = course
    if (!this.selectedBox) this.selected = null
    this.#tell()
  }

  #tell(): void {
    for (const listener of this.#listeners) listener()
  }
}
