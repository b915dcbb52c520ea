import type { ComponentChildren, VNode } from 'preact'
import { Button } from '../button/button'
import { errorId } from '../field/field'
import { Icon } from '../icon/icon'

/** What the script says where the device did not do as asked. */
export type PasskeyFormWords = { label: string; failed: string; known?: string }

type PasskeyFormProps = {
  /** `make` a new one, or `show` one of those there are. */
  mode: 'make' | 'show'
  /** Where the device's answer is posted, in the field `answer`. */
  action: string
  /** Where the script asks what the device needs to know. */
  options: string
  words: PasskeyFormWords
  kind?: 'main' | 'outline'
  /** Passkeys are offered in the field for the login, too. */
  autofill?: boolean
  error?: string | undefined
  /** Stands here where no passkey can be made or shown, or no script runs. */
  without?: ComponentChildren
  /** Shown before a script said that it works: for the gallery alone. */
  ready?: boolean
  /** Hidden fields. */
  children?: ComponentChildren
}

/** パスキーのボタン: a form that appears only where the browser can; its one field is filled by the device. */
export function PasskeyForm(props: PasskeyFormProps): VNode {
  const { mode, action, options, words, kind = 'outline', error, without } = props
  const id = `passkey-${mode}`
  return (
    <passkey-form
      class="passkey-form"
      data-mode={mode}
      data-options={options}
      data-failed={words.failed}
      data-known={words.known}
      data-autofill={props.autofill ? 'yes' : undefined}
    >
      {without && <div class="passkey-without">{without}</div>}
      <form action={action} method="post" hidden={!props.ready}>
        {props.children}
        <input type="hidden" name="answer" value="" />
        <div id={id} class="stack-actions" tabIndex={-1}>
          <Button kind={kind} block icon="key" describedBy={error ? errorId(id) : undefined}>
            {words.label}
          </Button>
        </div>
        {error && (
          <p class="field-error" id={errorId(id)}>
            <span>＊</span>
            <span>{error}</span>
          </p>
        )}
        <p class="passkey-said" role="status" />
      </form>
    </passkey-form>
  )
}

type PasskeyRow = { href: string; name: string; note: string }

/** パスキーの一覧: what each is called, when it was made and used; a line leads to what can be done with it. */
export function PasskeyList({ rows }: { rows: readonly PasskeyRow[] }): VNode {
  return (
    <ul class="passkey-list">
      {rows.map(({ href, name, note }) => (
        <li key={href}>
          <Icon name="key" size={24} />
          <span class="passkey-words">
            <a href={href}>{name}</a>
            <small>{note}</small>
          </span>
          <Icon name="chevron-right" />
        </li>
      ))}
    </ul>
  )
}
