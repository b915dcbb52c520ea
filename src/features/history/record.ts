import type { Scope } from '../../database/scope'
import { actorForHistory } from '../../kernel/actor'
import { chainStart, linkOf } from './chain'
import type { Happening, RecordedHappening } from './happening'
import { append, chainOf, lastLink } from './store'

/**
 * Records what happened, in the transaction of the change itself, and puts the jobs that follow it into their
 * queues. For a happening of an application the caller holds that application's row, so that its chain has one
 * writer at a time.
 */
export async function record(scope: Scope, happening: Happening): Promise<void> {
  const { applicationId } = happening
  const position = applicationId ? await link(scope, applicationId, happening) : 0
  for (const kind of scope.house.followUps[happening.kind] ?? []) {
    await scope.house.enqueue(scope.db, {
      kind,
      tenantId: scope.tenant.id,
      data: { ...happening.detail, ...(applicationId ? { applicationId, position } : {}) },
    })
  }
}

async function link(scope: Scope, applicationId: string, happening: Happening): Promise<number> {
  // A submission is the first link by definition; asking for one before it would cost a round trip.
  const last = happening.kind === 'application.submitted' ? undefined : await lastLink(scope, applicationId)
  const previous = last?.hash ?? chainStart
  const recorded: RecordedHappening = {
    position: (last?.position ?? 0) + 1,
    kind: happening.kind,
    at: scope.now,
    actor: actorForHistory(scope.actor),
    detail: happening.detail ?? {},
  }
  await append(scope, applicationId, {
    ...recorded,
    previous,
    hash: linkOf(applicationId, previous, recorded),
  })
  return recorded.position
}

/** 処理履歴 of an application, oldest first. */
export const historyOf = (scope: Scope, applicationId: string): Promise<RecordedHappening[]> =>
  chainOf(scope, applicationId)
