import { boxesIn, type Reader } from '../reading'

/** The name that was typed, else what was drawn. Runs in the browser too. */
export const readSignature: Reader = (entry) => {
  const [typed = '', drawn = ''] = boxesIn(entry, 2).map((box) => box.trim())
  return typed || drawn || undefined
}
