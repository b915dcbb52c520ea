import { Client, type ClientConfig } from 'pg'

/** What to do when a channel tells something; `undefined`: it may have told something while nobody listened. */
export type Channels = Readonly<Record<string, (payload: string | undefined) => void>>

/**
 * Listens for what other processes tell (`tenant_changed`, `draft_changed`), on one connection. `hears` is false while it
 * is away: what is kept in memory cannot be trusted then.
 */
export class Listener {
  hears = false
  private client: Client | undefined
  private closed = false
  private readonly config: ClientConfig
  private readonly channels: Channels

  constructor(config: ClientConfig, channels: Channels) {
    this.config = config
    this.channels = channels
  }

  async start(): Promise<void> {
    if (this.closed) return
    const client = new Client({ ...this.config, keepAlive: true })
    this.client = client
    let gone = false
    const lost = () => {
      if (gone) return
      gone = true
      this.hears = false
      this.missed()
      client.end().catch(() => {})
      if (!this.closed) setTimeout(() => void this.start(), 1000).unref()
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', ({ channel, payload }) => this.channels[channel]?.(payload ?? ''))
    try {
      await client.connect()
      for (const channel of Object.keys(this.channels))
        await client.query(`listen ${client.escapeIdentifier(channel)}`)
      this.missed()
      this.hears = true
    } catch {
      lost()
    }
  }

  async stop(): Promise<void> {
    this.closed = true
    this.hears = false
    await this.client?.end().catch(() => {})
  }

  private missed(): void {
    for (const told of Object.values(this.channels)) told(undefined)
  }
}
