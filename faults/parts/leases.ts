import { ask } from '../../journeys/database'
import type { Deployment } from '../../journeys/server'
import { openQueue } from './queue'

type At = Pick<Deployment, 'dataDir' | 'corner'>

/**
 * Lets the minutes pass that nobody touches the jobs of a dead worker, and those before the next try: their rows are moved
 * into the past, and the queue looks after itself as it does every minute.
 * @param died when the worker, or the database under it, was killed last
 */
export async function endLeases(at: At, died: Date): Promise<void> {
  await ask(
    at,
    `update pgboss.job set heartbeat_on = heartbeat_on - interval '1 hour'
     where state = 'active' and started_on <= $1`,
    [died],
  )
  const boss = await openQueue(at)
  await boss.supervise('mail')
  await boss.stop({ graceful: false })
  await endPauses(at)
}

/** The next try of every job that waits for one is now. */
export async function endPauses(at: At): Promise<void> {
  await ask(at, `update pgboss.job set start_after = now() where name = 'mail' and state = 'retry'`)
}
