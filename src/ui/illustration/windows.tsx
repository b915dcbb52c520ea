import type { ComponentChildren, VNode } from 'preact'
import { useId } from 'preact/hooks'
import { useTheirs } from '../marked'
import { palette as ink } from './palette'

const arch = 'M73.5 170V73.5a66.5 66.5 0 0 1 133 0V170'

type WindowProps = { air: string; inside: ComponentChildren; children?: ComponentChildren }

/** 窓口: one arched window on one wooden counter. */
function CounterWindow({ air, inside, children }: WindowProps): VNode {
  const clip = useId()
  return (
    <svg width="280" height="190" viewBox="0 0 280 190" fill="none" aria-hidden="true">
      <clipPath id={clip}>
        <path d={arch} />
      </clipPath>
      <g clip-path={`url(#${clip})`}>
        <path d={arch} fill={air} />
        {inside}
      </g>
      <path d={arch} stroke={ink.line} stroke-width="5" />
      <path d="M6 173h268v13H6z" fill={ink.counter} />
      <path d="M6 170h268" stroke={ink.line} stroke-width="5" stroke-linecap="round" />
      {children}
    </svg>
  )
}

const hills = 'M70 170v-12c14-8 34-6 46 4 20-16 46-16 66 0 8-5 20-5 28 0v8z'

/** Nothing found: a glass held to the window. */
export function LookingWindow(): VNode {
  const inside = (
    <>
      <circle cx="174" cy="50" r="16" fill={ink.sun} />
      <path d="M70 140l42-46c5-6 11-6 16 0l12 13c6-6 12-6 18 0l52 53v14H70z" fill={ink.ridge} />
      <path d={hills} fill={ink.hill} />
    </>
  )
  return (
    <CounterWindow air={ink.air} inside={inside}>
      <path d="m236 139 21 24" stroke={ink.line} stroke-width="9" stroke-linecap="round" />
      <circle
        cx="214"
        cy="117"
        r="29"
        fill={ink.white}
        fill-opacity="0.9"
        stroke={ink.line}
        stroke-width="6"
      />
    </CounterWindow>
  )
}

/** Not found, or not offered here: a signpost. */
export function SignpostWindow(): VNode {
  const inside = <path d={hills} fill={ink.haze} />
  return (
    <CounterWindow air={ink.paleAir} inside={inside}>
      <g stroke={ink.line} stroke-width="5" fill={ink.white} stroke-linejoin="round">
        <path d="M140 96v74" />
        <path d="M140 101h45l11 11.5-11 11.5h-45z" />
        <path d="M140 106h-40l-11 12 11 12h40z" />
      </g>
    </CounterWindow>
  )
}

const slats = 'M70 22.5h140M70 41h140M70 59.5h140M70 78h140M70 96.5h140'

function Blind(): VNode {
  return (
    <>
      <path d="M70 0h140v111H70z" fill={ink.paleAir} />
      <path d={slats} stroke={ink.ridge} stroke-width="10" />
      <path d="M70 111h140" stroke={ink.line} stroke-width="5" />
    </>
  )
}

const lowHills = 'M70 170v-9c12-6 30-6 42 1h56c12-7 30-7 42-1v9z'

/** Our fault: the blind half down, a bell rings for us. */
export function RingingWindow(): VNode {
  const inside = (
    <>
      <path d={lowHills} fill={ink.hill} />
      <Blind />
    </>
  )
  return (
    <CounterWindow air={ink.paleAir} inside={inside}>
      <g stroke={ink.line} stroke-width="5" stroke-linecap="round" stroke-linejoin="round">
        <path d="M119 167v-4a21 21 0 0 1 42 0v4z" fill={ink.sun} />
        <path d="M140 142v-8M104 134l-11-8M176 134l11-8" />
      </g>
    </CounterWindow>
  )
}

/** 準備中: the blind half down, a card on the counter. */
export function ClosedWindow(): VNode {
  const inside = (
    <>
      <path d={lowHills} fill={ink.hill} />
      <Blind />
    </>
  )
  return (
    <CounterWindow air={ink.paleAir} inside={inside}>
      <rect
        x="97"
        y="126"
        width="86"
        height="39"
        rx="5"
        fill={ink.white}
        stroke={ink.line}
        stroke-width="5"
      />
      <text
        {...useTheirs()}
        x="140"
        y="153"
        fill={ink.line}
        font-size="20"
        font-weight="bold"
        text-anchor="middle"
        letter-spacing="0"
      >
        準備中
      </text>
    </CounterWindow>
  )
}
