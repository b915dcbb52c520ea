import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { Client, DatabaseError } from 'pg'
import type { Binaries } from './binaries'
import { administrator } from './cluster'
import { environment, type Launcher, own } from './launcher'
import { type Places, port } from './places'

/** PostgreSQL's own program, run with our settings; they are given at each start, so that an upgrade changes them too. */
export type Program = {
  binaries: Binaries
  launcher: Launcher
  places: Places
  /** How many connections it lets in at once. */
  connections: number
}

const largestLog = 5_000_000

/** Time for a database that was cut off to replay its log; a first connection normally succeeds after 0.1 s. */
const longestRecovery = 10 * 60_000

/** Starts PostgreSQL in a process group of its own: a SIGTERM or Ctrl-C to ours does not stop it while requests are answered. */
export function spawnPostmaster({ binaries, launcher, places, connections }: Program): ChildProcess {
  own(launcher, places.socketFolder)
  const log = openLog(places.logFile)
  try {
    const settings = settingsOf(places, connections).flatMap((setting) => ['-c', setting])
    const [program, ...rest] = [...launcher.prefix, binaries.postgres, '-D', places.cluster, ...settings]
    const child = spawn(program!, rest, {
      detached: true,
      stdio: ['ignore', log, log],
      env: environment,
      cwd: '/',
    })
    child.unref()
    return child
  } finally {
    closeSync(log)
  }
}

function openLog(file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > largestLog) renameSync(file, `${file}.1`)
  return openSync(file, 'a', 0o600)
}

function settingsOf(places: Places, connections: number): string[] {
  return [
    `cluster_name=${places.clusterName}`,
    'listen_addresses=',
    `port=${port}`,
    `unix_socket_directories="${places.socketFolder.replaceAll('"', '""')}"`,
    'unix_socket_permissions=0700',
    `max_connections=${connections}`,
    'shared_buffers=128MB',
    'fsync=on',
    'synchronous_commit=on',
    'full_page_writes=on',
    'jit=off',
    'timezone=UTC',
    'log_timezone=UTC',
    'log_line_prefix=%m [%p] ',
    'log_checkpoints=off',
    // What people wrote must not reach the log: no statements, no values from the details of errors.
    'log_error_verbosity=terse',
    'log_min_error_statement=panic',
    'log_parameter_max_length_on_error=0',
  ]
}

/**
 * Waits until PostgreSQL answers.
 * @throws with the end of its log, when the process has ended instead
 */
export async function untilItAnswers(child: ChildProcess, places: Places): Promise<void> {
  const last = Date.now() + longestRecovery
  for (;;) {
    const failure = await tryToConnect(places)
    if (!failure) return
    if (hasEnded(child) || Date.now() > last) throw didNotStart(places, failure)
    await delay(10)
  }
}

export function hasEnded(child: ChildProcess): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

async function tryToConnect(places: Places): Promise<Error | undefined> {
  const client = new Client({ host: places.socketFolder, port, user: administrator, database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
  } catch (error) {
    const startingUp = error instanceof DatabaseError && error.code === '57P03'
    const notListening = ['ENOENT', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'].includes(
      (error as NodeJS.ErrnoException).code ?? '',
    )
    const cutOff = (error as Error).message === 'Connection terminated unexpectedly'
    if (startingUp || notListening || cutOff) return error as Error
    throw error
  }
  return undefined
}

function didNotStart(places: Places, failure: Error): Error {
  const tail = readFileSync(places.logFile, 'utf8').trimEnd().split('\n').slice(-8).join('\n')
  return new Error(`PostgreSQL did not start. The end of ${places.logFile}:\n${tail}`, { cause: failure })
}
