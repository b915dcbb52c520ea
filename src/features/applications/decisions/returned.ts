import type { Scope } from '../../../database/scope'
import { dayKey } from '../../../kernel/japanese-date'
import type { RecordedHappening } from '../../history/happening'
import { historyOf } from '../../history/record'
import type { Application, Revision } from '../application'
import type { OpenDraft } from '../drafts/open-draft'
import { canMove } from '../moves'
import { applicationById, revisionOf } from '../store'
import type { Return } from './return-application'

/** The newest 返却 of a history; null where nothing was ever returned. */
export function lastReturn(history: readonly RecordedHappening[]): Return | null {
  const detail = history.findLast((one) => one.kind === 'application.returned')?.detail
  if (!detail) return null
  const reasons = texts(detail.reasons)
  return {
    marks: texts(detail.fields).map((field, index) => ({ field, reason: reasons[index] ?? '' })),
    replyBy: typeof detail.replyBy === 'string' ? detail.replyBy : null,
    message: typeof detail.message === 'string' && detail.message !== '' ? detail.message : null,
  }
}

const texts = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : [])

/** Whether the last day has passed; what comes later is still taken, as long as staff have not decided. */
export const isOverdue = ({ replyBy }: Pick<Return, 'replyBy'>, now: Date): boolean =>
  replyBy !== null && dayKey(now) > replyBy

/** What a correction of a returned application is about. */
export type AskedBack = { application: Application; asked: Return; revision: Revision }

/** For a draft that corrects a returned application: what staff asked for, and what was sent; null for every other. */
export async function askedBack(scope: Scope, { draft }: OpenDraft): Promise<AskedBack | null> {
  const application = draft.applicationId && (await applicationById(scope, draft.applicationId))
  if (!application || !canMove(application.status, 'resubmit')) return null
  const asked = lastReturn(await historyOf(scope, application.id))
  const revision = await revisionOf(scope, application)
  return { application, asked: asked ?? { marks: [], replyBy: null, message: null }, revision }
}
