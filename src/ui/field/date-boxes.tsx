import type { VNode } from 'preact'
import { useWords } from '../words'
import { type FieldFrame, FieldGroup } from './field'
import { useTyped } from './typed'

export type DatePart = 'year' | 'month' | 'day'

export type DateBoxesProps = FieldFrame & {
  /** All three boxes have it, so that they post year, month and day in this order. */
  name: string
  /** Year, month and day as they were typed. */
  value?: readonly (string | undefined)[]
  /** The boxes that are wrong; all three when an error does not say. */
  wrong?: readonly DatePart[]
  /** Birth dates let the browser fill in (`bday-year` …). */
  birthday?: boolean
}

const parts: readonly DatePart[] = ['year', 'month', 'day']

/** 日付: three boxes (D7). The year takes 1985, 昭和60 and S60, so it has no numeric keyboard. */
export function DateBoxes(props: DateBoxesProps): VNode {
  const words = useWords()
  const { id, name, value = [], error, wrong = parts, birthday } = props
  const typed = useTyped(name, value)
  return (
    <FieldGroup {...props}>
      <div class="date-boxes">
        {parts.map((part, index) => (
          <label key={part} class={`date-box date-box-${part}`}>
            <span>{words[part]}</span>
            <input
              class="input"
              id={part === 'year' ? id : `${id}-${part}`}
              name={name}
              value={typed[index]}
              inputMode={part === 'year' ? undefined : 'numeric'}
              autocomplete={birthday ? `bday-${part}` : 'off'}
              aria-invalid={error && wrong.includes(part) ? 'true' : undefined}
            />
          </label>
        ))}
      </div>
    </FieldGroup>
  )
}
