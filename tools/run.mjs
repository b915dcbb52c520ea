import { spawn, spawnSync } from 'node:child_process'

/** Runs a program in the foreground; its output is this program's. Resolves with its exit code, 128 + n after a signal. */
export function run(program, args, options = {}) {
  return begin(program, args, options).ended
}

/** The same for a program that may have to be ended: its process, and the promise of its exit code. */
export function begin(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options })
  return { child, ended: outcome(child) }
}

/** Runs a program and keeps what it prints. */
export async function capture(program, args, options = {}) {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text) => {
      output += text
    })
  }
  return { code: await outcome(child), output }
}

/** Whether a program can be run and says yes. */
export function succeeds(program, args) {
  return spawnSync(program, args, { stdio: 'ignore', timeout: 30_000 }).status === 0
}

const numbers = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }
const running = new Set()

/**
 * A signal to this program is passed on, and the child decides when both end. A terminal sends Ctrl-C and its own end to
 * the child as well, so those are passed on only where there is no terminal.
 */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (running.size === 0) process.exit(process.exitCode ?? 128 + numbers[signal])
    if (signal !== 'SIGTERM' && process.stdin.isTTY) return
    for (const child of running) child.kill(signal)
  })
}

function outcome(child) {
  running.add(child)
  return new Promise((resolve) => {
    const finish = (code) => {
      running.delete(child)
      resolve(code)
    }
    child.once('error', (error) => {
      console.error(error.message)
      finish(127)
    })
    child.once('close', (code, signal) => finish(signal ? 128 + (numbers[signal] ?? 0) : code))
  })
}
