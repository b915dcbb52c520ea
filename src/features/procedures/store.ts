import { sql } from 'kysely'
import { mine, type Scope } from '../../database/scope'
import type { Procedure, ProcedureContent } from './procedure'
import type { ProcedureTitle } from './titles'

type Row = {
  procedure_id: string
  slug: string
  version: number
  published: number
  listed: boolean
  opens_at: Date
  closes_at: Date | null
  ordinal: number
  content: unknown
}

const procedureOf = (row: Row): Procedure => ({
  id: row.procedure_id,
  slug: row.slug,
  version: row.version,
  published: row.published,
  listed: row.listed,
  opensAt: row.opens_at,
  closesAt: row.closes_at,
  ordinal: row.ordinal,
  content: row.content as ProcedureContent,
})

/** Procedures joined with a version of theirs; row-level security and both tenant columns bind them to the tenant. */
const withVersion = (scope: Scope) =>
  scope.db
    .selectFrom('procedures as p')
    .innerJoin('procedure_versions as v', (join) =>
      join.onRef('v.tenant_id', '=', 'p.tenant_id').onRef('v.procedure_id', '=', 'p.procedure_id'),
    )
    .where('p.tenant_id', '=', scope.tenant.id)
    .select([
      'p.procedure_id',
      'p.slug',
      'v.version',
      'p.version as published',
      'p.listed',
      'p.opens_at',
      'p.closes_at',
      'p.ordinal',
      'v.content',
    ])

/** Every listed procedure in its published version. */
export async function publishedProcedures(scope: Scope): Promise<Procedure[]> {
  const rows = await withVersion(scope)
    .whereRef('v.version', '=', 'p.version')
    .where('p.listed', '=', true)
    .orderBy('p.ordinal')
    .execute()
  return rows.map(procedureOf)
}

/** Every procedure, listed or not, with what its published version is called and which unit examines it. */
export async function titlesOf(scope: Scope): Promise<ProcedureTitle[]> {
  const { rows } = await sql<ProcedureTitle>`
    select p.procedure_id as id, p.slug, v.content->>'title' as title, v.content->>'reading' as reading,
      v.content->>'unitId' as "unitId"
    from procedures p
    join procedure_versions v using (tenant_id, procedure_id, version)
    where p.tenant_id = ${scope.tenant.id} order by p.ordinal`.execute(scope.db)
  return rows
}

/** The published version of a procedure by its address, unless it is unlisted (T8). */
export async function procedureBySlug(scope: Scope, slug: string): Promise<Procedure | null> {
  const row = await withVersion(scope)
    .whereRef('v.version', '=', 'p.version')
    .where('p.slug', '=', slug)
    .where('p.listed', '=', true)
    .executeTakeFirst()
  return row ? procedureOf(row) : null
}

/**
 * Whether any version of a listed procedure offers this file: a draft, or an application that is put right, stands in the
 * version it was begun with.
 */
export async function everOffered(scope: Scope, slug: string, downloadId: string): Promise<boolean> {
  const row = await withVersion(scope)
    .where('p.slug', '=', slug)
    .where('p.listed', '=', true)
    .where(sql<boolean>`v.content->'files' @> ${JSON.stringify([{ downloadId }])}::jsonb`)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Contents read last, by tenant, procedure and version: they never change, and every step of a draft needs one. */
const contents = new Map<string, ProcedureContent>()
const mostContents = 500

/** A procedure in the version that an application or a draft was begun with; its period is always read anew. */
export async function procedureVersion(scope: Scope, id: string, version: number): Promise<Procedure> {
  const key = `${scope.tenant.id} ${id} ${version}`
  const content = contents.get(key)
  if (content) {
    const columns = ['procedure_id', 'slug', 'version as published', 'listed'] as const
    const when = ['opens_at', 'closes_at', 'ordinal'] as const
    const query = mine(scope, 'procedures')
      .select([...columns, ...when])
      .where('procedure_id', '=', id)
    return procedureOf({ ...(await query.executeTakeFirstOrThrow()), version, content })
  }
  const row = await withVersion(scope)
    .where('p.procedure_id', '=', id)
    .where('v.version', '=', version)
    .executeTakeFirstOrThrow()
  const procedure = procedureOf(row)
  if (contents.size >= mostContents) contents.clear()
  if (!scope.house.fresh) contents.set(key, procedure.content)
  return procedure
}

export async function insertProcedure(scope: Scope, procedure: Procedure): Promise<void> {
  const key = { tenant_id: scope.tenant.id, procedure_id: procedure.id, version: procedure.version }
  await scope.db
    .insertInto('procedures')
    .values({
      ...key,
      slug: procedure.slug,
      listed: procedure.listed,
      opens_at: procedure.opensAt,
      closes_at: procedure.closesAt,
      ordinal: procedure.ordinal,
    })
    .execute()
  await scope.db
    .insertInto('procedure_versions')
    .values({ ...key, content: JSON.stringify(procedure.content), published_at: scope.now })
    .execute()
}

/** What an account marked, as far as it is listed, the newest first. */
export async function favouriteRows(
  scope: Scope,
  accountId: string,
): Promise<{ slug: string; title: string; opensAt: Date; closesAt: Date | null }[]> {
  const { rows } = await sql<{ slug: string; title: string; opensAt: Date; closesAt: Date | null }>`
    select p.slug, v.content->>'title' as title, p.opens_at as "opensAt", p.closes_at as "closesAt"
    from favourites f
    join procedures p on p.tenant_id = f.tenant_id and p.procedure_id = f.procedure_id
    join procedure_versions v
      on v.tenant_id = p.tenant_id and v.procedure_id = p.procedure_id and v.version = p.version
    where f.tenant_id = ${scope.tenant.id} and f.account_id = ${accountId} and p.listed
    order by f.added_at desc, f.procedure_id`.execute(scope.db)
  return rows
}
