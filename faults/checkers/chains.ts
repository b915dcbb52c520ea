import { type Move, moves, type Status } from '../../src/features/applications/moves'
import { firstBreak } from '../../src/features/history/chain'
import type { Entry } from '../history'
import type { Counts, FoundApplication, FoundHappening } from './aftermath'

/** The move that a happening tells of; the others leave the status alone. */
const moveOf = Object.fromEntries(
  Object.entries(moves).map(([move, { happens }]) => [happens, move as Move]),
) as Readonly<Record<string, Move | undefined>>

/** The happening that tells of a move, by what the clients call it. */
const happeningOf = (op: string): string | undefined => moves[op as Move]?.happens

const chainsOf = (happenings: readonly FoundHappening[]) =>
  Map.groupBy(
    happenings.toSorted((one, other) => one.position - other.position),
    ({ applicationId }) => applicationId,
  )

/**
 * CAS chain: the history of each application is one whole chain that the table of moves allows, and its end is the
 * status and the lock that the application has.
 */
export function brokenChains(
  applications: readonly FoundApplication[],
  happenings: readonly FoundHappening[],
): string[] {
  const chains = chainsOf(happenings)
  const known = new Set(applications.map(({ id }) => id))
  const orphans = [...chains.keys()].filter((id) => !known.has(id))
  return [
    ...orphans.map((id) => `history without an application: ${id}`),
    ...applications.flatMap((application) => faultsOf(application, chains.get(application.id) ?? [])),
  ]
}

function faultsOf({ id, number, status, lock }: FoundApplication, chain: FoundHappening[]): string[] {
  const broken = firstBreak(id, chain)
  if (broken !== null) return [`${number}: the chain breaks at ${broken}`]
  if (chain[0]?.kind !== 'application.submitted')
    return [`${number}: the history does not begin with its submission`]
  let derived: Status = 'waiting'
  for (const { kind, position } of chain.slice(1)) {
    const move = moveOf[kind]
    if (!move) continue
    if (!(moves[move].from as readonly Status[]).includes(derived))
      return [`${number}: ${kind} at ${position} cannot follow ${derived}`]
    derived = moves[move].to
  }
  const moved = chain.filter(({ kind }) => kind in moveOf).length
  return [
    ...(derived === status ? [] : [`${number}: is ${status}, its history says ${derived}`]),
    ...(lock === moved + 1 ? [] : [`${number}: lock ${lock} after ${moved} moves`]),
  ]
}

/**
 * Every acknowledged move is in the history as often as it was acknowledged, and none that nobody made. Of those that
 * started from the same version, one at most was acknowledged.
 */
export function lostMoves(
  history: readonly Entry[],
  applications: readonly FoundApplication[],
  happenings: readonly FoundHappening[],
): string[] {
  const chains = chainsOf(happenings)
  return applications.flatMap(({ id, number }) => {
    const asked = history.filter(({ key, op }) => key === number && happeningOf(op))
    const done = asked.filter(({ phase }) => phase === 'ok')
    const chain = chains.get(id) ?? []
    const perKind = [...new Set([...asked.map(({ op }) => op)])].flatMap((op) => {
      const told = done.filter((entry) => entry.op === op && !entry.args.again).length
      const tried = asked.filter((entry) => entry.op === op && entry.phase === 'invoke').length
      const found = chain.filter(({ kind }) => kind === happeningOf(op)).length
      if (found < told) return [`lost: ${op} of ${number} was acknowledged ${told} times, found ${found}`]
      return found > tried ? [`unexpected: ${op} of ${number} ${found} times, asked for ${tried}`] : []
    })
    const winners = Map.groupBy(
      done.filter(({ args }) => 'lock' in args && !args.again),
      ({ args }) => args.lock,
    )
    const double = [...winners].filter(([, same]) => same.length > 1)
    return [
      ...perKind,
      ...double.map(
        ([lock, same]) =>
          `double: ${same.map(({ op, proc }) => `${op} by ${proc}`).join(' and ')} of ${number} at version ${lock}`,
      ),
    ]
  })
}

/** Bank: at every moment the counts of each status add up to all applications, and each has one submission. */
export function wrongCounts(snapshots: readonly Counts[]): string[] {
  return snapshots.flatMap(({ byStatus, applications, submissions }, index) => {
    const sum = Object.values(byStatus).reduce((total, count) => total + count, 0)
    return sum === applications && submissions === applications
      ? []
      : [`snapshot ${index}: statuses add up to ${sum} of ${applications}, submissions ${submissions}`]
  })
}
