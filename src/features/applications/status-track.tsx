import type { VNode } from 'preact'
import { monthAndDay } from '../../kernel/japanese-date'
import type { Language } from '../../kernel/language'
import type { StatusKind } from '../../ui/status/status'
import { type Stop, Track } from '../../ui/track/track'
import { wordsIn } from '../../ui/words'
import type { Application } from './application'
import type { Status } from './moves'

/** The badge of a status; 完了 has another name in the component. */
export const badgeOf = (status: Status): StatusKind => (status === 'done' ? 'completed' : status)

type TrackWords = { arrived: string; waiting: string; inReview: string; result: string }

/** Where an application stands, as four stops with the dates that are known. */
type TrackProps = { application: Application; words: TrackWords; lang?: Language }

/** 処理状況 as the badges name it. */
export const statusName = (status: Status, lang: Language): string => wordsIn(lang).statuses[badgeOf(status)]

export function StatusTrack({ application, words, lang = 'ja' }: TrackProps): VNode {
  const { status } = application
  const arrived: Stop = { label: words.arrived, at: monthAndDay(application.arrivedAt, lang), state: 'done' }
  const moved = monthAndDay(application.movedAt, lang)
  return (
    <Track stops={[arrived, ...stopsAfter(status, moved, { ...words, name: statusName(status, lang) })]} />
  )
}

function stopsAfter(status: Status, moved: string, words: TrackWords & { name: string }): Stop[] {
  const waiting: Stop = { label: words.waiting, state: 'done' }
  const inReview: Stop = { label: words.inReview, state: 'done' }
  const result: Stop = { label: words.result, state: 'ahead' }
  switch (status) {
    case 'waiting':
      return [{ ...waiting, state: 'now' }, { ...inReview, state: 'ahead', icon: 'user' }, result]
    case 'inReview':
      return [waiting, { ...inReview, at: moved, state: 'now' }, result]
    case 'returned':
      return [inReview, { label: words.name, at: moved, state: 'now', tone: 'warn', icon: 'return' }, result]
    case 'withdrawn':
      return [{ label: words.name, at: moved, state: 'now', tone: 'grey', icon: 'minus' }]
    default:
      return [waiting, inReview, { label: words.name, at: moved, state: 'now', ...decided[status] }]
  }
}

const decided = {
  accepted: { tone: 'ok', icon: 'check' },
  rejected: { tone: 'ng', icon: 'close' },
  done: { tone: 'ok', icon: 'check' },
} as const
