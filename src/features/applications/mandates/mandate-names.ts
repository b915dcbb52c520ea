import type { Scope } from '../../../database/scope'
import { publishedIn } from '../../procedures/published'
import { titlesIn } from '../../procedures/titles'
import type { MandateFor } from './mandate'

/** What a mandate is for, as people call it. */
export type NamedWhat = { kind: 'procedure' | 'category'; name: string }

/** Names what mandates are for. */
export async function mandateNames(scope: Scope): Promise<(what: MandateFor) => NamedWhat> {
  const titles = await titlesIn(scope)
  const { categories } = await publishedIn(scope)
  return (what) =>
    'procedureId' in what
      ? { kind: 'procedure', name: titles.find(({ id }) => id === what.procedureId)?.title ?? '' }
      : { kind: 'category', name: categories.find(({ id }) => id === what.categoryId)?.name ?? '' }
}
