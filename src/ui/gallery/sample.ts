import type { VNode } from 'preact'

/** 見本: one state of a component, as the gallery and its tests show it. */
export type Sample = {
  /** Unique over the whole gallery, e.g. `button-main`. */
  name: string
  /** What is to be seen, in Japanese. */
  title: string
  render: () => VNode
}

export type SampleGroup = {
  title: string
  samples: readonly Sample[]
  /** `wide` one under another, `small` as many beside each other as fit. */
  look?: 'wide' | 'small'
}
