import type { VNode } from 'preact'
import { Button } from '../../../ui/button/button'
import { Checkboxes } from '../../../ui/choice/choices'
import { Field } from '../../../ui/field/field'
import { Select } from '../../../ui/field/select'
import { FilterChip } from '../../../ui/filter-chip/filter-chip'
import { Icon } from '../../../ui/icon/icon'
import { KeyCap } from '../../../ui/key-cap/key-cap'
import { url } from '../../../urls'
import { everyStatus, inboxSizes, inboxSorts, openStatuses, searchLength } from '../inbox/query'
import { statuses } from '../moves'
import { type InboxView, inboxHref, inboxWords, sameStatuses } from './inbox-view'

/** 探す欄と条件: one GET form, so that what is searched and what is filtered go together. */
export function InboxFilters(view: InboxView): VNode {
  const w = inboxWords('ja')
  return (
    <form class="bar inbox-bar" action={url('inbox', { tenant: view.tenant })} method="get" role="search">
      <div class="inbox-search">
        <label for="inbox-q">{w.searchLabel}</label>
        <input
          class="input"
          id="inbox-q"
          type="search"
          name="q"
          value={view.inbox.query.text}
          maxLength={searchLength * 4}
          data-key="/"
          aria-keyshortcuts="/"
        />
        <Button kind="grey" icon="search">
          {w.search}
        </Button>
      </div>
      <details class="inbox-filter" data-pop>
        <summary class="button button-tool" data-key="f" aria-keyshortcuts="f">
          <Icon name="filter" />
          {w.filter}
          <KeyCap>f</KeyCap>
        </summary>
        <div class="pop inbox-filter-panel">
          <FilterFields {...view} />
        </div>
      </details>
    </form>
  )
}

function FilterFields({ inbox }: InboxView): VNode {
  const w = inboxWords('ja')
  const { query, units, procedures } = inbox
  const option = (value: string, label: string) => ({ value, label })
  return (
    <>
      <Checkboxes
        id="inbox-status"
        label={w.status}
        name="status"
        values={query.statuses}
        choices={everyStatus.map((status) => ({ value: status, label: statuses[status] }))}
      />
      {units.length > 1 && (
        <Field id="inbox-unit" label={w.unit}>
          {(wiring) => (
            <Select
              {...wiring}
              name="unit"
              value={query.unit}
              emptyLabel={w.anyUnit}
              options={units.map(({ id, name, depth }) => option(id, '　'.repeat(depth) + name))}
            />
          )}
        </Field>
      )}
      <Field id="inbox-procedure" label={w.procedure}>
        {(wiring) => (
          <Select
            {...wiring}
            name="procedure"
            value={query.procedure}
            emptyLabel={w.anyProcedure}
            options={procedures.map(({ slug, title }) => option(slug, title))}
          />
        )}
      </Field>
      <div class="field-pair">
        <Field id="inbox-sort" label={w.sort}>
          {(wiring) => (
            <Select
              {...wiring}
              name="sort"
              value={query.sort}
              options={inboxSorts.map((sort) => option(sort, w.sorts[sort]))}
            />
          )}
        </Field>
        <Field id="inbox-size" label={w.size}>
          {(wiring) => (
            <Select
              {...wiring}
              name="size"
              value={String(query.size)}
              options={inboxSizes.map((size) => option(String(size), w.rows(size)))}
            />
          )}
        </Field>
      </div>
      <Button kind="main">{w.apply}</Button>
    </>
  )
}

/** いまの条件, each with the way to the list without it. */
export function InboxChips(view: InboxView): VNode | null {
  const w = inboxWords('ja')
  const { query, procedures } = view.inbox
  const procedure = procedures.find(({ slug }) => slug === query.procedure)
  const ofStatus = sameStatuses(query.statuses, everyStatus)
    ? w.all
    : query.statuses.map((status) => statuses[status]).join('・')
  const chips = [
    !sameStatuses(query.statuses, openStatuses) && {
      name: w.status,
      value: ofStatus,
      removeHref: inboxHref(view, { statuses: openStatuses }),
    },
    query.procedure !== '' && {
      name: w.procedure,
      value: procedure?.title ?? query.procedure,
      removeHref: inboxHref(view, { procedure: '' }),
    },
    query.text !== '' && {
      name: w.text,
      value: `「${query.text}」`,
      removeHref: inboxHref(view, { text: '' }),
    },
  ].filter((chip) => chip !== false)
  if (chips.length === 0) return null
  return (
    <ul class="inbox-chips" aria-label={w.conditions}>
      {chips.map((chip) => (
        <li key={chip.name}>
          <FilterChip {...chip} />
        </li>
      ))}
      {chips.length > 1 && (
        <li>
          <a href={inboxHref(view, { statuses: openStatuses, procedure: '', text: '' })}>{w.withoutAll}</a>
        </li>
      )}
    </ul>
  )
}
