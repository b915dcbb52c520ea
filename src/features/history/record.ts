import type { Scope } from '../../database/scope'
import { together } from '../../database/together'
import { actorForHistory } from '../../kernel/actor'
import { type ChainRow, chainStart, linkOf } from './chain'
import type { Happening, HistoryKind, RecordedHappening } from './happening'
import { append, chainOf, lastLink } from './store'

/**
 * Records what happened, in the transaction of the change itself, and puts the jobs that follow it into their
 * queues. For a happening of an application the caller holds that application's row, so that its chain has one
 * writer at a time.
 */
export async function record(scope: Scope, happening: Happening): Promise<void> {
  const { kind, applicationId, detail } = happening
  const link = applicationId ? await nextLink(scope, applicationId, happening) : null
  // Jobs about an application look at its history: reasons and words of people stay there alone.
  const data = applicationId && link ? { applicationId, position: link.position } : { ...detail }
  const jobs = (scope.house.followUps[kind] ?? []).map((job) =>
    scope.house.enqueue(scope.db, { kind: job, tenantId: scope.tenant.id, data }),
  )
  await together(...(applicationId && link ? [append(scope, applicationId, link)] : []), ...jobs)
}

async function nextLink(scope: Scope, applicationId: string, happening: Happening): Promise<ChainRow> {
  // A submission is the first link by definition; asking for one before it would cost a round trip.
  const last = happening.kind === 'application.submitted' ? undefined : await lastLink(scope, applicationId)
  const previous = last?.hash ?? chainStart
  const recorded: RecordedHappening = {
    position: (last?.position ?? 0) + 1,
    kind: happening.kind as HistoryKind,
    at: scope.now,
    actor: actorForHistory(scope.actor),
    detail: happening.detail ?? {},
  }
  return { ...recorded, previous, hash: linkOf(applicationId, previous, recorded) }
}

/** 処理履歴 of an application, oldest first. */
export const historyOf = (scope: Scope, applicationId: string): Promise<RecordedHappening[]> =>
  chainOf(scope, applicationId)
