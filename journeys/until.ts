import { setTimeout as pause } from 'node:timers/promises'

type Found<T> = T | null | undefined | false

/**
 * Looks again and again until there is something to see.
 * @param what is waited for, in words
 * @throws after `seconds`, with what was waited for
 */
export async function until<T>(
  what: string,
  look: () => Found<T> | Promise<Found<T>>,
  seconds = 20,
): Promise<T> {
  const end = performance.now() + seconds * 1000
  for (;;) {
    const found = await look()
    if (found) return found
    if (performance.now() > end) throw new Error(`not within ${seconds} s: ${what}`)
    await pause(40)
  }
}
