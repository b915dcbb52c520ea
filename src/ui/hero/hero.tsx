import type { ComponentChildren, VNode } from 'preact'
import { OpenWindow } from '../illustration/open-window'
import { Marked } from '../marked'

type HeroProps = {
  kicker: string
  /** The home page's h1, one line each. */
  lines: readonly string[]
  /** Search form and words below it. */
  children: ComponentChildren
}

type PopularProps = { label: string; words: readonly { label: string; href: string }[] }

/** よく検索される言葉, below the search box. */
export function Popular({ label, words }: PopularProps): VNode {
  return (
    <p class="popular">
      <span>{label}</span>
      {words.map((word) => (
        <a key={word.href} href={word.href}>
          <Marked>{word.label}</Marked>
        </a>
      ))}
    </p>
  )
}

/** The open window of the home page on its counter. */
export function Hero({ kicker, lines, children }: HeroProps): VNode {
  return (
    <div class="hero">
      <div class="container hero-inside">
        <div class="hero-words">
          <p class="hero-kicker">{kicker}</p>
          <h1>
            {lines.map((line) => (
              <span key={line}>{line}</span>
            ))}
          </h1>
          {children}
        </div>
        <OpenWindow />
      </div>
    </div>
  )
}
