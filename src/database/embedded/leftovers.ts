import { spawnSync } from 'node:child_process'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { type Places, port } from './places'

type Leftover = { pid: number; isPostmaster: boolean }

const secondsForAnOrderlyEnd = 30
const secondsAfterSigquit = 5

/**
 * Ends what an earlier run left: a whole database whose application was killed, or backends whose postmaster was.
 * The caller holds the claim on the folder, so nobody else is using them. Returns how many processes there were.
 */
export async function endLeftovers(places: Places): Promise<number> {
  const lockFiles = [
    join(places.cluster, 'postmaster.pid'),
    join(places.socketFolder, `.s.PGSQL.${port}.lock`),
  ]
  if (lockFiles.every((file) => recordedPid(file) === undefined)) return 0
  const found = leftoversOf(places.clusterName)
  const postmaster = found.find((one) => one.isPostmaster)
  if (postmaster) await end(places, [postmaster.pid], 'SIGINT', secondsForAnOrderlyEnd)
  await end(places, pidsOf(places), 'SIGQUIT', secondsAfterSigquit)
  await end(places, pidsOf(places), 'SIGKILL', secondsAfterSigquit)
  for (const file of lockFiles) removeStale(file)
  return found.length
}

/** PostgreSQL takes any living process of the recorded number, even a zombie, for itself: numbers repeat in containers. */
function removeStale(lockFile: string): void {
  const recorded = recordedPid(lockFile)
  const holder = commandLines().find((one) => one.pid === recorded)
  if (recorded !== undefined && !isPostgres(holder?.words ?? [])) rmSync(lockFile, { force: true })
}

async function end(places: Places, pids: number[], signal: NodeJS.Signals, seconds: number): Promise<void> {
  for (const pid of pids) sendSignal(pid, signal)
  const last = Date.now() + seconds * 1000
  while (pids.length > 0 && pidsOf(places).length > 0 && Date.now() < last) await delay(10)
}

/** Sends a signal to a process that may have gone meanwhile. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

function recordedPid(lockFile: string): number | undefined {
  try {
    return Number(readFileSync(lockFile, 'utf8').split('\n')[0]) || undefined
  } catch {
    return undefined
  }
}

function pidsOf(places: Places): number[] {
  return leftoversOf(places.clusterName).map((one) => one.pid)
}

/** The postmaster is known by its arguments, its children by the title that PostgreSQL gives them; zombies have neither. */
function leftoversOf(clusterName: string): Leftover[] {
  const leftovers: Leftover[] = []
  for (const { pid, words } of commandLines()) {
    const isPostmaster = isPostgres(words) && words.includes(`cluster_name=${clusterName}`)
    if (isPostmaster || words[0]?.startsWith(`postgres: ${clusterName}`))
      leftovers.push({ pid, isPostmaster })
  }
  return leftovers
}

function isPostgres(words: string[]): boolean {
  return basename(words[0] ?? '') === 'postgres' || words[0]?.startsWith('postgres:') === true
}

function commandLines(): { pid: number; words: string[] }[] {
  if (process.platform !== 'linux') {
    const listed = spawnSync('ps', ['-axo', 'pid=,command='], { encoding: 'utf8' }).stdout
    return [...listed.matchAll(/^ *(\d+) (.*)$/gm)].map(([, pid, title]) => ({
      pid: Number(pid),
      words: title!.startsWith('postgres:') ? [title!] : title!.split(' '),
    }))
  }
  const pids = readdirSync('/proc').map(Number)
  return pids.filter((pid) => pid > 0).map((pid) => ({ pid, words: wordsOf(pid) }))
}

function wordsOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
  } catch {
    return []
  }
}
