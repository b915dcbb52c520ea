import type { VNode } from 'preact'
import type { FormInput } from '../../../http/multipart'
import type { Visit } from '../../../http/visit'
import { carried, staffWay, type Way } from '../../../http/way'
import { japaneseOnly } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import type { FieldProblem } from '../../../ui/error-summary/error-summary'
import { Field } from '../../../ui/field/field'
import { KeptFields } from '../../../ui/field/kept-fields'
import { PasswordInput } from '../../../ui/field/password-input'
import { TextInput } from '../../../ui/field/text-input'
import { DoorLayout } from '../../../ui/layout/door-layout'
import { PageHead } from '../../../ui/layout/page-parts'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import { PasskeyDoor } from '../../passkeys/passkey-door'
import { ja as identityJa } from '../identity-words.ja'
import { ProviderLink } from '../provider-link'
import { ja } from '../words.ja'

const words = japaneseOnly({ ja })
const identityWords = japaneseOnly({ ja: identityJa })

export type LoginProblem = { id: 'login' | 'password' | 'passkey-show'; text: string }

type LoginPageProps = {
  visit: Visit
  way: Way
  login?: string
  problems?: readonly LoginProblem[]
  /** Above the form: why it stands here. */
  said?: 'expired' | 'logged-out' | 'cancelled'
}

/** 職員ログイン */
export function LoginPage({ visit, way, login, problems = [], said }: LoginPageProps): VNode {
  const w = words(visit.lang).login
  const errorOf = (id: LoginProblem['id']) => problems.find((problem) => problem.id === id)?.text
  return (
    <DoorLayout frame={visit.frame} title={w.title} errors={problems satisfies readonly FieldProblem[]}>
      <PageHead title={w.title} kicker={visit.tenant.staffSecondFactor ? w.step(1) : undefined} />
      <Said visit={visit} way={way} said={said} />
      <form action={url('staffLogin', { tenant: visit.tenant.slug })} method="post" noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <KeptFields fields={carried(way)} />
        <Field id="login" label={w.login} requirement="required" error={errorOf('login')}>
          {(wiring) => (
            <TextInput
              {...wiring}
              name="login"
              width="full"
              autocomplete="username webauthn"
              autocapitalize="none"
              spellcheck={false}
              value={login}
            />
          )}
        </Field>
        <Field id="password" label={w.password} requirement="required" error={errorOf('password')}>
          {(wiring) => <PasswordInput {...wiring} name="password" autocomplete="current-password" />}
        </Field>
        <div class="stack-actions">
          <Button kind="main">{w.submit}</Button>
        </div>
      </form>
      <PasskeyDoor
        lang={visit.lang}
        deed="door"
        action={url('staffLoginPasskey', { tenant: visit.tenant.slug })}
        options={url('staffLoginPasskey', { tenant: visit.tenant.slug })}
        autofill
        error={errorOf('passkey-show')}
      >
        <input type="hidden" name="csrf" value={visit.csrf} />
        <KeptFields fields={carried(way)} />
      </PasskeyDoor>
      <ProviderLink visit={visit} way={way} />
      <div class="door-foot">
        <p>
          <b>{w.trouble}</b>
        </p>
        <p>{w.troubleText}</p>
      </div>
    </DoorLayout>
  )
}

function Said({ visit, way, said }: Pick<LoginPageProps, 'visit' | 'way' | 'said'>): VNode | null {
  const w = words(visit.lang).login
  if (said === 'logged-out')
    return (
      <Note tone="ok">
        <p role="status">{w.loggedOut}</p>
      </Note>
    )
  if (said === 'cancelled')
    return (
      <Note>
        <p role="status">{identityWords(visit.lang).cancelled}</p>
      </Note>
    )
  if (!said && !way.again) return null
  return (
    <Note tone="warn" title={w.expired}>
      {way.again && <p>{w.kept}</p>}
    </Note>
  )
}

/** Where the second factor is a passkey, only it leads in. */
export const PasskeyNeededPage = ({ visit, way }: Pick<LoginPageProps, 'visit' | 'way'>): VNode => (
  <LoginPage
    visit={visit}
    way={way}
    problems={[{ id: 'passkey-show', text: words(visit.lang).login.passkeyNeeded }]}
  />
)

type StaffLoginProps = { visit: Visit; again: { action: string; form: FormInput } }

/** The same instead of the answer to a post whose session had ended: what was typed goes along (B6). */
export const StaffLoginPage = ({ visit, again }: StaffLoginProps): VNode => (
  <LoginPage visit={visit} way={staffWay.ofPost(visit, again)} said="expired" />
)
