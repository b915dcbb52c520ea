import { z } from 'zod'
import { FieldGroup } from '../../../../ui/field/field'
import { expression } from '../../logic/logic-schema'
import { documentLine } from '../field'
import { frameOf } from '../frame'
import type { FieldKind } from '../kind'
import { readNothing } from '../reading'
import { spoken } from './spoken'

const settings = z.strictObject({
  formula: expression,
  /** Places after the point. */
  decimals: z.int().min(0).max(4).default(0),
  rounding: z.enum(['down', 'up', 'half']).default('half'),
  /** Said after the number, e.g. 円. */
  unit: documentLine(10).default(''),
})

/**
 * 計算する項目: nobody types it; the form works it out from other answers, in the browser as one types and on the server
 * for good. `entry` is the number as the form worked it out, or empty.
 */
export const calculated: FieldKind<typeof settings, number> = {
  name: 'calculated',
  settings,
  role: 'computed',
  compares: 'number',
  read: readNothing,
  parse: () => ({ empty: true }),
  restore: () => '',
  missing: () => '',
  show: (field, answer) => <span class="number">{spoken(answer, field)}</span>,
  text: (field, answer) => spoken(answer, field),
  Input: (props) => {
    const frame = frameOf(props)
    return (
      <FieldGroup {...frame} requirement={undefined}>
        <output
          class="calculated number"
          id={frame.id}
          // Where the summary of errors leads when a check fails at it.
          tabIndex={-1}
          data-calculated={props.name}
          data-unit={props.field.unit}
          data-decimals={props.field.decimals}
        >
          {props.entry === '' ? '' : spoken(Number(props.entry), props.field)}
        </output>
      </FieldGroup>
    )
  },
}
