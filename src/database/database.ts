import { Pool, type PoolClient, type PoolConfig, types } from 'pg'
import { isId } from '../kernel/ids'
import { isUnanswered } from './away'
import { type Db, kyselyOn } from './connection'

// count(*) and sizes fit a double exactly up to 2^53; bigint columns that identify something stay text.
types.setTypeParser(types.builtins.INT8, (text) => text)
// A day has no hour and no zone: it stays the text that it is.
types.setTypeParser(types.builtins.DATE, (text) => text)

/** A transaction on the database, always inside one tenant. */
export interface Database {
  /**
   * Runs `work` in one transaction that sees the tenant's rows only. It is committed when `work` returns and rolled
   * back when it throws.
   */
  inTenant<T>(tenantId: string, work: (db: Db) => Promise<T>): Promise<T>
  /** A transaction without a tenant: it sees the list of tenants, and no row of any other table. */
  outside<T>(work: (db: Db) => Promise<T>): Promise<T>
}

/** The database behind a pool of connections as the application's role. */
export class PooledDatabase implements Database {
  readonly pool: Pool

  constructor(config: PoolConfig) {
    // Nobody is held longer than five seconds by a database that hangs (R6): it gives up a statement by itself, and
    // where it stands still or the line is silent, we do.
    this.pool = new Pool({
      max: 16,
      connectionTimeoutMillis: 4000,
      statement_timeout: 4000,
      query_timeout: 4500,
      idle_in_transaction_session_timeout: 30_000,
      // Statements may be sent before the one before them was answered; see together.ts.
      pipeline: true,
      ...config,
    })
    // A connection that breaks while idle is replaced by the pool; without a listener it would end the process.
    this.pool.on('error', () => {})
    // Nor does the pool listen from when it lends a connection until who waited for it goes on: a database that ends
    // in the breath in which it lets us in would be heard by nobody.
    this.pool.on('connect', (client) => client.on('error', () => {}))
  }

  inTenant<T>(tenantId: string, work: (db: Db) => Promise<T>): Promise<T> {
    if (!isId(tenantId)) throw new Error('not a tenant id')
    return this.transaction(`begin; select set_config('app.tenant', '${tenantId}', true)`, work)
  }

  outside<T>(work: (db: Db) => Promise<T>): Promise<T> {
    return this.transaction('begin', work)
  }

  close(): Promise<void> {
    return this.pool.end()
  }

  private async transaction<T>(begin: string, work: (db: Db) => Promise<T>): Promise<T> {
    const client: PoolClient = await this.pool.connect()
    let broken: Error | undefined
    const onError = (error: Error) => {
      broken = error
    }
    client.on('error', onError)
    try {
      // Not waited for: what comes next follows on the same line. A connection on which it fails is not used again.
      const begun = client.query(begin).catch(onError)
      const result = await work(kyselyOn(client))
      await begun
      if (broken) throw broken
      await client.query('commit')
      return result
    } catch (error) {
      // Who did not answer is not asked again: without its connection the transaction ends by itself.
      if (isUnanswered(error)) broken = error as Error
      else
        await client.query('rollback').catch((failure: Error) => {
          broken = failure
        })
      // A migration changed what a statement known by name gives: a new connection learns it anew.
      if ((error as { code?: string } | null)?.code === '0A000') broken = error as Error
      throw error
    } finally {
      client.off('error', onError)
      client.release(broken)
    }
  }
}
