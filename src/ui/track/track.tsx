import type { VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import { Marked } from '../marked'
import { useWords } from '../words'

export type Stop = {
  label: string
  /** Date as shown, e.g. 「1月28日」「2月6日ごろ」. */
  at?: string
  state: 'done' | 'now' | 'ahead'
  /** Orange where it is the applicant's turn. */
  tone?: 'act' | 'warn' | 'ok' | 'ng' | 'grey'
  icon?: IconName
}

const iconOf = ({ state, icon }: Stop): IconName =>
  icon ?? (state === 'done' ? 'check' : state === 'now' ? 'clock' : 'mail')

/** 道のり: where an application stands, as four stops. */
export function Track({ stops }: { stops: readonly Stop[] }): VNode {
  const words = useWords()
  const spoken = { done: words.stepDone, now: words.stepNow, ahead: '' }
  return (
    <ol class="track" aria-label={words.trackLabel}>
      {stops.map((stop) => (
        <li
          key={stop.label}
          class={`stop stop-${stop.state} tone-${stop.tone ?? 'act'}`}
          aria-current={stop.state === 'now' ? 'true' : undefined}
        >
          <span class="stop-mark">
            <Icon name={iconOf(stop)} />
          </span>
          <span class="stop-name">
            <Marked>{stop.label}</Marked>
            <span class="visually-hidden">{spoken[stop.state]}</span>
          </span>
          {stop.at && <span class="stop-at number">{stop.at}</span>}
        </li>
      ))}
    </ol>
  )
}
