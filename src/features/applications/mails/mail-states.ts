import { mine, type Scope } from '../../../database/scope'
import type { RecordedHappening } from '../../history/happening'

/** What became of the mail that follows a happening: 送信済み, 送信待ち, 送れませんでした. */
export type MailState = 'sent' | 'waiting' | 'refused'

const dayMs = 86_400_000

/**
 * The mail states of a history, by position. A mail that nobody has tried to send yet has no row: it waits, but not for
 * longer than a day, since what came without mails (an import) waits for none.
 */
export async function mailStatesOf(
  scope: Scope,
  applicationId: string,
  history: readonly RecordedHappening[],
): Promise<Map<number, MailState>> {
  const rows = await mine(scope, 'messages')
    .select(['kind', 'state'])
    .where('application_id', '=', applicationId)
    .orderBy('at')
    .execute()
  const byKind = Map.groupBy(rows, ({ kind }) => kind)
  const states = new Map<number, MailState>()
  for (const { position, kind, at } of history) {
    const job = scope.house.followUps[kind]?.find((one) => one.startsWith('mail.'))
    if (!job) continue
    const state = byKind.get(job)?.shift()?.state
    if (state) states.set(position, state)
    else if (scope.now.getTime() - at.getTime() < dayMs) states.set(position, 'waiting')
  }
  return states
}
