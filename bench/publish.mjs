import { Client } from 'pg'

/**
 * Publishes the next version of a procedure.
 * @param content SQL over the `content` of now and $2
 */
export async function publish(database, { slug, content, value }) {
  const owner = new Client({ ...database, user: 'madoguchi_owner' })
  await owner.connect()
  await owner.query(
    `with next as (
       insert into procedure_versions (tenant_id, procedure_id, version, content, published_at)
       select v.tenant_id, v.procedure_id, v.version + 1, ${content}, now()
       from procedure_versions v join procedures p using (tenant_id, procedure_id, version) where slug = $1
       returning tenant_id, procedure_id, version)
     update procedures p set version = next.version from next
     where p.tenant_id = next.tenant_id and p.procedure_id = next.procedure_id`,
    [slug, value],
  )
  await owner.end()
}
