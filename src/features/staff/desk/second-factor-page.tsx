import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { url } from '../../../urls'
import { RecoveryCodes } from '../recovery-codes'
import type { Offer } from '../second-factor'
import { staffOf } from '../session'
import { SetUpSteps } from '../set-up-steps'
import { ja as doorWords } from '../words.ja'
import { CurrentPassword } from './password-page'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })
const atDoor = japaneseOnly({ ja: doorWords })

export type SecondFactorProblem = { id: 'current' | 'code'; text: string }

type SecondFactorPageProps = {
  scope: Scope
  visit: Visit
  offer: Offer
  /** There is one already. */
  renewing: boolean
  /** The password was shown too long ago, so it is asked for again. */
  askPassword: boolean
  problems?: readonly SecondFactorProblem[]
}

/** 認証アプリを設定する, or again with another device. */
export function SecondFactorPage(props: SecondFactorPageProps): VNode {
  const { scope, visit, offer, renewing, askPassword, problems = [] } = props
  const w = words(visit.lang)
  const d = atDoor(visit.lang).setUp
  const tenant = { tenant: visit.tenant.slug }
  const title = renewing ? w.secondFactor.renewTitle : w.secondFactor.title
  const errorOf = (id: SecondFactorProblem['id']) => problems.find((one) => one.id === id)?.text
  return (
    <StaffLayout
      frame={visit.frame}
      title={title}
      me={staffOf(scope)}
      current="account"
      csrf={visit.csrf}
      errors={problems}
    >
      <h1>{title}</h1>
      <p>{renewing ? w.secondFactor.renewLead : d.lead}</p>
      <form class="narrow" action={url('staffSecondFactor', tenant)} method="post" noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <SetUpSteps lang={visit.lang} offer={offer} problem={errorOf('code')} />
        {askPassword && <CurrentPassword visit={visit} error={errorOf('current')} />}
        <div class="cluster">
          <Button kind="main">{d.submit}</Button>
          <Link href={url('staffAccount', tenant)}>{w.password.back}</Link>
        </div>
      </form>
    </StaffLayout>
  )
}

/** The recovery codes after setting up, shown once. */
export function NewCodesPage(props: { scope: Scope; visit: Visit; codes: readonly string[] }): VNode {
  const { scope, visit, codes } = props
  const { title } = atDoor(visit.lang).recovery
  return (
    <StaffLayout frame={visit.frame} title={title} me={staffOf(scope)} current="account" csrf={visit.csrf}>
      <h1>{title}</h1>
      <RecoveryCodes lang={visit.lang} codes={codes} />
      <p>
        <ButtonLink kind="main" href={url('staffAccount', { tenant: visit.tenant.slug })}>
          {words(visit.lang).secondFactor.next}
        </ButtonLink>
      </p>
    </StaffLayout>
  )
}
