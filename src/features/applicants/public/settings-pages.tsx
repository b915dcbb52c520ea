import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { fullDateTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Actions, Button, ButtonLink } from '../../../ui/button/button'
import { DeviceList } from '../../../ui/device-list/device-list'
import { Facts } from '../../../ui/facts/facts'
import { Field } from '../../../ui/field/field'
import { TypedForm } from '../../../ui/field/typed-form'
import { PageHead } from '../../../ui/layout/page-parts'
import { MailAddressInput } from '../../../ui/mail-address/mail-address-input'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import type { AccountSession } from '../account-session'
import { en } from '../account-words.en'
import { ja } from '../account-words.ja'
import { NewPasswordFields, type NewPasswordProblem } from '../new-password'
import { CurrentPasswordField } from '../prove-in-place'
import { AccountPage } from './account-page'

const words = byLanguage({ ja, en })

export type CurrentProblem = { id: 'current'; text: string }

type EmailProps = {
  visit: Visit
  now: string
  /** Whether they log in with the address, so that the login changes with it. */
  isLogin: boolean
  /** Whether the password is asked for. */
  prove: boolean
  entry?: { email: string; again: string }
  problems?: readonly { id: 'email' | 'again' | 'current'; text: string }[]
}

/** メールアドレス変更: the new one twice; it is proven before anything changes. */
export function EmailPage({ visit, now, isLogin, prove, entry, problems = [] }: EmailProps): VNode {
  const all = words(visit.lang)
  const w = all.email
  const errorOf = (id: string) => problems.find((problem) => problem.id === id)?.text
  const field = (id: 'email' | 'again', label: string, hint?: string) => (
    <Field id={id} label={label} requirement="required" hint={hint} error={errorOf(id)}>
      {(wiring) => <MailAddressInput wiring={wiring} name={id} value={entry?.[id]} />}
    </Field>
  )
  return (
    <AccountPage visit={visit} title={w.title} errors={problems}>
      <PageHead title={w.title} />
      <p class="lead">{w.lead}</p>
      <Facts facts={[{ term: w.now, value: now }]} />
      {isLogin && <p class="lead">{w.loginToo}</p>}
      <TypedForm action={url('accountEmail', { tenant: visit.tenant.slug })} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        {field('email', w.next)}
        {field('again', w.again, all.address.againHint)}
        {prove && (
          <CurrentPasswordField lang={visit.lang} problem={problems.find(({ id }) => id === 'current')} />
        )}
        <Submit visit={visit} label={w.submit} />
      </TypedForm>
    </AccountPage>
  )
}

type PasswordProps = {
  visit: Visit
  hasPassword: boolean
  changed?: boolean
  problem?: NewPasswordProblem | CurrentProblem | null
}

/** パスワード変更: the one now, and the new one twice. */
export function PasswordPage({ visit, hasPassword, changed, problem }: PasswordProps): VNode {
  const w = words(visit.lang).password
  const current = problem?.id === 'current' ? problem : undefined
  const next = problem && problem.id !== 'current' ? problem : null
  return (
    <AccountPage visit={visit} title={w.title} errors={problem ? [problem] : []}>
      <PageHead title={w.title} />
      {changed && (
        <Note tone="ok">
          <p role="status">{w.changed}</p>
        </Note>
      )}
      <p class="lead">{hasPassword ? w.lead : w.none}</p>
      <TypedForm action={url('accountPassword', { tenant: visit.tenant.slug })} noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        {hasPassword && <CurrentPasswordField lang={visit.lang} problem={current} />}
        <NewPasswordFields lang={visit.lang} problem={next} />
        <Submit visit={visit} label={w.save} />
      </TypedForm>
    </AccountPage>
  )
}

/**
 * Instead of the password page for an account that only a provider lets in: its address was never proven to us, so a
 * password would make it the login of somebody who may not own it.
 */
export function NoPasswordPage({ visit }: { visit: Visit }): VNode {
  const tenant = { tenant: visit.tenant.slug }
  const w = words(visit.lang)
  return (
    <AccountPage visit={visit} title={w.password.title}>
      <PageHead title={w.password.title} />
      <p class="lead">{w.password.byProvider}</p>
      <Actions>
        <ButtonLink href={url('identities', tenant)} kind="main">
          {w.password.waysIn}
        </ButtonLink>
        <ButtonLink href={url('account', tenant)} icon="chevron-left">
          {w.profile.toAccount}
        </ButtonLink>
      </Actions>
    </AccountPage>
  )
}

const Submit = ({ visit, label }: { visit: Visit; label: string }): VNode => (
  <Actions>
    <Button kind="main">{label}</Button>
    <ButtonLink href={url('account', { tenant: visit.tenant.slug })} icon="chevron-left">
      {words(visit.lang).profile.toAccount}
    </ButtonLink>
  </Actions>
)

type SessionsProps = { visit: Visit; sessions: readonly AccountSession[]; here: string; ended: boolean }

/** ログイン中の端末, each with its end (S10). */
export function SessionsPage({ visit, sessions, here, ended }: SessionsProps): VNode {
  const w = words(visit.lang).sessions
  const tenant = { tenant: visit.tenant.slug }
  const end = (session: string, label: string) => (
    <form action={url('accountSession', { ...tenant, session })} method="post">
      <input type="hidden" name="csrf" value={visit.csrf} />
      <Button size="sm">{label}</Button>
    </form>
  )
  return (
    <AccountPage visit={visit} title={w.title}>
      <PageHead title={w.title} />
      {ended && (
        <Note tone="ok">
          <p role="status">{w.ended}</p>
        </Note>
      )}
      <p class="lead">{sessions.length > 1 ? w.lead : w.only}</p>
      <DeviceList
        devices={sessions.map((session) => ({
          key: session.id,
          name: session.device,
          note: w.used(fullDateTime(session.seenAt, visit.lang)),
          ...(session.id === here ? { here: w.here } : { deed: end(session.id, w.end) }),
        }))}
      />
      {sessions.length > 2 && <div class="section">{end('others', w.endAll)}</div>}
      <p class="section">
        <ButtonLink href={url('account', tenant)} icon="chevron-left">
          {words(visit.lang).profile.toAccount}
        </ButtonLink>
      </p>
    </AccountPage>
  )
}
