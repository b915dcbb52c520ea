/** What becomes of a bad file: refused with a reason, or kept under a name, without what must not be in it. */
export type Outcome =
  | { refused: string; entry?: string }
  | { name: string; type: string; locked?: boolean; without?: string }

/** One line of the table: what somebody sends, as they call it, and what becomes of it. */
export type BadInput = { what: string; name: string; bytes: Buffer; outcome: Outcome }

export const refused = (reason: string, entry?: string): Outcome =>
  entry ? { refused: reason, entry } : { refused: reason }
export const kept = (
  name: string,
  type: string,
  more: { locked?: boolean; without?: string } = {},
): Outcome => ({
  name,
  type,
  ...more,
})
