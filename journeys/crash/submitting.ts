import { type Guest, numberIn, seenBy } from '../guest'
import type { Persistent } from './fault'
import { persist } from './persist'

/** Presses 申込む until there is a number; then once more, for an answer that was lost. */
export async function keepSubmitting(guest: Guest, draft: string): Promise<Persistent> {
  const seen = await seenBy(guest, draft)
  const numbers: string[] = []
  const press = async () => {
    const answer = await persist(() => guest.client.twin().post(`${draft}/submission`, seen))
    const number = numberIn(answer)
    if (!/^\d{12}$/.test(number)) throw new Error(`the submission was answered by ${number}`)
    if (numbers.length > 0 && numbers[0] !== number)
      throw new Error(`two numbers: ${numbers[0]} and ${number}`)
    numbers.push(number)
  }
  return {
    acknowledged: () => numbers.length,
    last: () => numbers[0] ?? '',
    enough: () => {},
    async begin() {
      await press()
      await press()
    },
  }
}
