import type { ComponentChildren, VNode } from 'preact'
import { Marked } from '../marked'
import { useWords } from '../words'
import { type FieldFrame, FieldGroup, type Wiring } from './field'

/** 項目 of several boxes, each with a label of its own, under one label (D5). */
export function Boxes({ children, ...frame }: FieldFrame & { children: ComponentChildren }): VNode {
  return (
    <FieldGroup {...frame}>
      <div class="boxes">{children}</div>
    </FieldGroup>
  )
}

/** Boxes that stand beside each other where there is room. */
export const BoxRow = ({ children }: { children: ComponentChildren }): VNode => (
  <div class="box-row">{children}</div>
)

type BoxProps = {
  field: Pick<FieldFrame, 'id' | 'error'>
  /** The place of the box in its field: the first has the field's own id. */
  at: number
  part: string
  label: ComponentChildren
  /** The box may stay empty although its field may not. */
  optional?: boolean
  /** The parts that are wrong; every one where an error does not say. */
  wrong?: readonly string[] | undefined
  children(wiring: Wiring): ComponentChildren
}

/** One box of a field, with its label above. */
export function Box({ field, at, part, label, optional, wrong = [], children }: BoxProps): VNode {
  const words = useWords()
  const id = at === 0 ? field.id : `${field.id}-${part}`
  const isWrong = field.error && (wrong.length === 0 || wrong.includes(part))
  return (
    <div class="box">
      <label class="box-label" for={id}>
        <Marked>{label}</Marked> {optional && <span class="field-optional">{words.optional}</span>}
      </label>
      {children({ id, ...(isWrong && { 'aria-invalid': 'true' as const }) })}
    </div>
  )
}
