import type { VNode } from 'preact'
import { Icon } from '../icon/icon'
import { useMarks } from '../marked'
import type { Wiring } from './field'
import { useTyped } from './typed'

export type Option = {
  value: string
  label: string
  /** Neighbours of one group stand under its name. */
  group?: string | undefined
}

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
  const [chosen] = useTyped(name, [value])
  return (
    <span class={compact ? 'select select-compact' : 'select'}>
      <select {...rest} class="input" name={name} aria-label={label}>
        {emptyLabel !== undefined && <option value="">{emptyLabel}</option>}
        {runs(options).map(({ group, members }) =>
          group === undefined ? (
            <Choices options={members} value={chosen} />
          ) : (
            <optgroup label={group} lang={langOf(group)}>
              <Choices options={members} value={chosen} />
            </optgroup>
          ),
        )}
      </select>
      <Icon name="chevron-down" />
    </span>
  )
}

function Choices({ options, value }: Pick<SelectProps, 'options' | 'value'>): VNode {
  const langOf = useMarks()
  return (
    <>
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
    </>
  )
}

/** Neighbours of one group together, in their order. */
function runs(options: readonly Option[]): { group: string | undefined; members: Option[] }[] {
  const all: { group: string | undefined; members: Option[] }[] = []
  for (const option of options) {
    const last = all.at(-1)
    if (last && last.group === option.group) last.members.push(option)
    else all.push({ group: option.group, members: [option] })
  }
  return all
}
