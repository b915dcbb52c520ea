import type { Entry } from '../kind'
import type { Reader } from '../reading'

/** What was ticked, each once, without the empty value that is posted first. */
export const tickedIn = (entry: Entry): string[] => [
  ...new Set((typeof entry === 'string' ? [entry] : entry).filter((value) => value.trim() !== '')),
]

/** The values that were ticked. */
export const readChoices: Reader = (entry) => {
  const ticked = tickedIn(entry)
  return ticked.length > 0 ? ticked : undefined
}
