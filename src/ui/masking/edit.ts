import { type Box, inside, type Rect } from './box'
import { carriedOver, type Frame, straightened, turned } from './frame'
import type { Quad } from './homography'
import { areasOf, type DocumentId, firstAreas } from './templates'

/** マスキングの途中: everything that can be taken back. */
export type Edit = {
  frame: Frame
  boxes: readonly Box[]
  document: DocumentId | null
}

export const newEdit = (frame: Frame): Edit => ({ frame, boxes: [], document: null })

/** One more box, in front of the others. @returns the edit and the new box's id */
export function withBox(edit: Edit, rect: Rect, area: string | null = null): { edit: Edit; id: number } {
  const id = 1 + Math.max(0, ...edit.boxes.map((box) => box.id))
  const box = { ...inside(rect, edit.frame), id, area, moved: false }
  return { edit: { ...edit, boxes: [...edit.boxes, box] }, id }
}

/** A box in another place or of another size. */
export function withBoxAt(edit: Edit, id: number, rect: Rect): Edit {
  const old = edit.boxes.find((box) => box.id === id)
  const { x, y, width, height } = inside(rect, edit.frame)
  if (!old || (old.x === x && old.y === y && old.width === width && old.height === height)) return edit
  const box = { ...old, x, y, width, height, moved: true }
  return { ...edit, boxes: edit.boxes.map((one) => (one.id === id ? box : one)) }
}

export function withoutBox(edit: Edit, id: number): Edit {
  const boxes = edit.boxes.filter((box) => box.id !== id)
  return boxes.length === edit.boxes.length ? edit : { ...edit, boxes }
}

/** Names the document: the boxes of another one go, those that this one needs come. */
export function ofDocument(edit: Edit, document: DocumentId | null): Edit {
  if (document === edit.document) return edit
  const own = edit.boxes.filter((box) => box.area === null || box.moved)
  const boxes = own.map((box) => ({ ...box, area: null }))
  const first = document ? firstAreas(document) : []
  return first.reduce((now, area) => withArea(now, area), { ...edit, document, boxes } as Edit)
}

/** Hides an area of the document at its usual place. */
export function withArea(edit: Edit, area: string): Edit {
  const place = placeOf(edit, area)
  return place && !edit.boxes.some((box) => box.area === area) ? withBox(edit, place, area).edit : edit
}

export function withoutArea(edit: Edit, area: string): Edit {
  const box = edit.boxes.find((one) => one.area === area)
  return box ? withoutBox(edit, box.id) : edit
}

/** Where the document has this area usually, in pixels of the frame. */
export function placeOf({ document, frame }: Edit, area: string): Rect | null {
  const part = document && areasOf(document).find(([name]) => name === area)?.[1]
  if (!part) return null
  return {
    x: part.x * frame.width,
    y: part.y * frame.height,
    width: part.width * frame.width,
    height: part.height * frame.height,
  }
}

export const turnedEdit = (edit: Edit): Edit => reframed(edit, turned(edit.frame))

/** Cut, or straightened, by four corners in pixels of the frame. */
export const straightenedEdit = (edit: Edit, quad: Quad): Edit =>
  reframed(edit, straightened(edit.frame, quad))

/** What somebody put in a place stays on it; what stands where the document has it usually follows the document. */
function reframed(edit: Edit, frame: Frame): Edit {
  const next = { ...edit, frame }
  const boxes = edit.boxes.flatMap((box) => {
    const usual = box.area !== null && !box.moved ? placeOf(next, box.area) : null
    const rect = usual ?? carriedOver(box, edit.frame, frame)
    return rect ? [{ ...box, ...inside(rect, frame) }] : []
  })
  return { ...next, boxes }
}
