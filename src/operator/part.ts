import type { Config } from '../config'
import { Ending } from './ending'
import { openHouse } from './house'
import { openWeb, type ServeOptions } from './web'

/** What a process that another one started is for. */
export type Part = 'web' | 'worker'

/** How the process that starts the others tells them; no setting of a deployment. */
export const partVariable = 'MADOGUCHI_PART'

/** What it answers once, when it does its part. */
export type Ready = { ready: true; port: number | null }

/** One of several processes: answers requests, or works on jobs, on a database that the first process looks after. */
export async function bePart(config: Config, options: ServeOptions): Promise<void> {
  const part: Part = process.env[partVariable] === 'worker' ? 'worker' : 'web'
  // Without the first process nobody would start this one again or stop the database: it ends at once.
  process.once('disconnect', () => process.exit(1))
  const ending = new Ending()
  const house = await openHouse(config, { worker: part === 'worker', database: { by: 'join' } })
  ending.close = () => house.close()
  const web = part === 'web' ? await openWeb(config, house, options) : null
  ending.close = async () => {
    await Promise.all([web?.end(), house.rest()])
    await house.close()
  }
  process.send?.({ ready: true, port: web?.port ?? null } satisfies Ready)
}
