import { type Form, fieldsOf } from '../form'
import type { Named } from './parts'
import { rulesOf } from './rules'

/** So many questions may depend on each other one after the other: deciding one of them decides all the others. */
export const mostSteps = 50

/** Ids along which rules look at each other, and the place of the rule that is one too many. */
export interface Way {
  path: (string | number)[]
  ids: string[]
}

/**
 * What cannot be decided. `circles`: rules that decide, over one or several steps, what they themselves look at, each once:
 * a form with one could never say what it asks. `long`: ways of more than {@link mostSteps}, by the question they begin at.
 */
export function endlessWays(form: Form): { circles: Way[]; long: Way[] } {
  const looksAt = looksIn(form)
  const found: { circles: Way[]; long: Way[] } = { circles: [], long: [] }
  const steps = new Map<string, number>()
  const follow = (id: string, way: readonly string[]): number => {
    const known = steps.get(id)
    if (known !== undefined) return known
    let most = 0
    for (const next of looksAt.get(id) ?? []) {
      const start = way.indexOf(next.id)
      if (start >= 0) found.circles.push({ path: next.path, ids: [...way.slice(start), next.id] })
      else {
        const after = 1 + follow(next.id, [...way, next.id])
        // The first that is too long; those that lead to it are longer.
        if (after === mostSteps + 1 && most < after) found.long.push({ path: next.path, ids: [id] })
        most = Math.max(most, after)
      }
    }
    steps.set(id, most)
    return most
  }
  for (const id of looksAt.keys()) follow(id, [id])
  return found
}

/** By question: what its rules look at. */
function looksIn(form: Form): Map<string, { id: string; path: (string | number)[] }[]> {
  const seenBy = seenIn(form)
  const looksAt = new Map<string, { id: string; path: (string | number)[] }[]>()
  for (const { decides, named, path } of rulesOf(form))
    for (const id of decides)
      looksAt.set(id, [
        ...(looksAt.get(id) ?? []),
        ...named.flatMap(seenBy).map((seen) => ({ id: seen, path })),
      ])
  return looksAt
}

/** What a rule looks at by a name: to know which rows count, at every question that can be typed into there. */
function seenIn(form: Form): (named: Named) => string[] {
  const cells = new Map<string, string[]>()
  for (const { field } of fieldsOf(form))
    if (field.kind === 'group')
      cells.set(
        field.id,
        field.fields.flatMap(({ id, kind }) => (kind === 'calculated' ? [] : [id])),
      )
  return ({ id, as }) => (as === 'rows' ? [id, ...(cells.get(id) ?? [])] : [id])
}
