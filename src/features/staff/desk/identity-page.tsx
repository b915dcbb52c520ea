import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { Said } from '../../../ui/said/said'
import { url } from '../../../urls'
import { ja } from '../identity-words.ja'
import { staffOf } from '../session'
import type { Staff } from '../staff'
import { CurrentPassword } from './password-page'

const words = japaneseOnly({ ja })

export type LinkSaid = keyof typeof ja.link.said

type IdentityPageProps = {
  scope: Scope
  visit: Visit
  staff: Staff
  /** They have shown lately who they are; else that comes first (S11). */
  fresh: boolean
  problem?: string
}

const good: readonly string[] = ['linked', 'removed'] satisfies LinkSaid[]

/** 職員の認証基盤との結びつけ of one's own account. */
export function IdentityPage(props: IdentityPageProps): VNode {
  const { scope, visit, staff, fresh, problem } = props
  const w = words(visit.lang).link
  const tenant = { tenant: visit.tenant.slug }
  const said = visit.query.get('said') ?? ''
  const known = problem === undefined && Object.hasOwn(w.said, said)
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="account"
      csrf={visit.csrf}
      errors={problem ? [{ id: 'current', text: problem }] : []}
      said={known && <Said tone={good.includes(said) ? 'done' : 'trouble'}>{w.said[said as LinkSaid]}</Said>}
    >
      <h1>{w.title}</h1>
      <p>{staff.linked ? w.linked : w.unlinked}</p>
      {fresh ? <Deeds {...props} /> : <Prove {...props} />}
      <p>
        <Link href={url('staffAccount', tenant)}>{w.back}</Link>
      </p>
    </StaffLayout>
  )
}

function Deeds({ visit, staff }: IdentityPageProps): VNode {
  const w = words(visit.lang).link
  const tenant = { tenant: visit.tenant.slug }
  if (!staff.linked)
    return (
      <>
        <p>{w.lead}</p>
        <p>
          <ButtonLink kind="main" href={url('staffOidc', tenant, { for: 'add' })}>
            {w.go}
          </ButtonLink>
        </p>
      </>
    )
  if (staff.passwordHash === null) return <p>{w.last}</p>
  return (
    <form action={url('staffIdentity', tenant)} method="post">
      <input type="hidden" name="csrf" value={visit.csrf} />
      <Button name="deed" value="remove">
        {w.remove}
      </Button>
    </form>
  )
}

function Prove({ visit, staff, problem }: IdentityPageProps): VNode {
  const w = words(visit.lang).link
  if (staff.passwordHash === null) return <p>{w.noPassword}</p>
  return (
    <form
      class="narrow"
      action={url('staffIdentity', { tenant: visit.tenant.slug })}
      method="post"
      noValidate
    >
      <input type="hidden" name="csrf" value={visit.csrf} />
      <p>{w.prove}</p>
      <CurrentPassword visit={visit} {...(problem ? { error: problem } : {})} />
      <Button kind="main" name="deed" value="prove">
        {w.proveSubmit}
      </Button>
    </form>
  )
}
