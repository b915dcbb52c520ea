import type { HappeningKind, RecordedHappening } from '../history/happening'
import { moves, type Status } from './moves'

const after = new Map<HappeningKind, Status>([
  ['application.submitted', 'waiting'],
  ...Object.values(moves).map(({ happens, to }) => [happens, to] as const),
])

/** The newest happening that moved an application, up to a position of its history; others only tell of it. */
export const lastMoveOf = (
  history: readonly RecordedHappening[],
  position = Number.POSITIVE_INFINITY,
): RecordedHappening | undefined => history.findLast((one) => one.position <= position && after.has(one.kind))

/** 処理状況 right after a happening, though the application may have moved on since. */
export function statusAt(history: readonly RecordedHappening[], position: number): Status {
  const move = lastMoveOf(history, position)
  const status = move && after.get(move.kind)
  if (!status) throw new Error('a history begins with a submission')
  return status
}
