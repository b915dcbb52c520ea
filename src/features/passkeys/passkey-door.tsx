import type { ComponentChildren, VNode } from 'preact'
import { byLanguage, type Language } from '../../kernel/language'
import { PasskeyForm } from '../../ui/passkey/passkey'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })

type PasskeyDoorProps = {
  lang: Language
  /** Where the device's answer goes, and where the question for it comes from. */
  action: string
  options: string
  /** To log in with, or to prove again who somebody is. */
  deed: 'door' | 'proof'
  autofill?: boolean
  error?: string | undefined
  children: ComponentChildren
}

/** 「パスキーでログイン」 beside the form for a password. */
export function PasskeyDoor(props: PasskeyDoorProps): VNode {
  const { lang, deed, action, options, autofill, error, children } = props
  const { label, failed } = words(lang)[deed]
  return (
    <PasskeyForm
      mode="show"
      action={action}
      options={options}
      words={{ label, failed }}
      autofill={autofill}
      error={error}
    >
      {children}
    </PasskeyForm>
  )
}
