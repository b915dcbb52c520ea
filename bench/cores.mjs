import { spawnSync } from 'node:child_process'
import { availableParallelism } from 'node:os'

const hasTaskset = spawnSync('taskset', ['--version'], { stdio: 'ignore' }).status === 0

/** Whether what is measured and what measures can be kept apart. */
export const separateCores = hasTaskset && availableParallelism() > 1

/** Keeps this process, which makes the load, and what it starts from now on, on the second core. */
export function moveToLoadCore() {
  if (separateCores) spawnSync('taskset', ['-a', '-p', '-c', '1', String(process.pid)], { stdio: 'ignore' })
}

/** The command line that runs a program on the first core: the product with its database, or a reference. */
export const onServerCore = (program, args) =>
  separateCores ? ['taskset', ['-c', '0', program, ...args]] : [program, args]
