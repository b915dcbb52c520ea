import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { nearDate, nearDateTime } from '../../../kernel/near-date'
import { Button } from '../../../ui/button/button'
import { Facts } from '../../../ui/facts/facts'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { Said } from '../../../ui/said/said'
import { url } from '../../../urls'
import { staffOf } from '../../staff/session'
import type { Unit } from '../../tenants/organization'
import { type IssuedAccount, stateOf } from '../issued/issued-account'
import { type IssuedProblem, type IssuedTyped, kindNames } from '../issued/read-issued'
import { ja as itemWords } from '../issued/words.ja'
import { DetailFields, shownProblems } from './issued-fields'
import { FirstPasswordWords, IssuedStateTag } from './issued-list-page'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

export type IssuedDeed = 'details' | 'renew' | 'stop' | 'resume' | 'takeBack'

export type IssuedPageProps = {
  scope: Scope
  visit: Visit
  units: readonly Unit[]
  account: IssuedAccount
  /** What makes pressing 新しい初期パスワード twice show the same one. */
  issueKey: string
  /** Nobody ever came in with it. */
  untouched: boolean
  typed?: IssuedTyped
  problems?: readonly IssuedProblem[]
}

/** One 特定利用者: name and contact, and what can be done to the ID. */
export function IssuedAccountPage(props: IssuedPageProps): VNode {
  const { scope, visit, account, typed, problems = [] } = props
  const w = words(visit.lang)
  const said = visit.query.get('said') ?? ''
  const tenant = { tenant: visit.tenant.slug }
  const { name, kana, phone } = account.profile
  return (
    <StaffLayout
      frame={visit.frame}
      title={name}
      me={staffOf(scope)}
      current="issuedAccounts"
      csrf={visit.csrf}
      errors={shownProblems(problems)}
    >
      <p>
        <Link href={url('issuedAccounts', tenant)}>{w.issue.back}</Link>
      </p>
      <h1>
        {name} <IssuedStateTag state={stateOf(account)} />
      </h1>
      {Object.hasOwn(w.one.said, said) && (
        <Said tone="done">{w.one.said[said as keyof typeof w.one.said]}</Said>
      )}
      <AccountFacts {...props} />
      <section class="stack">
        <h2>{w.one.details}</h2>
        <form
          class="narrow"
          action={url('issuedAccount', { ...tenant, account: account.id })}
          method="post"
          noValidate
        >
          <input type="hidden" name="csrf" value={visit.csrf} />
          <input type="hidden" name="deed" value="details" />
          <DetailFields typed={typed ?? { name, kana, phone, email: account.email }} problems={problems} />
          <Button kind="main">{w.one.save}</Button>
        </form>
      </section>
      <section class="stack">
        <h2>{w.one.account}</h2>
        <Deeds {...props} />
      </section>
    </StaffLayout>
  )
}

function AccountFacts({ scope, visit, units, account }: IssuedPageProps): VNode {
  const w = words(visit.lang)
  const { now } = scope
  return (
    <Facts
      facts={[
        { term: w.list.login, value: <span class="code">{account.login}</span> },
        { term: itemWords.items.kind, value: kindNames[account.kind] },
        { term: w.one.facts.unit, value: units.find(({ id }) => id === account.issuedByUnit)?.name ?? '' },
        { term: w.one.facts.issued, value: nearDate(account.createdAt, now) },
        { term: w.list.firstPassword, value: <FirstPasswordWords account={account} now={now} /> },
        {
          term: w.list.lastLogin,
          value: account.lastLoginAt ? nearDateTime(account.lastLoginAt, now) : w.list.never,
        },
      ]}
    />
  )
}

function Deeds(props: IssuedPageProps): VNode {
  const w = words(props.visit.lang).one
  if (props.account.disabledAt)
    return <DeedForm {...props} deed="resume" label={w.resume} text={w.resumeText} />
  return (
    <>
      <DeedForm {...props} deed="renew" label={w.renew} text={w.renewText} />
      <DeedForm {...props} deed="stop" label={w.stop} text={w.stopText} />
      {props.untouched && <DeedForm {...props} deed="takeBack" label={w.takeBack} text={w.takeBackText} />}
    </>
  )
}

type DeedFormProps = IssuedPageProps & { deed: IssuedDeed; label: string; text: string }

function DeedForm({ visit, account, issueKey, deed, label, text }: DeedFormProps): VNode {
  const action = url('issuedAccount', { tenant: visit.tenant.slug, account: account.id })
  return (
    <form class="deed" action={action} method="post">
      <input type="hidden" name="csrf" value={visit.csrf} />
      <input type="hidden" name="deed" value={deed} />
      {deed === 'renew' && <input type="hidden" name="key" value={issueKey} />}
      <p id={`deed-${deed}`}>{text}</p>
      <Button
        kind={deed === 'stop' || deed === 'takeBack' ? 'danger-outline' : 'outline'}
        describedBy={`deed-${deed}`}
      >
        {label}
      </Button>
    </form>
  )
}
