import { setTimeout as delay } from 'node:timers/promises'

/** A service manager's patience: whatever hangs, the process is gone by then. */
export const longestEndMs = 29_500

/**
 * 終わり: ends the process once, at SIGTERM, Ctrl-C or when it is told to: closes what is open by then, and exits with
 * the code; with 1 when that fails or takes too long.
 */
export class Ending {
  /** What is to be closed now; replaced as more is opened. */
  close: () => Promise<unknown> = async () => {}
  begun = false

  constructor() {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => this.begin(0))
  }

  begin(code: number): void {
    if (this.begun) return
    this.begun = true
    const late = delay(longestEndMs, 1, { ref: false })
    const done = this.close().then(
      () => code,
      () => 1,
    )
    void Promise.race([done, late]).then((exitCode) => process.exit(exitCode))
  }
}
