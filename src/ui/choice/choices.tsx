import type { ComponentChildren, VNode } from 'preact'
import { type FieldFrame, FieldGroup } from '../field/field'
import { useTicked } from '../field/typed'
import { Marked } from '../marked'

export type Choice = {
  value: string
  label: ComponentChildren
  /** 14 px under the label. */
  hint?: ComponentChildren
  /** Stands after the label in grey, e.g. 「4件」. */
  count?: string
}

type RadiosProps = FieldFrame & { name: string; value?: string; choices: readonly Choice[] }

/** ラジオボタン: one of several, in a fieldset. */
export function Radios({ name, value, choices, ...frame }: RadiosProps): VNode {
  return (
    <FieldGroup {...frame} role="radiogroup">
      <div class="choices">
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="radio"
            id={choiceId(frame.id, index)}
            name={name}
            choice={choice}
            checked={choice.value === value}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

type CheckboxesProps = FieldFrame & {
  name: string
  values?: readonly string[]
  choices: readonly Choice[]
  /** An empty value is posted first, so that a form tells "nothing ticked" from "not asked". */
  postsEmpty?: boolean
}

/** チェックボックス: any of several, in a fieldset. */
export function Checkboxes(props: CheckboxesProps): VNode {
  const { name, values = [], choices, postsEmpty, ...frame } = props
  return (
    <FieldGroup {...frame}>
      <div class="choices">
        {postsEmpty && <input type="hidden" name={name} value="" />}
        {choices.map((choice, index) => (
          <ChoiceRow
            key={choice.value}
            type="checkbox"
            id={choiceId(frame.id, index)}
            name={name}
            choice={choice}
            checked={values.includes(choice.value)}
            wrong={Boolean(frame.error)}
          />
        ))}
      </div>
    </FieldGroup>
  )
}

type CheckboxProps = {
  id: string
  name: string
  checked?: boolean
  label: ComponentChildren
  value?: string
  hint?: ComponentChildren
  wrong?: boolean
  describedBy?: string
  /** In a box of its own, for a consent. */
  boxed?: boolean
}

/** One check box by itself; in a form with an error, put it into a {@link FieldGroup}. */
export function Checkbox({
  id,
  name,
  checked,
  label,
  value = '1',
  hint,
  boxed,
  ...rest
}: CheckboxProps): VNode {
  const choice = { value, label, hint }
  const row = <ChoiceRow type="checkbox" id={id} name={name} choice={choice} checked={checked} {...rest} />
  return boxed ? <div class="choice-boxed">{row}</div> : row
}

/** The first control has the field's own id. */
const choiceId = (id: string, index: number) => (index === 0 ? id : `${id}-${index + 1}`)

type ChoiceRowProps = {
  type: 'radio' | 'checkbox'
  id: string
  name: string
  choice: Choice
  checked?: boolean
  wrong?: boolean
  describedBy?: string
}

function ChoiceRow({ type, id, name, choice, checked, wrong, describedBy }: ChoiceRowProps): VNode {
  const ticked = useTicked(name, choice.value, checked)
  return (
    <label class="choice" for={id}>
      <input
        class={`choice-box choice-${type}`}
        type={type}
        id={id}
        name={name}
        value={choice.value}
        checked={ticked}
        aria-invalid={wrong ? 'true' : undefined}
        aria-describedby={describedBy}
      />
      <span class="choice-words">
        <Marked>{choice.label}</Marked>
        {choice.count && <span class="choice-count">{choice.count}</span>}
        {choice.hint && (
          <span class="choice-hint">
            <Marked>{choice.hint}</Marked>
          </span>
        )}
      </span>
    </label>
  )
}
