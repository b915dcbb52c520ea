import type { VNode } from 'preact'
import type { Wiring } from './field'
import { useTyped } from './typed'

/** Widths that tell the length of the answer: 96, 144, 224, 448 px, or the whole column. */
export type InputWidth = 'xs' | 's' | 'm' | 'l' | 'full'

export type TextInputProps = Wiring & {
  name: string
  value?: string
  type?: 'text' | 'email' | 'tel' | 'url' | 'search' | 'password'
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email' | 'url' | 'search'
  /** A token of HTML's autofill, e.g. `family-name`, `one-time-code`. */
  autocomplete?: string
  width?: InputWidth
  /** In UTF-16 units, as HTML counts; the server's limit is the word that counts. */
  maxLength?: number
  spellcheck?: boolean
  autocapitalize?: 'off' | 'none' | 'sentences' | 'words' | 'characters'
  /** Digits of one kind under each other, for codes and passwords to copy. */
  code?: boolean
}

/** 入力欄 of one line, 56 px high, without a placeholder (D3). */
export function TextInput({ width = 'l', code, type = 'text', name, value, ...rest }: TextInputProps): VNode {
  const [typed] = useTyped(name, [value])
  return (
    <input
      {...rest}
      class={`input input-${width}${code ? ' input-code' : ''}`}
      // Preact types each kind of input apart; the kinds here share all attributes.
      type={type as 'text'}
      name={name}
      // Passwords are not written into a page, but typed again.
      value={type === 'password' ? value : typed}
    />
  )
}

type TextAreaProps = Wiring & { name: string; value?: string; rows?: number; maxLength?: number }

/**
 * 入力欄 of several lines. HTML drops the first newline after the tag, so one is written before the text, or an
 * answer that begins with an empty line would lose it at each round trip.
 */
export function TextArea({ name, value = '', rows = 5, ...rest }: TextAreaProps): VNode {
  const [typed = ''] = useTyped(name, [value])
  const inside = { __html: `\n${escapeText(typed)}` }
  return (
    <textarea {...rest} class="input input-area" name={name} rows={rows} dangerouslySetInnerHTML={inside} />
  )
}

const escapeText = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
