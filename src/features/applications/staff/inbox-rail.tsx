import type { VNode } from 'preact'
import { StatusGlyph } from '../../../ui/desk-status/desk-status'
import { Rail, type View } from '../../../ui/rail/rail'
import type { Count } from '../inbox/count'
import { everyStatus, openStatuses } from '../inbox/query'
import type { InboxUnit } from '../inbox/units'
import { type Status, statuses } from '../moves'
import { type InboxView, inboxHref, inboxWords, statusView } from './inbox-view'

/** Beyond so many units the rail shows the chosen one and those around it; the filter has them all. */
const mostInRail = 12

/** 受付の表示: units with what is not finished in them, then statuses with what the chosen unit has. */
export function InboxRail(view: InboxView): VNode {
  const w = inboxWords('ja')
  return (
    <Rail
      label={w.views}
      groups={[{ views: unitViews(view) }, { title: w.byStatus, views: statusViews(view) }]}
    />
  )
}

function unitViews(view: InboxView): View[] {
  const w = inboxWords('ja')
  const { units, query } = view.inbox
  const shown = units.length > mostInRail ? around(units, query.unit) : units
  const toView = (unit: InboxUnit): View => ({
    href: inboxHref(view, { unit: unit.id, text: '' }),
    label: unit.name,
    count: unit.open ? w.railCount(unit.open) : undefined,
    current: query.unit === unit.id || units.length === 1,
    icon: unit.depth === 0 ? 'building' : undefined,
    inner: unit.depth > 0,
  })
  if (units.length === 1) return units.map(toView)
  const all: View = {
    href: inboxHref(view, { unit: '', text: '' }),
    label: w.allUnits,
    count: countOf(units.filter(({ depth }) => depth === 0).map(({ open }) => open)),
    current: query.unit === '',
    icon: 'inbox',
  }
  return [all, ...shown.map(toView)]
}

/** The chosen unit and what is directly below it. */
function around(units: readonly InboxUnit[], chosen: string): InboxUnit[] {
  const at = units.findIndex(({ id }) => id === chosen)
  if (at < 0) return units.filter(({ depth }) => depth === 0).slice(0, mostInRail)
  const { depth } = units[at]!
  const end = units.findIndex((unit, index) => index > at && unit.depth <= depth)
  const below = units.slice(at + 1, end < 0 ? undefined : end)
  return [units[at]!, ...below.filter((unit) => unit.depth === depth + 1).slice(0, mostInRail)]
}

function statusViews(view: InboxView): View[] {
  const w = inboxWords('ja')
  const { counts, query } = view.inbox
  const current = query.text === '' ? statusView(query) : null
  const sum = (some: readonly Status[]) => countOf(some.map((status) => counts[status]))
  return [
    {
      href: inboxHref(view, { statuses: openStatuses, text: '' }),
      label: w.unfinished,
      count: sum(openStatuses),
      current: current === 'unfinished',
      icon: 'inbox',
    },
    ...everyStatus.map((status) => ({
      href: inboxHref(view, { statuses: [status], text: '' }),
      label: statuses[status],
      count: w.railCount(counts[status]),
      current: current === status,
      mark: <StatusGlyph status={status} />,
    })),
    {
      href: inboxHref(view, { statuses: everyStatus, text: '' }),
      label: w.all,
      current: current === 'all',
      icon: 'case',
    },
  ]
}

function countOf(counts: readonly (Count | null)[]): string | undefined {
  if (counts.some((count) => count === null)) return undefined
  const known = counts as readonly Count[]
  return inboxWords('ja').railCount({
    n: known.reduce((sum, { n }) => sum + n, 0),
    more: known.some(({ more }) => more),
  })
}
