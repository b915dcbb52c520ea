import type { RolledBackDatabase } from './rolled-back'

/**
 * What the house notes for itself while somebody only looks: it is no change. When a session was last seen, when staff
 * first opened an application, and where the small picture of a file lies that was made when it was first looked at.
 */
const notes: Record<string, readonly string[]> = {
  sessions: ['seen_at'],
  staff_sessions: ['seen_at'],
  applications: ['opened_at'],
  attachments: ['thumbnail_key', 'thumbnail_sha256'],
}

/** 閲覧記録 grows with every look of staff; that is what it is for. */
const ofLooking = ['access_entries', 'access_batches']

/** Every table of the application with the checksum of its rows, as the owner sees them. */
export async function checksums(database: RolledBackDatabase): Promise<Record<string, string>> {
  const tables = (await tableNames(database)).filter((table) => !ofLooking.includes(table))
  const parts = tables.map((table) => {
    const without = (notes[table] ?? []).map((column) => ` - '${column}'`).join('')
    return `select '${table}' as name, count(*) || ' rows ' || coalesce(md5(string_agg(line, ' ' order by line)), '') as sum
      from (select md5((to_jsonb(t)${without})::text) as line from ${table} t) as lines`
  })
  const rows = await database.asOwner<{ name: string; sum: string }>(parts.join('\nunion all\n'))
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]))
}

export async function tableNames(database: RolledBackDatabase): Promise<string[]> {
  const rows = await database.asOwner<{ name: string }>(
    "select relname as name from pg_class where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace order by 1",
  )
  return rows.map(({ name }) => name)
}
