import type { ComponentChildren, VNode } from 'preact'
import { Icon } from '../icon/icon'
import { Marked } from '../marked'
import { useWords } from '../words'

export type Requirement = 'required' | 'optional'

/** What ties a control to its label, hint and error (D4, D5); spread it on the control. */
export type Wiring = {
  id: string
  'aria-describedby'?: string
  'aria-invalid'?: 'true'
}

export type FieldFrame = {
  /** The control's id; in a group, the first control's, so that a link of the error summary lands on it. */
  id: string
  /** The kind of question, for scripts: `data-kind` of the whole field. */
  kind?: string | undefined
  label: ComponentChildren
  /** 要否: shown as 「※必須」 or 「※任意」; left out where a single field needs no word. */
  requirement?: Requirement
  /** サポートテキスト between label and field. */
  hint?: ComponentChildren
  /** What staff ask to be put right here, above the control: a `RemarkWords`. */
  remark?: ComponentChildren
  /** Something to decide before going on, above the control: a `Conflict`. */
  note?: ComponentChildren
  /** How to put it right, without the leading 「＊」. */
  error?: string
  /**
   * What the answer was read as, under the field with a green tick, e.g. 「1985年（昭和60年）4月1日」. `''` keeps a hidden
   * line for a script to write it into; beside an error it is hidden.
   */
  readAs?: string
  /** Where the answer came from, as long as nobody changed it, e.g. 「登録情報から入力しました」. */
  source?: string | undefined
}

type FieldProps = FieldFrame & { children: (wiring: Wiring) => ComponentChildren }

/** Ids of a field's parts, so that pages and scripts agree. */
export const hintId = (id: string) => `${id}-hint`
export const errorId = (id: string) => `${id}-error`
export const remarkId = (id: string) => `${id}-remark`
const noteId = (id: string) => `${id}-note`
const sourceId = (id: string) => `${id}-source`

type Described = Pick<FieldFrame, 'id' | 'hint' | 'error' | 'remark' | 'note' | 'source'>

/** The attributes of a control in the field `id`: "<error> <remark> <support>" and whether it is wrong. */
export function wiringOf({ id, hint, error, remark, note, source }: Described): Wiring {
  const told = [error && errorId(id), remark && remarkId(id), note && noteId(id)]
  const described = [...told, source && sourceId(id), hint && hintId(id)].filter(Boolean).join(' ')
  return {
    id,
    'aria-describedby': described || undefined,
    'aria-invalid': error ? 'true' : undefined,
  }
}

/** 項目 with one control: label, 要否, hint, control, error, in this order (D1). */
export function Field(props: FieldProps): VNode {
  const { id, kind, label, requirement, hint, children } = props
  return (
    <div class={props.error ? 'field field-wrong' : 'field'} data-field={id} data-kind={kind}>
      <label class="field-label" for={id}>
        <Marked>{label}</Marked> <RequirementWord requirement={requirement} />
      </label>
      {hint && (
        <div class="field-hint" id={hintId(id)}>
          <Marked>{hint}</Marked>
        </div>
      )}
      <FieldRemark {...props} />
      <FieldNote {...props} />
      {children(wiringOf(props))}
      <FieldSource {...props} />
      <FieldOutcome {...props} />
    </div>
  )
}

type FieldGroupProps = FieldFrame & { children: ComponentChildren; role?: 'radiogroup' }

/** 項目 with several controls in a fieldset; hint and error describe the whole group (D5). */
export function FieldGroup(props: FieldGroupProps): VNode {
  const { id, kind, label, requirement, hint, role, children } = props
  return (
    <fieldset
      class={props.error ? 'field field-wrong' : 'field'}
      data-field={id}
      data-kind={kind}
      role={role}
      aria-describedby={wiringOf(props)['aria-describedby']}
      aria-invalid={role ? wiringOf(props)['aria-invalid'] : undefined}
    >
      <legend class="field-label">
        <Marked>{label}</Marked> <RequirementWord requirement={requirement} />
      </legend>
      {hint && (
        <div class="field-hint" id={hintId(id)}>
          <Marked>{hint}</Marked>
        </div>
      )}
      <FieldRemark {...props} />
      <FieldNote {...props} />
      {children}
      <FieldSource {...props} />
      <FieldOutcome {...props} />
    </fieldset>
  )
}

function RequirementWord({ requirement }: { requirement: Requirement | undefined }): VNode | null {
  const words = useWords()
  if (!requirement) return null
  return (
    <span class={`field-${requirement}`} data-required={requirement === 'required'}>
      {requirement === 'required' ? words.required : words.optional}
    </span>
  )
}

const FieldRemark = ({ id, remark }: FieldFrame): VNode | null =>
  remark ? (
    <div class="field-remark" id={remarkId(id)}>
      {remark}
    </div>
  ) : null

const FieldNote = ({ id, note }: FieldFrame): VNode | null =>
  note ? (
    <div class="field-note" id={noteId(id)} data-note>
      {note}
    </div>
  ) : null

const FieldSource = ({ id, source }: FieldFrame): VNode | null =>
  source ? (
    <p class="field-source" id={sourceId(id)}>
      <Icon name="user" />
      <span>{source}</span>
    </p>
  ) : null

function FieldOutcome({ id, error, readAs }: FieldFrame): VNode {
  return (
    <>
      {error && (
        <p class="field-error" id={errorId(id)}>
          <span>＊</span>
          <span>
            <Marked>{error}</Marked>
          </span>
        </p>
      )}
      {readAs !== undefined && (
        <p class="field-read-as number" hidden={Boolean(error) || readAs === ''}>
          <Icon name="check" />
          <span>{readAs}</span>
        </p>
      )}
    </>
  )
}
