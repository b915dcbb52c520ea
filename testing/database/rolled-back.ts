import { AsyncLocalStorage } from 'node:async_hooks'
import { Client, type ClientConfig } from 'pg'
import { type Db, kyselyOn } from '../../src/database/connection'
import type { Database } from '../../src/database/database'
import { isId } from '../../src/kernel/ids'

/**
 * A database on one connection whose transaction is never committed: what a pool would commit is a savepoint here.
 * The connection is an administrator's in the application's role, so that a test may also look as the owner.
 */
export class RolledBackDatabase implements Database {
  private readonly client: Client
  /** Called as a transaction begins; what it returns is told whether the transaction stayed. */
  onBegin: () => (kept: boolean) => void = () => () => {}
  /** Statements that the application sent, so that a test can count them; opening and ending a transaction is none. */
  readonly sent: string[] = []
  private turn: Promise<unknown> = Promise.resolve()
  private readonly within = new AsyncLocalStorage<true>()

  private constructor(client: Client) {
    this.client = client
  }

  static async open(administrator: ClientConfig): Promise<RolledBackDatabase> {
    const client = new Client({ ...administrator, pipeline: true })
    await client.connect()
    return new RolledBackDatabase(client)
  }

  async begin(): Promise<void> {
    await this.client.query('begin; set local role madoguchi_app')
  }

  async rollBack(): Promise<void> {
    await this.client.query('rollback')
  }

  close(): Promise<void> {
    return this.client.end()
  }

  inTenant<T>(tenantId: string, work: (db: Db) => Promise<T>): Promise<T> {
    if (!isId(tenantId)) throw new Error('not a tenant id')
    return this.transaction(tenantId, work)
  }

  outside<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.transaction('', work)
  }

  /** Statements with the rights of the tables' owner, whom row-level security does not bind. */
  asOwner<T extends object = Record<string, unknown>>(text: string, values: unknown[] = []): Promise<T[]> {
    return this.inTurn(async () => {
      await this.client.query('set local role madoguchi_owner')
      try {
        return (await this.client.query<T>(text, values)).rows
      } finally {
        await this.client.query('set local role madoguchi_app')
      }
    })
  }

  private transaction<T>(tenantId: string, work: (db: Db) => Promise<T>): Promise<T> {
    // A real pool would need a second connection here, and could run out of them.
    if (this.within.getStore()) throw new Error('a transaction inside a transaction')
    return this.inTurn(() => this.within.run(true, () => this.savepoint(tenantId, work)))
  }

  private async savepoint<T>(tenantId: string, work: (db: Db) => Promise<T>): Promise<T> {
    await this.client.query(`savepoint one; select set_config('app.tenant', '${tenantId}', true)`)
    const told = this.onBegin()
    let kept = false
    try {
      const result = await work(kyselyOn(this.listening))
      // What a commit would check.
      await this.client.query('set constraints all immediate; set constraints all deferred')
      kept = true
      return result
    } finally {
      await this.client.query(
        kept
          ? "release savepoint one; select set_config('app.tenant', '', true)"
          : 'rollback to savepoint one; release savepoint one',
      )
      told(kept)
    }
  }

  /** The same connection, as the application sees it. */
  private get listening(): Client {
    const query = (...asked: Parameters<Client['query']>) => {
      const [{ text }] = asked as unknown as [{ text: string }]
      this.sent.push(text)
      return this.client.query(...asked)
    }
    return { query } as unknown as Client
  }

  /** One connection does one thing after the other. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.turn.then(work)
    this.turn = mine.catch(() => {})
    return mine
  }
}
