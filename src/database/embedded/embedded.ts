import { databaseName, makeRoles } from '../roles'
import { findBinaries } from './binaries'
import { claim } from './claim'
import { administrator, ensureCluster } from './cluster'
import { chooseLauncher } from './launcher'
import { type Places, placesIn, port } from './places'
import type { Program } from './postmaster'
import { type Log, Supervisor } from './supervisor'

/** 内蔵データベース: a real PostgreSQL of our own, reached through a socket only. */
export type Embedded = {
  /** Settings for pg's Pool or Client; the host is the socket's folder. They stay the same when the database comes back after a crash. */
  connection(role: Role, database?: string): Connection
  /** Fast shutdown; resolves when the database has ended and the data folder is free. */
  stop(): Promise<void>
  /** The process id of the postmaster, another one after a crash. */
  pid(): number
}

type Role = 'admin' | 'owner' | 'app'
type Connection = { host: string; port: number; user: string; database: string; password?: string }

const users: Record<Role, string> = {
  admin: administrator,
  owner: 'madoguchi_owner',
  app: 'madoguchi_app',
}

/**
 * Starts the embedded database on `<dataDir>/postgres`, which the first start makes, roles included.
 * @param options.connections how many it lets in at once
 * @param options.onGone called when it crashed and did not come back in ten attempts
 * @throws {EmbeddedRefusal} when the folder is in use, of another major version or another user's
 */
export async function startEmbedded(options: {
  dataDir: string
  log: Log
  connections?: number
  onGone?: () => void
}): Promise<Embedded> {
  const { dataDir, log, connections = 60, onGone = () => {} } = options
  const places = await placesIn(dataDir)
  const claimed = claim(places)
  let supervisor: Supervisor | undefined
  try {
    supervisor = new Supervisor(await prepare(places, connections), { log, onGone })
    const running = await startAndMakeRoles(supervisor, places)
    return {
      ...running,
      async stop() {
        await running.stop()
        claimed.release()
      },
    }
  } catch (error) {
    await supervisor?.stop()
    claimed.release()
    throw error
  }
}

/**
 * The database that another process of ours runs on this data folder, for commands beside a serving one. It is not
 * started, and `stop` leaves it alone.
 */
export async function joinEmbedded(dataDir: string): Promise<Omit<Embedded, 'pid'>> {
  const places = await placesIn(dataDir)
  return {
    connection: (role, database = databaseName) => ({
      host: places.socketFolder,
      port,
      user: users[role],
      database,
    }),
    stop: async () => {},
  }
}

async function prepare(places: Places, connections: number): Promise<Program> {
  const binaries = await findBinaries()
  const launcher = chooseLauncher(binaries.postgres, places.dataDir)
  await ensureCluster(places, binaries, launcher)
  return { binaries, launcher, places, connections }
}

async function startAndMakeRoles(supervisor: Supervisor, places: Places): Promise<Embedded> {
  await supervisor.start()
  const connection = (role: Role, database: string = databaseName): Connection => {
    return { host: places.socketFolder, port, user: users[role], database }
  }
  await makeRoles(connection('admin', 'postgres'))
  return { connection, stop: () => supervisor.stop(), pid: () => supervisor.pid }
}
