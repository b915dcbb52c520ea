import type { Scope } from '../../database/scope'
import { type Category, categoriesOf, synonymGroupsOf, type Unit, unitsOf } from '../tenants/organization'
import { type Catalogue, type CatalogueEntry, prepare } from './catalogue'
import type { Procedure } from './procedure'
import { procedureBySlug, procedureVersion, publishedProcedures } from './store'
import { synonymIndex } from './synonyms'

/** What a list, a search and the home page show; the same for everybody until something is published. */
export type Published = {
  catalogue: Catalogue<CatalogueEntry & { contactName: string }>
  units: Unit[]
  categories: Category[]
}

/** The published procedures of the tenants last asked for, one version each. */
const kept = new Map<string, { version: number; published: Promise<Published> }>()
const mostKept = 200

/** Everything published by the scope's tenant, read once per version. */
export async function publishedIn(scope: Scope): Promise<Published> {
  const known = kept.get(scope.tenant.id)
  if (known && known.version === scope.tenant.version && !scope.house.fresh) return known.published
  const published = readPublished(scope)
  // A read that fails is not kept: the next visitor tries again.
  published.catch(() => kept.delete(scope.tenant.id))
  kept.delete(scope.tenant.id)
  kept.set(scope.tenant.id, { version: scope.tenant.version, published })
  const oldest = kept.keys().next()
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
  return published
}

async function readPublished(scope: Scope): Promise<Published> {
  const procedures = await publishedProcedures(scope)
  const units = await unitsOf(scope)
  const categories = await categoriesOf(scope)
  const own = await synonymGroupsOf(scope)
  const entries = procedures.map((procedure) => entryOf(procedure, units))
  return { catalogue: prepare(entries, synonymIndex(own)), units, categories }
}

function entryOf(procedure: Procedure, units: readonly Unit[]) {
  const { content } = procedure
  const unit = units.find((one) => one.id === content.unitId)
  return {
    slug: procedure.slug,
    opensAt: procedure.opensAt,
    closesAt: procedure.closesAt,
    ordinal: procedure.ordinal,
    title: content.title,
    reading: content.reading,
    summary: content.summary,
    description: content.description,
    unit: {
      id: content.unitId,
      name: unit?.name ?? '',
      reading: unit?.reading ?? '',
      within: unitsAbove(unit, units),
    },
    categories: content.categories,
    audience: content.audience,
    keywords: content.keywords,
    contactName: content.contact.name,
  }
}

function unitsAbove(unit: Unit | undefined, units: readonly Unit[]): string[] {
  const above: string[] = []
  let parent = unit?.parentId
  while (parent && !above.includes(parent)) {
    above.push(parent)
    parent = units.find((one) => one.id === parent)?.parentId
  }
  return above
}

/** The published procedure at an address; null for unknown and unlisted ones alike. */
export const findProcedure = (scope: Scope, slug: string): Promise<Procedure | null> =>
  procedureBySlug(scope, slug)

/** The procedure of a draft or an application, in the version it was begun with. */
export const procedureAt = (scope: Scope, id: string, version: number): Promise<Procedure> =>
  procedureVersion(scope, id, version)
