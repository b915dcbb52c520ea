import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { PasswordInput } from '../../../ui/field/password-input'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { url } from '../../../urls'
import { NewPasswordFields, type NewPasswordProblem } from '../new-password-fields'
import { staffOf } from '../session'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

export type PasswordPageProblem = NewPasswordProblem | { id: 'current'; text: string }

type PasswordPageProps = { scope: Scope; visit: Visit; problem?: PasswordPageProblem }

/** パスワードを変える */
export function PasswordPage({ scope, visit, problem }: PasswordPageProps): VNode {
  const w = words(visit.lang).password
  const me = staffOf(scope)
  const tenant = { tenant: visit.tenant.slug }
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={me}
      current="account"
      csrf={visit.csrf}
      errors={problem ? [problem] : []}
    >
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      <form class="narrow" action={url('staffPassword', tenant)} method="post" noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="text" name="username" value={me.login} autocomplete="username" hidden />
        <CurrentPassword visit={visit} error={problem?.id === 'current' ? problem.text : undefined} />
        <NewPasswordFields lang={visit.lang} problem={problem?.id === 'current' ? null : problem} />
        <div class="cluster">
          <Button kind="main">{w.save}</Button>
          <Link href={url('staffAccount', tenant)}>{w.back}</Link>
        </div>
      </form>
    </StaffLayout>
  )
}

/** いまのパスワード: shown again before what opens the account changes (S11). */
export function CurrentPassword({ visit, error }: { visit: Visit; error?: string }): VNode {
  const w = words(visit.lang).password
  return (
    <Field id="current" label={w.current} requirement="required" error={error}>
      {(wiring) => <PasswordInput {...wiring} name="current" autocomplete="current-password" />}
    </Field>
  )
}
