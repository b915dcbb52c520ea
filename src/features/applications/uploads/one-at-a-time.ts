import type { Lock, Locker } from '@tus/server'

/** How long somebody waits for who was asked to let go; the database decides in the end. */
const patienceMs = 5000

type Holder = { letGo(): void; gone: Promise<void> }

/**
 * Whoever asks for an upload ends the request of this process that still waits for its bytes: a phone that changed its
 * network is back before the old line is known to be dead, and what came over that is kept first. Between processes, and
 * where somebody does not let go in time, the row of the upload decides which piece counts (see `addPiece`).
 */
export class OneAtATime implements Locker {
  private readonly holders = new Map<string, Holder>()

  newLock(id: string): Lock {
    let leave = () => {}
    let mine: Holder | undefined
    return {
      lock: async (_signal, askToLetGo) => {
        const before = this.holders.get(id)
        mine = {
          letGo: () => void askToLetGo(),
          gone: new Promise((resolve) => {
            leave = resolve
          }),
        }
        this.holders.set(id, mine)
        if (!before) return
        before.letGo()
        await within(patienceMs, before.gone)
      },
      unlock: async () => {
        leave()
        if (this.holders.get(id) === mine) this.holders.delete(id)
      },
    }
  }
}

function within(most: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, most)
    void work.then(() => {
      clearTimeout(timer)
      resolve()
    })
  })
}
