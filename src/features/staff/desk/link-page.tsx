import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { Note } from '../../../ui/note/note'
import { url } from '../../../urls'
import { staffOf } from '../session'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

type LinkPageProps = {
  scope: Scope
  visit: Visit
  member: { name: string; secondFactor: boolean }
  /** They had a link before, or may have had. */
  again: boolean
  token: string
}

/** The one-time link with which somebody chooses a password, shown once. */
export function LinkPage({ scope, visit, member, token, again }: LinkPageProps): VNode {
  const w = words(visit.lang).link
  const tenant = { tenant: visit.tenant.slug }
  const link = scope.house.baseUrl + url('staffInvitation', { ...tenant, token })
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title(member.name)}
      me={staffOf(scope)}
      current="members"
      csrf={visit.csrf}
    >
      <h1>{w.title(member.name)}</h1>
      <p>{w.lead}</p>
      <div class="one-time-link">
        <p>
          <b>{w.label}</b>
        </p>
        <p class="code">{link}</p>
        <copy-button data-text={link}>
          <Button type="button" icon="copy">
            {w.copy}
          </Button>
        </copy-button>
      </div>
      <Note tone="warn">
        <p>
          {w.once}
          {again && w.olderEnded}
        </p>
        {member.secondFactor && <p>{w.secondFactorStays}</p>}
      </Note>
      <p>
        <Link href={url('members', tenant)}>{w.back}</Link>
      </p>
    </StaffLayout>
  )
}
