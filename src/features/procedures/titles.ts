import type { Scope } from '../../database/scope'
import { wordsOf } from './catalogue'
import { titlesOf } from './store'
import { squeeze } from './synonyms'

/** A procedure as staff name it: listed or not, open or closed, by the title of its newest version. */
export type ProcedureTitle = { id: string; slug: string; title: string; reading: string; unitId: string }

/** The titles of the tenants last asked for, one version each. */
const kept = new Map<string, { version: number; titles: Promise<ProcedureTitle[]> }>()
const mostKept = 200

/** Every procedure of the scope's tenant in the order of its own list, read once per version. */
export async function titlesIn(scope: Scope): Promise<ProcedureTitle[]> {
  const known = kept.get(scope.tenant.id)
  if (known && known.version === scope.tenant.version && !scope.house.fresh) return known.titles
  const titles = titlesOf(scope)
  titles.catch(() => kept.delete(scope.tenant.id))
  kept.delete(scope.tenant.id)
  kept.set(scope.tenant.id, { version: scope.tenant.version, titles })
  const oldest = kept.keys().next()
  if (kept.size > mostKept && !oldest.done) kept.delete(oldest.value)
  return titles
}

/** Whose title or reading says every word of a text, folded as everywhere where people search. */
export function titledBy(titles: readonly ProcedureTitle[], text: string): ProcedureTitle[] {
  const words = wordsOf(text)
  if (words.length === 0) return []
  return titles.filter(({ title, reading }) => {
    const said = `${squeeze(title)}\n${squeeze(reading)}`
    return words.every((word) => said.includes(word))
  })
}
