import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as delay } from 'node:timers/promises'
import { longestEndMs } from './ending'
import type { Part, Ready } from './part'

type Log = (event: string, detail: Record<string, unknown>) => void

type Options = {
  part: Part
  fork: () => ChildProcess
  log: Log
  /** Called when it ended again and again and was given up. */
  onGone: () => void
  /** Milliseconds before one that ended young is started for the third time; doubled from then on. */
  youngestPauseMs?: number
}

/** One that lived shorter than this is about to fail again. */
const youngMs = 30_000
const longestPause = 15_000
const attemptsBeforeGivingUp = 10
/** A little before the first process itself loses patience. */
const longestStop = longestEndMs - 1500

/** Keeps one process running: one that ends is started again, at once or, where it ended young, a little later each time. */
export class KeptChild {
  private child: ChildProcess | undefined
  private young = 0
  /** The first attempt counts: nobody would read what is wrong with the settings ten times. */
  private mustStart = false
  private readonly ready = Promise.withResolvers<Ready>()
  private readonly stopping = new AbortController()
  private readonly options: Options

  constructor(options: Options) {
    this.options = options
    this.ready.promise.catch(() => {})
  }

  /** Starts it. @returns what it said when it was ready, be it after another attempt */
  start(): Promise<Ready> {
    this.fork()
    return this.ready.promise
  }

  /**
   * Starts it for the first time.
   * @throws {ChildNotStarted} when it ends instead of getting ready: its own words are on standard error
   */
  startOrFail(): Promise<Ready> {
    this.mustStart = true
    return this.start()
  }

  /** Asks it to end and waits; what hangs is killed. */
  async stop(): Promise<void> {
    this.stopping.abort()
    const child = this.child
    if (!child || hasEnded(child)) return
    const exited = once(child, 'exit')
    child.kill('SIGTERM')
    const late = setTimeout(() => child.kill('SIGKILL'), longestStop)
    await exited
    clearTimeout(late)
  }

  private fork(): ChildProcess {
    const born = performance.now()
    const child = this.options.fork()
    this.child = child
    child.once('message', (said) => {
      this.mustStart = false
      this.ready.resolve(said as Ready)
    })
    child.once('exit', () => {
      if (this.mustStart) return this.ready.reject(new ChildNotStarted(this.options.part))
      this.young = performance.now() - born < youngMs ? this.young + 1 : 0
      if (!this.stopping.signal.aborted) this.ended(child)
    })
    return child
  }

  private ended({ pid, exitCode, signalCode }: ChildProcess): void {
    const { part, log } = this.options
    log('process.ended', { part, pid, code: exitCode, signal: signalCode })
    void this.again()
  }

  private async again(): Promise<void> {
    const { part, log, onGone, youngestPauseMs = 500 } = this.options
    if (this.young >= attemptsBeforeGivingUp) {
      log('process.gone', { part })
      return onGone()
    }
    const pause = this.young <= 1 ? 0 : Math.min(youngestPauseMs * 2 ** (this.young - 2), longestPause)
    await delay(pause, undefined, { signal: this.stopping.signal }).catch(() => {})
    if (this.stopping.signal.aborted) return
    const child = this.fork()
    child.once('message', () => log('process.started', { part, pid: child.pid }))
  }
}

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null

/** It has said itself what was wrong; nothing is to be added. */
export class ChildNotStarted extends Error {
  constructor(part: Part) {
    super(`a ${part} process did not start`)
    this.name = 'ChildNotStarted'
  }
}
