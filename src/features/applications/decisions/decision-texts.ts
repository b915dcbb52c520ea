import { graphemes } from '../../../kernel/text'
import { reasonLength } from '../withdraw'

/** ひとこと to the applicant: as long as a reason may be. */
export const messageLength = reasonLength

export type MessageProblem = 'too-long'
export type ReasonProblem = MessageProblem | 'missing'

export const messageProblem = (text: string): MessageProblem | null =>
  graphemes(text.trim()) > messageLength ? 'too-long' : null

export const reasonProblem = (text: string): ReasonProblem | null =>
  text.trim() === '' ? 'missing' : messageProblem(text)
