/** What an upload came to: the server's fragment (accepted or refused), stopped by the person, or not delivered. */
export type Outcome =
  | { kind: 'answer'; html: string; refused: boolean }
  | { kind: 'stopped' }
  | { kind: 'failed' }

/** 413, 422 and 429 are refusals in words; whatever else is no list of files was not delivered. */
export function outcomeOf(status: number, html: string): Outcome {
  if (status === 200) return { kind: 'answer', html, refused: false }
  return [413, 422, 429].includes(status) ? { kind: 'answer', html, refused: true } : { kind: 'failed' }
}
