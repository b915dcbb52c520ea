import type { Guest } from '../guest'
import type { Persistent } from './fault'
import { persist } from './persist'

/** Types one number after the other, each of which the page's script saves. */
export function keepFillingIn({ client }: Guest, draft: string): Persistent {
  let acknowledged = 0
  let last = ''
  let enough = false
  return {
    acknowledged: () => acknowledged,
    last: () => last,
    enough() {
      enough = true
    },
    async begin() {
      const csrf = (await persist(() => client.get(draft))).value('csrf')
      for (let typed = 1_000_000; ; typed++) {
        const wasEnough = enough
        const answer = await persist(() =>
          client.post(`${draft}/entries`, [
            ['csrf', csrf],
            ['user-number', String(typed)],
          ]),
        )
        if (answer.status !== 200)
          throw new Error(`saving was answered by ${answer.status} ${answer.heading}`)
        acknowledged += 1
        last = String(typed)
        if (wasEnough) return
      }
    },
  }
}
