type Look = {
  tone: 'act' | 'warn' | 'ok' | 'ng' | 'grey' | 'approval'
  /** On a grid of 16: strokes, and what is filled with the tone or cut out in white. */
  line?: string
  fill?: string
  cut?: string
  dashed?: boolean
}

const ring = 'M8 1.9a6.1 6.1 0 1 0 0 12.2a6.1 6.1 0 1 0 0-12.2'
const disc = 'M8 1a7 7 0 1 0 0 14a7 7 0 1 0 0-14'

/** 状態の形: every status has a shape of its own, so that none is told by its colour alone. */
export const statusShapes = {
  draft: { tone: 'grey', line: ring, dashed: true },
  waiting: { tone: 'act', line: ring },
  inReview: { tone: 'act', line: ring, fill: 'M8 4.2a3.8 3.8 0 0 1 0 7.6z' },
  inApproval: { tone: 'approval', line: ring, fill: 'M8 5a3 3 0 1 0 0 6a3 3 0 1 0 0-6' },
  returned: { tone: 'warn', line: 'M5.5 3 2.5 6l3 3m-3-3h7.5a3.5 3.5 0 0 1 3.5 3.5v3' },
  accepted: { tone: 'ok', fill: disc, cut: 'm4.8 8.2 2.3 2.3 4.2-4.7' },
  rejected: { tone: 'ng', fill: disc, cut: 'm5.4 5.4 5.2 5.2m0-5.2-5.2 5.2' },
  withdrawn: { tone: 'grey', line: `${ring}M3.8 12.2l8.4-8.4` },
  done: {
    tone: 'grey',
    fill: 'M3.5 1.5h9a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-9a2 2 0 0 1-2-2v-9a2 2 0 0 1 2-2z',
    cut: 'm4.8 8.2 2.3 2.3 4.2-4.7',
  },
} as const satisfies Record<string, Look>

export type DeskStatusKind = keyof typeof statusShapes

export const lookOf = (status: DeskStatusKind): Look => statusShapes[status]
