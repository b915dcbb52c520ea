import type { VNode } from 'preact'
import { rows } from '../../../kernel/kana'
import { byLanguage } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Checkboxes, Radios } from '../../../ui/choice/choices'
import { Field } from '../../../ui/field/field'
import { Select } from '../../../ui/field/select'
import { Filters as FilterFold } from '../../../ui/fold/fold'
import { en } from '../words.en'
import { ja } from '../words.ja'
import type { ListPageProps } from './list-page'

const words = byLanguage({ ja, en })

/** 条件: audience, categories, unit, 五十音, state; on phones one fold. */
export function Filters(props: ListPageProps): VNode {
  const w = words(props.frame.lang).list
  return (
    <FilterFold summary={w.conditions}>
      <Subjects {...props} />
      <Selections {...props} />
      <Button size="sm" busy={false}>
        {w.apply}
      </Button>
    </FilterFold>
  )
}

function Subjects({ frame, query, found, categories }: ListPageProps): VNode {
  const w = words(frame.lang)
  const count = (number: number | undefined) => w.home.count(number ?? 0)
  return (
    <>
      <Radios
        id="audience"
        name="audience"
        label={w.list.byAudience}
        hint={w.list.audienceHint}
        value={query.audience}
        choices={(['all', 'individual', 'corporate'] as const).map((value) => ({
          value,
          label: w.list.audience[value],
        }))}
      />
      <Checkboxes
        id="category"
        name="category"
        label={w.list.byCategory}
        values={query.categories}
        choices={categories.map(({ id, name }) => ({
          value: id,
          label: name,
          count: count(found.facets.categories.get(id)),
        }))}
      />
    </>
  )
}

function Selections({ frame, query, found, units }: ListPageProps): VNode {
  const w = words(frame.lang).list
  const { facets } = found
  const counted = (label: string, number: number | undefined) =>
    `${label}${w.inBrackets(words(frame.lang).home.count(number ?? 0))}`
  const unitOptions = units
    .filter((unit) => facets.units.has(unit.id) || unit.id === query.unit)
    .map((unit) => ({ value: unit.id, label: counted(unit.name, facets.units.get(unit.id)) }))
  const rowOptions = rows.map((row) => ({ value: row, label: counted(w.row(row), facets.rows.get(row)) }))
  const stateOptions = (['open', 'closed', 'all'] as const).map((value) => ({
    value,
    label: w.states[value],
  }))
  return (
    <>
      <Field id="unit" label={w.byUnit}>
        {(wiring) => (
          <Select
            {...wiring}
            name="unit"
            compact
            emptyLabel={w.allUnits}
            value={query.unit}
            options={unitOptions}
          />
        )}
      </Field>
      <Field id="row" label={w.byRow}>
        {(wiring) => (
          <Select
            {...wiring}
            name="row"
            compact
            emptyLabel={w.allRows}
            value={query.row}
            options={rowOptions}
          />
        )}
      </Field>
      <Field id="state" label={w.byState}>
        {(wiring) => <Select {...wiring} name="state" compact value={query.state} options={stateOptions} />}
      </Field>
    </>
  )
}
