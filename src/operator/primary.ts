import cluster from 'node:cluster'
import { type Config, checkMasterKey } from '../config'
import { readOrMakeMasterKey } from '../kernel/master-key'
import { demoIfEmpty } from './demo-if-empty'
import { Ending } from './ending'
import { greet } from './greeting'
import { furnish } from './house'
import { KeptChild } from './kept-child'
import { log } from './log'
import { type OpenedDatabase, openDatabase } from './open-database'
import { type Part, partVariable } from './part'
import { pointDemo } from './practice-provider/point-demo'
import { practisesIdentity, practiseWithDemo } from './practice-provider/practise-with-demo'
import type { ServeOptions } from './web'

/**
 * The first of several processes: it has the database, the processes that answer requests and the one that works on
 * jobs, and does nothing else, so that it outlives whatever happens to them.
 */
export async function superviseServing(config: Config, options: ServeOptions): Promise<void> {
  checkMasterKey(config)
  const ending = new Ending()
  const onGone = () => ending.begin(1)
  const database = await openDatabase(config, { by: 'start', onGone })
  const keep = (part: Part) =>
    new KeptChild({
      part,
      fork: () => cluster.fork({ [partVariable]: part }).process,
      log: (event, detail) => log.warn({ event, ...detail }),
      onGone,
    })
  const first = keep('web')
  const others = Array.from({ length: config.webConcurrency - 1 }, () => keep('web'))
  if (!options.webOnly) others.push(keep('worker'))
  ending.close = async () => {
    await Promise.all([first, ...others].map((child) => child.stop()))
    await database.stop()
  }
  try {
    const { practice, ...facts } = await prepare(config, database)
    const closeTheRest = ending.close
    ending.close = () => Promise.all([practice?.close(), closeTheRest()])
    // What is wrong with the settings is said once, by the first of them.
    const { port } = await first.startOrFail()
    await Promise.all(others.map((child) => child.start()))
    await greet(config, { ...facts, port: port ?? config.port })
  } catch (error) {
    if (ending.begun) return
    await ending.close()
    throw error
  }
}

/** What must be there before the first of the others starts: the master key, the demo where it is wanted. */
async function prepare(config: Config, database: OpenedDatabase) {
  if (!config.masterKey) await readOrMakeMasterKey(config.dataDir)
  const house = await furnish(config, { worker: false }, database)
  try {
    await demoIfEmpty(config, house)
    const tenants = await house.tenants.all()
    const practice = await practiseWithDemo(config, { tenants, house: house.house })
    const practises = practisesIdentity(config, tenants)
    await pointDemo(house.house, { tenants, clients: practice?.clients ?? null, practises })
    return { tenants, practice, mailbox: house.mailbox !== null }
  } finally {
    await house.close()
  }
}
