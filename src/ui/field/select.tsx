import type { VNode } from 'preact'
import { Icon } from '../icon/icon'
import { useMarks } from '../marked'
import type { Wiring } from './field'

export type Option = { value: string; label: string }

type SelectProps = Wiring & {
  name: string
  value?: string
  options: readonly Option[]
  /** Words of an empty first choice; without them the first option is chosen. */
  emptyLabel?: string
  /** 48 instead of 56 px high, in rows of tools. */
  compact?: boolean
  /** The accessible name where there is no label to see. */
  label?: string
  /** A token of HTML's autofill, e.g. `address-level1`. */
  autocomplete?: string
}

/** 選択欄 with a chevron of its own. */
export function Select({ name, value, options, emptyLabel, compact, label, ...rest }: SelectProps): VNode {
  const langOf = useMarks()
  return (
    <span class={compact ? 'select select-compact' : 'select'}>
      <select {...rest} class="input" name={name} aria-label={label}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {options.map((option) => (
          <option
            key={option.value}
            value={option.value}
            lang={langOf(option.label)}
            selected={option.value === value}
          >
            {option.label}
          </option>
        ))}
      </select>
      <Icon name="chevron-down" />
    </span>
  )
}
