/** What the server says to an autosave. */
export type SavedAnswer = {
  savedAt: string
  /** The digests of what was posted, by control. */
  base: Record<string, string>
  /** What is to be decided at a control, as HTML of ours; '' where nothing is. */
  notes: Record<string, string>
  /** Controls of which nothing was saved. */
  unsaved: string[]
}

/** `away`: the line, or the server, which may come back. `gone`: this browser may not save here any more. */
export type PostResult = { saved: SavedAnswer } | { proof: string } | 'away' | 'gone'

/** A browser lets so much travel on while its page goes away. */
const mostKeptAlive = 60_000

/** Sends an autosave. */
export async function postDraft(address: string, body: URLSearchParams): Promise<PostResult> {
  const text = body.toString()
  try {
    const answer = await fetch(address, {
      method: 'POST',
      headers: { Accept: 'application/json', 'Content-Type': 'application/x-www-form-urlencoded' },
      body: text,
      keepalive: text.length < mostKeptAlive,
    })
    if (answer.ok) return { saved: await answer.json() }
    if (answer.status === 403) {
      const { csrf } = await answer.json().catch(() => ({}))
      return typeof csrf === 'string' ? { proof: csrf } : 'gone'
    }
    return answer.status >= 500 || answer.status === 429 ? 'away' : 'gone'
  } catch {
    return 'away'
  }
}
