import { type Period, periodState } from '../../procedures/period'
import type { Procedure } from '../../procedures/procedure'
import type { Draft } from '../application'

/**
 * What happened to the procedure since a draft of it was begun: 受付 ended, or was put off; it is offered no more; a newer
 * version was published. A draft stays with the version it was begun with (decision 0028).
 */
export type Since = 'closed' | 'notOpen' | 'unlisted' | 'newer'

type Now = Period & Pick<Procedure, 'version' | 'published' | 'listed'>

/** What matters most of it; null for a draft that can be sent like any other. A correction is no new application. */
export function sinceBegun(
  { applicationId }: { applicationId: Draft['applicationId'] },
  procedure: Now,
  now: Date,
): Since | null {
  if (applicationId) return null
  const state = periodState(procedure, now)
  if (state !== 'open') return state === 'closed' ? 'closed' : 'notOpen'
  if (!procedure.listed) return 'unlisted'
  return procedure.version === procedure.published ? null : 'newer'
}

/** Whether nothing can be sent as things are. */
export const isShut = (since: Since | null): boolean => since === 'closed' || since === 'notOpen'
