import type { VNode } from 'preact'
import { carried, type Way } from '../../http/way'
import { byLanguage, type Language } from '../../kernel/language'
import { Button } from '../../ui/button/button'
import { Field } from '../../ui/field/field'
import { KeptFields } from '../../ui/field/kept-fields'
import { PasswordInput } from '../../ui/field/password-input'
import { TextInput } from '../../ui/field/text-input'
import { TypedForm } from '../../ui/field/typed-form'
import { Fold } from '../../ui/fold/fold'
import { Link } from '../../ui/link/link'
import { url } from '../../urls'
import { PasskeyDoor } from '../passkeys/passkey-door'
import { en } from './login-words.en'
import { ja } from './login-words.ja'

const words = byLanguage({ ja, en })

export type LoginProblem = { id: 'login' | 'password' | 'passkey-show'; text: string }

type LoginFormProps = {
  tenant: string
  lang: Language
  csrf: string
  way: Way
  login?: string | undefined
  problems?: readonly LoginProblem[]
  /** The one solid button of the page, or an outline beside others. */
  kind: 'main' | 'outline'
}

/** ③ 利用者ID（メールアドレス）, パスワード, ログイン (seed, step 4); and a passkey, where the browser can. */
export function LoginForm(props: LoginFormProps): VNode {
  const { tenant, lang, csrf, way, problems = [] } = props
  const href = url('loginPasskey', { tenant })
  return (
    <>
      <PasswordForm {...props} />
      <PasskeyDoor
        lang={lang}
        deed="door"
        action={href}
        options={href}
        autofill
        error={problems.find(({ id }) => id === 'passkey-show')?.text}
      >
        <input type="hidden" name="csrf" value={csrf} />
        <KeptFields fields={carried(way)} />
      </PasskeyDoor>
    </>
  )
}

function PasswordForm(props: LoginFormProps): VNode {
  const { tenant, lang, csrf, way, login, problems = [], kind } = props
  const w = words(lang)
  const errorOf = (id: LoginProblem['id']) => problems.find((problem) => problem.id === id)?.text
  return (
    <TypedForm action={url('login', { tenant })} noValidate>
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="can-passkey" value="" />
      <KeptFields fields={carried(way)} />
      <Field id="login" label={w.login} error={errorOf('login')}>
        {(wiring) => (
          <TextInput
            {...wiring}
            name="login"
            width="full"
            inputMode="email"
            autocomplete="username webauthn"
            autocapitalize="none"
            spellcheck={false}
            value={login}
          />
        )}
      </Field>
      <Field id="password" label={w.password} error={errorOf('password')}>
        {(wiring) => <PasswordInput {...wiring} name="password" autocomplete="current-password" />}
      </Field>
      <p>
        <Link href={url('passwordReset', { tenant })}>{w.forgot}</Link>
      </p>
      <div class="stack-actions">
        <Button kind={kind} block icon="chevron-right" iconAt="end">
          {w.submit}
        </Button>
      </div>
      <Fold summary={w.changedTitle}>
        <p>{w.changed}</p>
      </Fold>
    </TypedForm>
  )
}
