import type { Role } from '../../kernel/actor'
import type { HappeningKind } from '../history/happening'

/** 処理状況 of an application. */
export const statuses = {
  waiting: '処理待ち',
  inReview: '処理中',
  returned: '返却中',
  accepted: '受理',
  rejected: '不受理',
  withdrawn: '取下げ',
  done: '完了',
} as const

export type Status = keyof typeof statuses

export type MoveRule = {
  /** The applicant, or staff with one of these roles in the application's unit. */
  by: 'applicant' | readonly Role[]
  from: readonly Status[]
  to: Status
  /** What history records of it. */
  happens: HappeningKind
  /** The word on the button. */
  label: string
}

/**
 * Every move of an application, once: the rule, the button, the test and the manual read this table
 * (product specification 2.4).
 */
export const moves = {
  take: {
    by: ['receiver', 'examiner'],
    from: ['waiting'],
    to: 'inReview',
    happens: 'application.taken',
    label: '受付する',
  },
  return: {
    by: ['examiner'],
    from: ['waiting', 'inReview'],
    to: 'returned',
    happens: 'application.returned',
    label: '返却',
  },
  resubmit: {
    by: 'applicant',
    from: ['returned'],
    to: 'waiting',
    happens: 'application.resubmitted',
    label: '直して再提出する',
  },
  correct: {
    by: 'applicant',
    from: ['waiting'],
    to: 'waiting',
    happens: 'application.corrected',
    label: '修正する',
  },
  accept: {
    by: ['examiner'],
    from: ['waiting', 'inReview'],
    to: 'accepted',
    happens: 'application.accepted',
    label: '受理',
  },
  reject: {
    by: ['examiner'],
    from: ['waiting', 'inReview'],
    to: 'rejected',
    happens: 'application.rejected',
    label: '不受理',
  },
  withdraw: {
    by: 'applicant',
    from: ['waiting', 'returned'],
    to: 'withdrawn',
    happens: 'application.withdrawn',
    label: '取下げる',
  },
  finish: {
    by: ['examiner'],
    from: ['accepted'],
    to: 'done',
    happens: 'application.finished',
    label: '完了',
  },
} as const satisfies Record<string, MoveRule>

export type Move = keyof typeof moves

/** Whether a move may start from where the application is. */
export const canMove = (status: Status, move: Move): boolean =>
  (moves[move].from as readonly Status[]).includes(status)
