import { mine, type Scope } from '../../database/scope'

/** The tenant's own text, or null where it has none and the default stands. */
export async function siteText(
  scope: Scope,
  kind: 'help' | 'privacy' | 'accessibility',
): Promise<string | null> {
  const row = await mine(scope, 'site_texts').select('body').where('kind', '=', kind).executeTakeFirst()
  return row?.body ?? null
}
