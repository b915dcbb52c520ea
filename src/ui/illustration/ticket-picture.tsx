import type { VNode } from 'preact'
import { palette as ink } from './palette'

/** 番号札 in small, for 「申し込んだあとに」. */
export function TicketPicture(): VNode {
  return (
    <svg width="140" height="84" viewBox="0 0 140 84" fill="none" aria-hidden="true">
      <g transform="rotate(-7 70 42)">
        <path
          d="M6 11h128v17a13.5 13.5 0 0 0 0 27v17H6V55a13.5 13.5 0 0 0 0-27z"
          fill={ink.white}
          stroke={ink.line}
          stroke-width="3"
          stroke-linejoin="round"
        />
        <path d="M44 12v59" stroke={ink.line} stroke-width="3" stroke-dasharray="5 6" />
        <path d="M62 29h52M62 41h54M62 53h34" stroke={ink.ridge} stroke-width="6" stroke-linecap="round" />
        <circle cx="27" cy="41.5" r="9" fill={ink.hill} />
        <path d="m22.5 41.5 3.5 3.5 6-6.5" stroke={ink.white} stroke-width="3" />
      </g>
    </svg>
  )
}
