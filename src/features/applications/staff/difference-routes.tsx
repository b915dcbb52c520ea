import type { Scope } from '../../../database/scope'
import { type Answer, page } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import type { Revision } from '../application'
import type { Compared } from '../decisions/difference'
import { revisionsOf } from '../store'
import { DifferencePage } from './difference-page'
import { readCase } from './read-case'

/** 変わったところ, between the newest revision and the one before, or two that the address names. */
export function differenceRoutes(surface: Surface): void {
  surface.get('difference', getDifference)
}

async function getDifference(scope: Scope, visit: Visit): Promise<Answer> {
  const facts = await readCase(scope, param(visit, 'number'))
  const revisions = await revisionsOf(scope, facts.open.application.id)
  const compared = chosen(revisions, visit.query) ?? newest(revisions)
  return page(<DifferencePage frame={visit.frame} csrf={visit.csrf} {...{ facts, revisions, compared }} />)
}

const newest = (revisions: readonly Revision[]): Compared | null => {
  const [from, to] = revisions.slice(-2)
  return from && to ? { from, to } : null
}

function chosen(revisions: readonly Revision[], query: URLSearchParams): Compared | null {
  const named = (name: string) => revisions.find(({ revision }) => String(revision) === query.get(name))
  const [from, to] = [named('from'), named('to')]
  return from && to && from.revision < to.revision ? { from, to } : null
}
