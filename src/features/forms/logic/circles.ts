import type { Form } from '../form'
import { rulesOf } from './rules'

/**
 * Rules that decide, over one or several steps, what they themselves look at: a form with one could never say what it asks.
 * @returns each circle once, as the ids along it and the place of a rule that closes it
 */
export function circles(form: Form): { path: (string | number)[]; ids: string[] }[] {
  const looksAt = new Map<string, { id: string; path: (string | number)[] }[]>()
  for (const { decides, named, path } of rulesOf(form))
    for (const id of decides)
      looksAt.set(id, [...(looksAt.get(id) ?? []), ...named.map((one) => ({ id: one.id, path }))])
  const found: { path: (string | number)[]; ids: string[] }[] = []
  const done = new Set<string>()
  const follow = (id: string, way: readonly string[]) => {
    for (const next of looksAt.get(id) ?? []) {
      const start = way.indexOf(next.id)
      if (start >= 0) found.push({ path: next.path, ids: [...way.slice(start), next.id] })
      else if (!done.has(next.id)) follow(next.id, [...way, next.id])
    }
    done.add(id)
  }
  for (const id of looksAt.keys()) if (!done.has(id)) follow(id, [id])
  return found
}
