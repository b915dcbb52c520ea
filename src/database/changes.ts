type Watcher = { changed(): void; ended(): void }

/**
 * 変化: who in this process waits for something in the database to change. The listener tells; what it is, and whether
 * it may be seen, each watcher reads itself.
 */
export class Changes {
  private readonly watchers = new Map<string, Set<Watcher>>()
  private open = true
  /** How many there are, of everything. */
  size = 0

  /** How many there are of one thing. */
  countOf(key: string): number {
    return this.watchers.get(key)?.size ?? 0
  }

  /** @returns ends it; in a process that is ending it has ended at once */
  watch(key: string, watcher: Watcher): () => void {
    if (!this.open) {
      watcher.ended()
      return () => {}
    }
    const those = this.watchers.get(key) ?? new Set()
    this.watchers.set(key, those.add(watcher))
    this.size += 1
    return () => {
      if (!those.delete(watcher)) return
      this.size -= 1
      if (those.size === 0 && this.watchers.get(key) === those) this.watchers.delete(key)
    }
  }

  tell(key: string): void {
    for (const watcher of this.watchers.get(key) ?? []) watcher.changed()
  }

  /** Something may have changed unheard: the connection was away. */
  tellAll(): void {
    for (const key of [...this.watchers.keys()]) this.tell(key)
  }

  /** The process ends: nobody is kept waiting. */
  end(): void {
    this.open = false
    for (const those of [...this.watchers.values()]) for (const watcher of [...those]) watcher.ended()
  }
}
