import cluster from 'node:cluster'
import type { Config } from '../config'
import { demoIfEmpty } from './demo-if-empty'
import { Ending } from './ending'
import { greet } from './greeting'
import { openHouse } from './house'
import { bePart } from './part'
import { pointDemo } from './practice-provider/point-demo'
import { practisesIdentity, practiseWithDemo } from './practice-provider/practise-with-demo'
import { superviseServing } from './primary'
import { openWeb, type ServeOptions } from './web'

/**
 * Serves until it is asked to end, prints where. With WEB_CONCURRENCY above 1 this process only looks after others,
 * which are this program once more.
 */
export function serve(config: Config, options: ServeOptions): Promise<void> {
  if (cluster.isWorker) return bePart(config, options)
  return config.webConcurrency > 1 ? superviseServing(config, options) : serveAlone(config, options)
}

/** Everything in one process. A request that is being answered when SIGTERM comes is answered to its end. */
async function serveAlone(config: Config, options: ServeOptions): Promise<void> {
  const ending = new Ending()
  const house = await openHouse(config, {
    worker: !options.webOnly,
    database: { by: 'start', onGone: () => ending.begin(1) },
  })
  ending.close = () => house.close()
  try {
    await demoIfEmpty(config, house)
    const tenants = await house.tenants.all()
    const practice = await practiseWithDemo(config, { tenants, house: house.house })
    const practises = practisesIdentity(config, tenants)
    await pointDemo(house.house, { tenants, clients: practice?.clients ?? null, practises })
    const web = await openWeb(config, house, options)
    ending.close = async () => {
      await Promise.all([web.end(), practice?.close(), house.rest()])
      await house.close()
    }
    await greet(config, {
      port: web.port,
      tenants,
      mailbox: house.mailbox !== null,
    })
  } catch (error) {
    if (ending.begun) return
    await house.close()
    throw error
  }
}
