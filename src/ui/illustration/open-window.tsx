import type { VNode } from 'preact'
import { useId } from 'preact/hooks'
import { palette as ink } from './palette'

const arch = 'M182.5 303V114.5a107.5 107.5 0 0 1 215 0V303'

/** The open window of the home page: shutters, a ridge, the form that was filled in, an apple. */
export function OpenWindow(): VNode {
  const clip = useId()
  return (
    <svg class="hero-picture" viewBox="0 0 576 318" fill="none" aria-hidden="true">
      <Arches />
      <clipPath id={clip}>
        <path d={arch} />
      </clipPath>
      <g clip-path={`url(#${clip})`}>
        <path d={arch} fill={ink.air} />
        <Landscape />
      </g>
      <path d={arch} stroke={ink.line} stroke-width="3.5" />
      <Shutters />
      <FilledForm />
      <Apple />
    </svg>
  )
}

function Arches(): VNode {
  return (
    <g stroke-width="10">
      <path d="M5.5 303a78.5 78.5 0 0 1 157 0" stroke={ink.leaf} />
      <path d="M25.5 303a58.5 58.5 0 0 1 117 0" stroke={ink.haze} />
      <path d="M368 303a100 100 0 0 1 200 0" stroke={ink.haze} />
      <path d="M388 303a80 80 0 0 1 160 0" stroke={ink.peach} />
      <path d="M408 303a60 60 0 0 1 120 0" stroke={ink.sun} />
    </g>
  )
}

function Landscape(): VNode {
  return (
    <>
      <path d="M222 93.5a13 13 0 0 1 2-26 19 19 0 0 1 36-4 16 16 0 0 1 3 30z" fill={ink.white} />
      <circle cx="337.5" cy="78.5" r="26.5" fill={ink.sun} />
      <path d="M180 229l77-85c9-11 21-12 31-1l14 14c9-11 21-13 32-2l66 66v82H180z" fill={ink.ridge} />
      <path
        d="M227 177l30-33c9-11 21-12 31-1l14 14c9-11 21-13 32-2l23 22-19 4-15-12-16 16.5-20-18.5-17 20-16-10.5z"
        fill={ink.white}
      />
      <path
        d="M180 244c16-18 38-18 53-6 14-14 31-27 76-27 13 0 22 5 29 13.5 19-14 42-9 62 11.5v67H180z"
        fill={ink.farHill}
      />
      <path d="M180 268c24-14 48-14 66-8 18-14 50-16 70 2 26-18 58-14 84 6v36H180z" fill={ink.hill} />
    </>
  )
}

function Shutters(): VNode {
  return (
    <g stroke={ink.line} stroke-width="3" stroke-linejoin="round" fill={ink.white}>
      <path d="M214.5 34l-53 11c-18 20-28 44-28 75v193l49-14V114c0-34 12-60 32-80z" />
      <path d="M365.5 34l53 11c18 20 28 44 28 75v193l-49-14V114c0-34-12-60-32-80z" />
      <path d="M133.5 191l49-8M446.5 191l-49-8" stroke-width="2" />
    </g>
  )
}

function FilledForm(): VNode {
  return (
    <>
      <g transform="rotate(-5 247 247)">
        <rect
          x="207"
          y="195"
          width="80"
          height="105"
          rx="4"
          fill={ink.white}
          stroke={ink.line}
          stroke-width="3"
        />
        <path
          d="M220 216h34M220 233h50M220 248h50M220 263h28"
          stroke={ink.pencil}
          stroke-width="4"
          stroke-linecap="round"
        />
      </g>
      <circle cx="278" cy="276.5" r="14.5" fill={ink.hill} stroke={ink.line} stroke-width="3" />
      <path d="m272 277 4 5 8-11" stroke={ink.white} stroke-width="3.5" stroke-linecap="round" />
    </>
  )
}

function Apple(): VNode {
  return (
    <g stroke={ink.line} stroke-width="3" stroke-linejoin="round" stroke-linecap="round">
      <path
        d="M350 255c-5-5-13-6-19-3-12 5-14 19-9 32 4 12 12 20 20 19 4-1 6-2 8-2s4 1 8 2c8 1 16-7 20-19 5-13 3-27-9-32-6-3-14-2-19 3z"
        fill={ink.apple}
      />
      <path d="M350 254c0-6 2-11 6-14" />
      <path d="M356 241c4-7 12-9 21-8-3 8-12 12-21 8z" fill={ink.air} />
      <path d="M330 271c1-4 3-6 6-7" stroke={ink.white} stroke-width="3.5" />
    </g>
  )
}
