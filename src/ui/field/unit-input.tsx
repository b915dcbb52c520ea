import type { VNode } from 'preact'
import { Marked } from '../marked'
import { TextInput, type TextInputProps } from './text-input'

type UnitInputProps = TextInputProps & { unit: string | undefined }

const unitId = (id: string) => `${id}-unit`

/** 入力欄 with the unit of what is counted behind it, e.g. 人 or 円, which is read out with the box. */
export function UnitInput({ unit, ...input }: UnitInputProps): VNode {
  if (!unit) return <TextInput {...input} />
  const described = [input['aria-describedby'], unitId(input.id)].filter(Boolean).join(' ')
  return (
    <div class="field-unit">
      <TextInput {...input} aria-describedby={described} />
      <span id={unitId(input.id)}>
        <Marked>{unit}</Marked>
      </span>
    </div>
  )
}
