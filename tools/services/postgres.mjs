// PostgreSQL as Debian packages it, for journeys on a server: a cluster of its own, roles by `migrate --make-roles`.
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { freePort, temporaryFolder, waitFor } from './folder.mjs'

export const postgresNeeds = [
  { name: 'PostgreSQL', isThere: () => binaries() !== undefined, debian: 'postgresql' },
]

const places = '/usr/lib/postgresql'

/** The oldest version installed: what is promised is 15 and later. */
function binaries() {
  if (!existsSync(places)) return undefined
  const versions = readdirSync(places)
    .map(Number)
    .filter((version) => version >= 15)
  return versions.length > 0 ? join(places, String(Math.min(...versions)), 'bin') : undefined
}

/** @returns the administrator's address of the server, and how to stop it */
export async function startPostgres() {
  const bin = binaries()
  const { folder, remove } = temporaryFolder('postgres')
  const port = await freePort()
  const user = process.getuid() === 0 ? account('postgres') : undefined
  if (user) chownSync(folder, user.uid, user.gid)
  const data = join(folder, 'data')
  const made = spawnSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'administrator', '-A', 'trust', '-E', 'UTF8', '--no-sync'],
    {
      ...user,
      cwd: folder,
      encoding: 'utf8',
    },
  )
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr}`)
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-p', port, '-k', folder, '-c', 'listen_addresses=127.0.0.1'].map(String),
    {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    },
  )
  const url = `postgres://administrator@127.0.0.1:${port}/postgres`
  await waitFor(
    'PostgreSQL',
    () => spawnSync(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)]).status === 0,
  )
  return {
    url,
    version: spawnSync(join(bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout.trim(),
    async stop() {
      server.kill('SIGINT')
      if (server.exitCode === null) await once(server, 'exit')
      remove()
    },
  }
}

function account(name) {
  const id = (flag) => Number(spawnSync('id', [flag, name], { encoding: 'utf8' }).stdout)
  return { uid: id('-u'), gid: id('-g') }
}
