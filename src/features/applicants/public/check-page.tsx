import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { clockTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import type { Crumb } from '../../../ui/breadcrumb/breadcrumb'
import { Button } from '../../../ui/button/button'
import { SentTo } from '../../../ui/done/done'
import { Fold } from '../../../ui/fold/fold'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Note } from '../../../ui/note/note'
import { type Place, url } from '../../../urls'
import { en } from '../account-words.en'
import { ja } from '../account-words.ja'
import type { AddressCheck, Purpose } from '../address-check'
import { CodePanel } from '../code-panel'

const words = byLanguage({ ja, en })

type CheckPageProps = {
  visit: Visit
  check: AddressCheck
  sender: string
  typed?: string
  problem?: string | undefined
  /** A new mail was just sent, or why it was not. */
  resent?: boolean
  resendProblem?: string
}

/** Where the address was typed, to correct it. */
const fixPlace = {
  registration: 'register',
  'password-reset': 'passwordReset',
  'email-change': 'accountEmail',
  'first-email': 'loginStep',
} as const satisfies Record<Purpose, Place>

/** メールを送信しました: the code is the page, the mail's link the other way, help opens in place. */
export function CheckPage(props: CheckPageProps): VNode {
  const { visit, check, problem } = props
  const all = words(visit.lang)
  const w = all.sent
  const tenant = { tenant: visit.tenant.slug }
  return (
    <PublicLayout
      frame={visit.frame}
      title={w.title}
      width="mail"
      crumbs={[...crumbsOf(visit, check.purpose), { label: w.title }]}
      {...(check.purpose === 'registration' ? { steps: { current: 2, names: all.steps } } : {})}
      errors={problem ? [{ id: 'code', text: problem }] : []}
      noindex
    >
      <PageHead title={w.title} />
      {props.resent && (
        <Note tone="ok">
          <p role="status">{w.resent}</p>
        </Note>
      )}
      <SentTo>
        <b>{check.email}</b>
        <a href={url(fixPlace[check.purpose], tenant, { next: check.next ?? undefined })}>{w.fix}</a>
      </SentTo>
      <CodePanel
        action={url('addressCheck', placeOf(props))}
        csrf={visit.csrf}
        words={w}
        hint={w.codeHint(clockTime(check.codeExpiresAt, visit.lang))}
        typed={props.typed}
        problem={props.problem}
      />
      <p class="lead">{w.byLink}</p>
      <Help {...props} />
    </PublicLayout>
  )
}

/** The way to a page of a purpose. */
function crumbsOf(visit: Visit, purpose: Purpose): Crumb[] {
  const all = words(visit.lang)
  const tenant = { tenant: visit.tenant.slug }
  if (purpose === 'registration') return [{ label: all.register.title, href: url('register', tenant) }]
  if (purpose === 'password-reset') return [{ label: all.reset.title, href: url('passwordReset', tenant) }]
  if (purpose === 'first-email') return []
  return [{ label: all.email.title, href: url('accountEmail', tenant) }]
}

const placeOf = ({ visit, check }: CheckPageProps) => ({ tenant: visit.tenant.slug, check: check.id })

function Help(props: CheckPageProps): VNode {
  const w = words(props.visit.lang).sent
  return (
    <Fold boxed open={Boolean(props.problem ?? props.resendProblem)} icon="info" summary={w.notArrived}>
      <p>{w.notArrivedText(props.sender)}</p>
      <form action={url('addressCheckMail', placeOf(props))} method="post">
        <input type="hidden" name="csrf" value={props.visit.csrf} />
        {props.resendProblem && (
          <p class="field-error" role="alert">
            <span>＊</span>
            <span>{props.resendProblem}</span>
          </p>
        )}
        <Button size="sm">{w.resend}</Button>
      </form>
    </Fold>
  )
}
