import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { endLeftovers, sendSignal } from './leftovers'
import { hasEnded, type Program, spawnPostmaster, untilItAnswers } from './postmaster'

export type Log = (event: string, detail?: Record<string, unknown>) => void

const longestPause = 15_000
const attemptsBeforeGivingUp = 10
const secondsForAFastShutdown = 60

/** Keeps one PostgreSQL running: what an earlier run left is ended, and after a crash it is started again. */
export class Supervisor {
  readonly #program: Program
  readonly #log: Log
  readonly #onGone: () => void
  readonly #stopping = new AbortController()
  #child: ChildProcess | undefined
  #comingBack: Promise<void> | undefined
  readonly #atExit = () => this.#signal('SIGINT')

  constructor(program: Program, { log, onGone }: { log: Log; onGone: () => void }) {
    this.#program = program
    this.#log = log
    this.#onGone = onGone
  }

  get pid(): number {
    return this.#child?.pid ?? 0
  }

  async start(): Promise<void> {
    // An application that ends by process.exit or an uncaught error takes its database along; only a kill -9 leaves it.
    process.on('exit', this.#atExit)
    await this.#startOnce()
  }

  /** A fast shutdown: transactions under way are rolled back, what was committed is on the disk. Waits until it is over. */
  async stop(): Promise<void> {
    this.#stopping.abort()
    // If it is just coming back, this cuts its recovery short; the next start takes it up again.
    this.#signal('SIGINT')
    await this.#comingBack
    const child = this.#child
    if (child && !hasEnded(child)) {
      child.ref()
      const ended = once(child, 'exit')
      this.#signal('SIGINT')
      const immediately = setTimeout(() => this.#signal('SIGQUIT'), secondsForAFastShutdown * 1000)
      await ended
      clearTimeout(immediately)
    }
    process.off('exit', this.#atExit)
  }

  async #startOnce(): Promise<void> {
    const begin = performance.now()
    const ended = await endLeftovers(this.#program.places)
    if (ended > 0) this.#log('database.leftovers-ended', { processes: ended })
    const child = spawnPostmaster(this.#program)
    this.#child = child
    child.once('error', (error) => this.#log('database.not-started', { reason: error.message }))
    await untilItAnswers(child, this.#program.places)
    const ms = Math.round(performance.now() - begin)
    this.#log('database.started', { pid: child.pid, ms, as: this.#program.launcher.name })
    // It may have ended between its answer and this line.
    if (hasEnded(child)) this.#ended(child)
    else child.once('exit', () => this.#ended(child))
  }

  #ended(child: ChildProcess): void {
    if (this.#stopping.signal.aborted) return
    this.#log('database.ended', { pid: child.pid, code: child.exitCode, signal: child.signalCode })
    this.#comingBack = this.#comeBack()
  }

  async #comeBack(): Promise<void> {
    for (let attempt = 0; attempt < attemptsBeforeGivingUp; attempt += 1) {
      const pause = attempt === 0 ? 0 : Math.min(250 * 2 ** attempt, longestPause)
      await delay(pause, undefined, { signal: this.#stopping.signal }).catch(() => {})
      if (this.#stopping.signal.aborted) return
      try {
        return await this.#startOnce()
      } catch (error) {
        this.#log('database.not-started', { attempt, reason: (error as Error).message })
      }
    }
    this.#log('database.gone')
    this.#onGone()
  }

  #signal(signal: NodeJS.Signals): void {
    if (this.#child?.pid && !hasEnded(this.#child)) sendSignal(this.#child.pid, signal)
  }
}
