import { readdirSync, readFileSync } from 'node:fs'

/** A process and everything that it started, by what the system knows of parents. */
export function familyOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => ({ pid: Number(name), parent: parentOf(name) }))
  const family = [pid]
  for (const one of family) {
    family.push(...parents.filter(({ parent }) => parent === one).map((child) => child.pid))
  }
  return family
}

function parentOf(pid: string): number {
  try {
    // The name in brackets may hold anything; what follows its end does not.
    const [, , parent] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(')').at(-1)?.split(' ') ?? []
    return Number(parent)
  } catch {
    return -1
  }
}

/** A process that has gone meanwhile is no error. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
}
