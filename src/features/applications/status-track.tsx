import type { VNode } from 'preact'
import { monthAndDay } from '../../kernel/japanese-date'
import type { StatusKind } from '../../ui/status/status'
import { type Stop, Track } from '../../ui/track/track'
import type { Application } from './application'
import { type Status, statuses } from './moves'

/** The badge of a status; 完了 has another name in the component. */
export const badgeOf = (status: Status): StatusKind => (status === 'done' ? 'completed' : status)

type TrackWords = { arrived: string; waiting: string; inReview: string; result: string }

/** Where an application stands, as four stops with the dates that are known. */
export function StatusTrack({ application, words }: { application: Application; words: TrackWords }): VNode {
  const { status } = application
  const arrived: Stop = { label: words.arrived, at: monthAndDay(application.arrivedAt), state: 'done' }
  const moved = monthAndDay(application.movedAt)
  return <Track stops={[arrived, ...stopsAfter(status, moved, words)]} />
}

function stopsAfter(status: Status, moved: string, words: TrackWords): Stop[] {
  const waiting: Stop = { label: words.waiting, state: 'done' }
  const inReview: Stop = { label: words.inReview, state: 'done' }
  const result: Stop = { label: words.result, state: 'ahead' }
  switch (status) {
    case 'waiting':
      return [{ ...waiting, state: 'now' }, { ...inReview, state: 'ahead', icon: 'user' }, result]
    case 'inReview':
      return [waiting, { ...inReview, at: moved, state: 'now' }, result]
    case 'returned':
      return [
        inReview,
        { label: statuses.returned, at: moved, state: 'now', tone: 'warn', icon: 'return' },
        result,
      ]
    case 'withdrawn':
      return [{ label: statuses.withdrawn, at: moved, state: 'now', tone: 'grey', icon: 'minus' }]
    default:
      return [waiting, inReview, { label: statuses[status], at: moved, state: 'now', ...decided[status] }]
  }
}

const decided = {
  accepted: { tone: 'ok', icon: 'check' },
  rejected: { tone: 'ng', icon: 'close' },
  done: { tone: 'ok', icon: 'check' },
} as const
