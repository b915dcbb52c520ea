import type { VNode } from 'preact'
import { Button } from '../../ui/button/button'
import { Field } from '../../ui/field/field'
import { TextInput } from '../../ui/field/text-input'
import { TypedForm } from '../../ui/field/typed-form'
import { Panel } from '../../ui/panel/panel'

type CodePanelProps = {
  /** Where the code is sent to. */
  action: string
  csrf: string
  words: { enter: string; code: string; go: string }
  /** Until when the code works. */
  hint: string
  /** What was typed last, and why it was refused. */
  typed?: string | undefined
  problem?: string | undefined
}

/** 確認コード of a mail, typed in the tab that asked for it. */
export function CodePanel({ action, csrf, words, hint, typed, problem }: CodePanelProps): VNode {
  return (
    <Panel tone="act" title={words.enter}>
      <TypedForm action={action} noValidate>
        <input type="hidden" name="csrf" value={csrf} />
        <Field id="code" label={words.code} hint={hint} error={problem}>
          {(wiring) => (
            <TextInput
              {...wiring}
              name="code"
              code
              width="m"
              value={typed}
              autocomplete="one-time-code"
              inputMode="numeric"
            />
          )}
        </Field>
        <div class="stack-actions">
          <Button kind="main" icon="chevron-right" iconAt="end">
            {words.go}
          </Button>
        </div>
      </TypedForm>
    </Panel>
  )
}
