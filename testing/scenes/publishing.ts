import { parseForm } from '../../src/features/forms/form'

/**
 * SQL that publishes a later version of the procedure with the slug $1.
 * @param content an expression over the `content` of now and $2
 */
export const nextVersion = (content: string): string => `
  with next as (
    insert into procedure_versions (tenant_id, procedure_id, version, content, published_at)
    select v.tenant_id, v.procedure_id, v.version + 1, ${content}, now()
    from procedure_versions v join procedures p using (tenant_id, procedure_id, version) where slug = $1
    returning tenant_id, procedure_id, version)
  update procedures p set version = next.version from next
  where p.tenant_id = next.tenant_id and p.procedure_id = next.procedure_id`

/** The procedure asks what the form $2 asks from now on. */
export const withForm = nextVersion(`jsonb_set(content, '{form}', $2::jsonb)`)

/** A form as it is stored with a version: with every default. @throws {Error} where the document has mistakes */
export function storedForm(document: unknown): string {
  const result = parseForm(document)
  if (!('form' in result)) throw new Error(JSON.stringify(result.mistakes))
  return JSON.stringify(result.form)
}
