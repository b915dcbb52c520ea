import { createHash } from 'node:crypto'
import {
  type CompiledQuery,
  type DatabaseConnection,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely'
import type { ClientBase } from 'pg'
import type { Tables } from './tables'

/** Typed SQL inside the transaction of one tenant. */
export type Db = Kysely<Tables>

/** Kysely over one client whose transaction somebody else opens and ends (see `Database.inTenant`). */
export function kyselyOn(client: ClientBase): Db {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const { sql: text, parameters } = query
      const result = await client.query({ text, values: parameters as unknown[], name: nameOf(text) })
      return { rows: result.rows as Row[], numAffectedRows: BigInt(result.rowCount ?? 0) }
    },
    streamQuery() {
      throw new Error('rows are read in pages, not streamed')
    },
  }
  return new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createIntrospector: (db) => new PostgresIntrospector(db),
      createQueryCompiler: () => new PostgresQueryCompiler(),
      createDriver: () => ({
        init: async () => {},
        acquireConnection: async () => connection,
        beginTransaction: async () => {},
        commitTransaction: async () => {},
        rollbackTransaction: async () => {},
        releaseConnection: async () => {},
        destroy: async () => {},
      }),
    },
  })
}

/** More than the statements of all slices; lists of different lengths could make endless ones. */
const mostNamed = 1000
const names = new Map<string, string>()

/**
 * A statement's name on its connection: PostgreSQL parses and plans what has a name once, not every time. The name is
 * the text's own hash, so that it means the same on every connection.
 */
function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= mostNamed) return known
  const name = createHash('sha256').update(text).digest('base64url').slice(0, 22)
  names.set(text, name)
  return name
}
