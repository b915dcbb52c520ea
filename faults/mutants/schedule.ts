import type { Random } from '../random'

/** What a step of the server gets when its process is killed: nothing of it happens any more. */
export class Killed extends Error {}

type Waiting = { go: () => void; kill: ((error: Killed) => void) | null }

/**
 * 予定: who takes the next step is chosen by a seed, so that every interleaving can happen and every run can be had
 * again. Nothing here waits for a clock.
 */
export class Schedule {
  readonly random: Random
  private waiting: Waiting[] = []
  private readonly kills: number

  /** @param kills how often a step is followed by kill -9 of the server, 0 to 1 */
  constructor(random: Random, kills: number) {
    this.random = random
    this.kills = kills
  }

  /** The server's next step waits for its turn; kill -9 ends it there. */
  readonly serverTurn = (): Promise<void> =>
    new Promise((go, kill) => {
      this.waiting.push({ go, kill })
    })

  /** A client's next step: clients live on. */
  readonly clientTurn = (): Promise<void> =>
    new Promise((go) => {
      this.waiting.push({ go, kill: null })
    })

  /** Gives turns until everybody has finished. */
  async run(everybody: readonly Promise<unknown>[]): Promise<void> {
    let running = true
    const all = Promise.all(everybody).finally(() => {
      running = false
    })
    while (running) {
      await new Promise(setImmediate)
      if (this.waiting.length === 0) continue
      if (this.random.chance(this.kills)) this.killServer()
      else this.waiting.splice(this.random.between(0, this.waiting.length), 1)[0]?.go()
    }
    await all
  }

  private killServer(): void {
    const killed = this.waiting.filter(({ kill }) => kill)
    this.waiting = this.waiting.filter(({ kill }) => !kill)
    for (const { kill } of killed) kill?.(new Killed())
  }
}
