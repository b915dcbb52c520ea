import type { Entry } from '../history'
import type { FoundApplication } from './aftermath'

const acknowledged = (history: readonly Entry[]) =>
  history.filter(({ op, phase }) => op === 'submit' && phase === 'ok')

const byDraft = (applications: readonly FoundApplication[]) =>
  Map.groupBy(applications, (application) => application.draftId)

/** Set: what was acknowledged is there, and nothing is there that nobody asked for. */
export function lostSubmissions(
  history: readonly Entry[],
  applications: readonly FoundApplication[],
): string[] {
  const found = new Set(applications.map(({ draftId, number }) => `${draftId} ${number}`))
  const missing = acknowledged(history).filter(({ key, args }) => !found.has(`${key} ${args.number}`))
  return [...new Set(missing.map(({ key, args }) => `lost: draft ${key} was told ${args.number}`))]
}

export function unexpectedApplications(
  history: readonly Entry[],
  applications: readonly FoundApplication[],
): string[] {
  const asked = new Set(history.filter(({ op }) => op === 'submit').map(({ key }) => key))
  return applications
    .filter(({ draftId }) => !asked.has(draftId))
    .map(({ number, draftId }) => `unexpected: ${number} of draft ${draftId}, which nobody submitted`)
}

/** Key → one: a draft becomes one application, however often it was submitted, and everybody is told the same number. */
export function doubleSubmissions(
  history: readonly Entry[],
  applications: readonly FoundApplication[],
): string[] {
  const double = [...byDraft(applications)]
    .filter(([, found]) => found.length > 1)
    .map(([draft, found]) => `double: draft ${draft} became ${found.map(({ number }) => number).join(', ')}`)
  const told = Map.groupBy(acknowledged(history), ({ key }) => key)
  const contradictions = [...told].flatMap(([draft, answers]) => {
    const numbers = new Set(answers.map(({ args }) => args.number))
    return numbers.size > 1 ? [`double: draft ${draft} was told ${[...numbers].join(' and ')}`] : []
  })
  return [...double, ...contradictions]
}

/** Unique ids: no 整理番号 twice. */
export function repeatedNumbers(applications: readonly FoundApplication[]): string[] {
  return [...Map.groupBy(applications, ({ number }) => number)]
    .filter(([, same]) => same.length > 1)
    .map(([number, same]) => `number ${number} was given ${same.length} times`)
}

/**
 * What was typed: an application holds the last entry that was acknowledged before its submission, or one that was sent
 * after that and never answered.
 */
export function lostEntries(history: readonly Entry[], applications: readonly FoundApplication[]): string[] {
  const saves = Map.groupBy(
    history.filter(({ op }) => op === 'save'),
    ({ key }) => key,
  )
  return applications.flatMap(({ draftId, number, answers }) => {
    const own = saves.get(draftId) ?? []
    const last = own.findLastIndex(({ phase }) => phase === 'ok')
    const possible = own.slice(Math.max(last, 0)).map(({ args }) => String(args.value))
    const held = answers[0] ?? ''
    return own.length === 0 || possible.includes(held)
      ? []
      : [`lost entry: ${number} holds “${held}”, last saved was “${possible[0]}”`]
  })
}
