import { type Config, ConfigProblem } from '../config'
import { routines } from '../follow-ups'
import { needed, say } from './commands'
import { openHouse } from './house'

/** `madoguchi routine list`: what runs by itself, and when, in Japan's time. */
export function printRoutines(): Promise<void> {
  const width = Math.max(...routines.map(({ kind }) => kind.length))
  for (const { kind, cron } of routines) say(`${kind.padEnd(width)}  ${cron}`)
  return Promise.resolve()
}

/**
 * `madoguchi routine run`: puts a routine into its queue now, for whoever works on jobs beside this command; after a
 * failure, say, one need not wait until the night. It does what is due, as at its own time, and nothing twice.
 * @throws {ConfigProblem} where there is no such routine, or nobody serves this data folder
 */
export async function runRoutine(config: Config, given: { kind?: string }): Promise<void> {
  const kind = needed(given.kind, 'kind')
  if (!routines.some((routine) => routine.kind === kind))
    throw new ConfigProblem(
      `There is no routine "${kind}": ${routines.map((routine) => routine.kind).join(', ')}.`,
    )
  const { house, close } = await openHouse(config, { worker: false, database: { by: 'join' } })
  try {
    await house.database.outside((db) => house.enqueue(db, { kind, tenantId: '', data: {} }))
    say(`${kind} is in its queue.`)
  } finally {
    await close()
  }
}
