import { moved, type Rect, resized, type Size } from '../../masking/box'
import type { Session } from './session'

const ways: Record<string, { x: number; y: number }> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
}

/** How far one press goes: a part of the picture's longer side. */
export const stepOf = ({ width, height }: Size): number => Math.max(1, Math.max(width, height) / 160)

/** Which way an arrow key points, in pixels of the picture; undefined for other keys. */
export function arrowOf(event: KeyboardEvent, size: Size): { x: number; y: number } | undefined {
  const way = ways[event.key]
  if (!way || event.ctrlKey || event.metaKey || event.altKey) return undefined
  return { x: way.x * stepOf(size), y: way.y * stepOf(size) }
}

/** Moves a box, or with `larger` its right lower corner. */
export const nudged = (
  rect: Rect,
  by: { x: number; y: number },
  more: { larger: boolean; size: Size },
): Rect => (more.larger ? resized(rect, 'se', by, more.size) : moved(rect, by, more.size))

/** Arrow keys move a box, with Shift they change its size, Delete removes it. @returns whether the key was for it */
export function boxKey(event: KeyboardEvent, session: Session, id: number): boolean {
  const { frame, boxes } = session.edit
  const box = boxes.find((one) => one.id === id)
  if (!box) return false
  const by = arrowOf(event, frame)
  if (by) session.place(id, nudged(box, by, { larger: event.shiftKey, size: frame }), event.repeat)
  else if (event.key === 'Delete' || event.key === 'Backspace') session.remove(id)
  else return false
  event.preventDefault()
  return true
}
