import type { VNode } from 'preact'
import { Icon } from '../icon/icon'
import { useStaffWords } from '../staff-words'

type FilterChipProps = { name: string; value: string; removeHref: string }

/** 条件の札: one condition of a list, and the link to the list without it. */
export function FilterChip({ name, value, removeHref }: FilterChipProps): VNode {
  const words = useStaffWords()
  return (
    <span class="filter-chip">
      <span class="filter-chip-words">
        {name} <b>{value}</b>
      </span>
      <a href={removeHref} aria-label={words.removeCondition(name, value)}>
        <Icon name="close" size={14} />
      </a>
    </span>
  )
}
