import type { VNode } from 'preact'
import { useWords } from '../words'
import type { Wiring } from './field'
import { TextInput } from './text-input'

type PasswordInputProps = Wiring & { name: string; autocomplete: 'current-password' | 'new-password' | 'off' }

/**
 * パスワードの入力欄, never filled by the server. Where scripts run, its button shows what was typed: a long password on a
 * phone is otherwise typed blind (SP 800-63B-4, 3.1.1.2).
 */
export function PasswordInput(props: PasswordInputProps): VNode {
  const words = useWords()
  const { show, showLabel, hide, hideLabel } = words.password
  return (
    <password-box class="password-box">
      <TextInput {...props} type="password" width="full" autocapitalize="none" spellcheck={false} />
      <button
        type="button"
        class="password-show"
        aria-label={showLabel}
        data-hide={hide}
        data-hide-label={hideLabel}
      >
        {show}
      </button>
    </password-box>
  )
}
