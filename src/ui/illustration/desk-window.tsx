import type { VNode } from 'preact'

/** 職員の側から見た窓口: the window in lines, papers on the counter, for a dark ground. */
export function DeskWindow(): VNode {
  return (
    <svg class="desk-window" viewBox="0 0 448 400" fill="none" aria-hidden="true">
      <g stroke="#9db7f9" stroke-width="2">
        <path d="M62 266V168a162 162 0 0 1 324 0v98" />
        <path d="M62 166h324" stroke="#4979f5" />
        <path d="M224 6v160" stroke="#4979f5" />
        <path d="m66 264 92-90 34 33m30 12 28-32 132 77" stroke="#d9e6ff" />
      </g>
      <circle cx="310" cy="104" r="24" stroke="#ffd43d" stroke-width="2" />
      <g stroke="#d9e6ff" stroke-width="2">
        <rect x="130" y="208" width="92" height="56" rx="5" fill="#0017c1" />
        <path d="M144 224h40m-40 14h64m-64 14h52" stroke="#9db7f9" stroke-width="3" stroke-linecap="round" />
        <circle cx="288" cy="242" r="22" fill="#000060" stroke-width="3" />
        <path d="M267 236h42m-41 13h40" stroke-width="3" />
      </g>
      <path d="M4 268h440" stroke="#fff" stroke-width="5" stroke-linecap="round" />
      <path d="M4 294h440M40 294v106m368-106v106" stroke="#4979f5" stroke-width="2" />
    </svg>
  )
}
