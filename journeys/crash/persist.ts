import { setTimeout as pause } from 'node:timers/promises'
import type { Answer } from '../client'

/** Tries until there is an answer that is not "later": a lost line and 503 are tried again, as people do. */
export async function persist(post: () => Promise<Answer>, seconds = 60): Promise<Answer> {
  const end = performance.now() + seconds * 1000
  for (;;) {
    const answer = await post().catch(() => null)
    if (answer && answer.status !== 503) return answer
    if (performance.now() > end) throw new Error(`no answer within ${seconds} s`)
    await pause(30)
  }
}
