import { Client, type ClientConfig } from 'pg'

/**
 * Listens for what other processes tell (`tenant_changed`). `hears` is false while the connection is away: what is
 * kept in memory cannot be trusted then.
 */
export class Listener {
  hears = false
  private client: Client | undefined
  private closed = false
  private readonly config: ClientConfig
  private readonly onChange: () => void

  constructor(config: ClientConfig, onChange: () => void) {
    this.config = config
    this.onChange = onChange
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
      this.onChange()
      client.end().catch(() => {})
      if (!this.closed) setTimeout(() => void this.start(), 1000).unref()
    }
    client.on('error', lost)
    client.on('end', lost)
    client.on('notification', this.onChange)
    try {
      await client.connect()
      await client.query('listen tenant_changed')
      this.onChange()
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
}
