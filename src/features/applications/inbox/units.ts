import { unitsBelow } from '../../staff/roles'
import type { Unit } from '../../tenants/organization'
import { type Count, counted } from './count'

/** A unit of the rail, with the units below it; depth 0 is the uppermost of mine. */
export type InboxUnit = {
  id: string
  name: string
  depth: number
  /** What is not finished in it and below it; null where there are too many units to count in. */
  open: Count | null
}

/** Beyond so many units nothing is counted beside them: each costs up to a thousand steps on an index. */
export const mostUnitsCounted = 40

/** My units in the order of the tree, from the uppermost. */
export function unitTree(units: readonly Unit[], mine: 'all' | readonly string[]): Omit<InboxUnit, 'open'>[] {
  const shown = units.filter(({ id }) => mine === 'all' || mine.includes(id))
  const ids = new Set(shown.map(({ id }) => id))
  const under = (parent: string | null, depth: number): Omit<InboxUnit, 'open'>[] =>
    shown
      .filter(({ parentId }) => (parentId && ids.has(parentId) ? parentId : null) === parent)
      .flatMap(({ id, name }) => [{ id, name, depth }, ...under(id, depth + 1)])
  return under(null, 0)
}

/** The tree with what is not finished, each unit with those below it. */
export function withCounts(
  tree: readonly Omit<InboxUnit, 'open'>[],
  { units, open }: { units: readonly Unit[]; open: Readonly<Record<string, number>> },
): InboxUnit[] {
  const countable = tree.length <= mostUnitsCounted
  return tree.map((unit) => {
    const sum = unitsBelow(units, unit.id).reduce((all, id) => all + (open[id] ?? 0), 0)
    return { ...unit, open: countable ? counted(sum) : null }
  })
}
