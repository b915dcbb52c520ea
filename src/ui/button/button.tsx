import type { ComponentChildren, VNode } from 'preact'
import { Icon, type IconName } from '../icon/icon'
import { KeyCap } from '../key-cap/key-cap'
import { Marked } from '../marked'
import { useWords } from '../words'

/** `grey` and `tool` are the staff's: other decisions, and the plain tools of a bar. */
export type ButtonKind = 'main' | 'outline' | 'text' | 'danger' | 'danger-outline' | 'grey' | 'tool'

type Look = {
  /** `main` at most once a screen; `danger` only inside its own confirmation. */
  kind?: ButtonKind
  size?: 'sm' | 'lg'
  icon?: IconName
  /** Where the icon stands; a chevron that leads on stands after the words. */
  iconAt?: 'start' | 'end'
  /** As wide as its container. */
  block?: boolean
  /** On the staff's side: the key that presses it, printed on it. */
  keyCap?: string
  children: ComponentChildren
}

type ButtonProps = Look & {
  type?: 'submit' | 'button'
  name?: string
  value?: string
  /** Another form's id. */
  form?: string
  formAction?: string
  formNoValidate?: boolean
  /** Words while the form is on its way; `false` keeps the button as it is. */
  busy?: string | false
  describedBy?: string
}

type ButtonLinkProps = Look & { href: string; elsewhere?: boolean; download?: boolean }

const classOf = ({ kind = 'outline', size, block }: Look) =>
  ['button', `button-${kind}`, size && `button-${size}`, block && 'button-block'].filter(Boolean).join(' ')

const shortcutOf = ({ keyCap }: Look) => ({ 'aria-keyshortcuts': keyCap, 'data-key': keyCap })

function Face({ icon, iconAt = 'start', keyCap, children }: Look): VNode {
  const drawn = icon && <Icon name={icon} />
  return (
    <>
      {iconAt === 'start' && drawn}
      <span class="button-label">
        <Marked>{children}</Marked>
      </span>
      {iconAt === 'end' && drawn}
      {keyCap && <KeyCap>{keyCap}</KeyCap>}
    </>
  )
}

/** A button of a form. A submitting one says 「送信しています」 by script and stays pressable. */
export function Button(props: ButtonProps): VNode {
  const words = useWords()
  const { type = 'submit', busy = props.kind === 'text' ? false : words.sending } = props
  return (
    <button
      type={type}
      class={classOf(props)}
      name={props.name}
      value={props.value}
      form={props.form}
      formAction={props.formAction}
      formNoValidate={props.formNoValidate}
      aria-describedby={props.describedBy}
      data-busy={type === 'submit' && busy ? busy : undefined}
      {...shortcutOf(props)}
    >
      <Face {...props} />
    </button>
  )
}

/** A link that looks like a button, because it is the page's next step. */
export function ButtonLink(props: ButtonLinkProps): VNode {
  const words = useWords()
  return (
    <a
      class={classOf(props)}
      href={props.href}
      download={props.download}
      target={props.elsewhere ? '_blank' : undefined}
      rel={props.elsewhere ? 'noopener' : undefined}
      {...shortcutOf(props)}
    >
      <Face {...props} />
      {props.elsewhere && <span class="visually-hidden">{words.opensElsewhere}</span>}
    </a>
  )
}

/**
 * 操作の行: the main button first, as the Enter key and a phone want it; wide screens show it at the right of
 * the way back.
 */
export function Actions({ children }: { children: ComponentChildren }): VNode {
  return <div class="actions">{children}</div>
}
