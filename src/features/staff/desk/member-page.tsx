import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { nearDateTime } from '../../../kernel/near-date'
import { Button } from '../../../ui/button/button'
import { Facts } from '../../../ui/facts/facts'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { Note } from '../../../ui/note/note'
import { Said } from '../../../ui/said/said'
import { url } from '../../../urls'
import type { Unit } from '../../tenants/organization'
import type { MemberProblem } from '../change-member'
import { mayManageAccount } from '../policy'
import { staffOf } from '../session'
import { hasSecondFactor, type Staff } from '../staff'
import { RolesForm } from './member-roles'
import { StateTag, stateWithLock } from './members-page'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

export type Deed = 'roles' | 'invite' | 'reset' | 'disable' | 'enable'

export type MemberPageProps = {
  scope: Scope
  visit: Visit
  units: readonly Unit[]
  member: Staff
  locked: boolean
  problem?: MemberProblem
}

/** One member of staff: roles, and what can be done to the account. */
export function MemberPage(props: MemberPageProps): VNode {
  const { scope, visit, member, locked, problem } = props
  const w = words(visit.lang)
  const said = visit.query.get('said')
  const errors = problem ? [{ id: 'roles', text: w.member.problems[problem] }] : []
  return (
    <StaffLayout
      frame={visit.frame}
      title={member.name}
      me={staffOf(scope)}
      current="members"
      csrf={visit.csrf}
      errors={errors}
    >
      <p>
        <Link href={url('members', { tenant: visit.tenant.slug })}>{w.link.back}</Link>
      </p>
      <h1>
        {member.name} <StateTag visit={visit} state={stateWithLock(member, locked)} />
      </h1>
      {said && Object.hasOwn(w.member.said, said) && (
        <Said tone="done">{w.member.said[said as keyof typeof w.member.said]}</Said>
      )}
      <Facts
        facts={[
          { term: w.members.login, value: <span class="code">{member.login}</span> },
          { term: w.members.secondFactor, value: hasSecondFactor(member) ? w.members.on : w.members.off },
          {
            term: w.members.lastLogin,
            value: member.lastLoginAt ? nearDateTime(member.lastLoginAt, scope.now) : w.members.never,
          },
        ]}
      />
      <RolesForm {...props} />
      <section class="stack">
        <h2>{w.member.account}</h2>
        <Account {...props} />
      </section>
    </StaffLayout>
  )
}

function Account({ scope, visit, member }: MemberPageProps): VNode {
  const w = words(visit.lang).member
  if (!mayManageAccount(scope.actor, member))
    return (
      <Note>
        <p>{staffOf(scope).staffId === member.id ? w.self : w.notYours}</p>
      </Note>
    )
  const props = { visit, member }
  if (member.disabledAt) return <DeedForm {...props} deed="enable" label={w.enable} text={w.enableText} />
  return (
    <>
      <DeedForm {...props} deed="invite" label={w.invite} text={w.inviteText} />
      {hasSecondFactor(member) && <DeedForm {...props} deed="reset" label={w.reset} text={w.resetText} />}
      <DeedForm {...props} deed="disable" label={w.disable} text={w.disableText} />
    </>
  )
}

type DeedFormProps = { visit: Visit; member: Staff; deed: Deed; label: string; text: string }

function DeedForm({ visit, member, deed, label, text }: DeedFormProps): VNode {
  return (
    <form class="deed" action={url('member', { tenant: visit.tenant.slug, member: member.id })} method="post">
      <input type="hidden" name="csrf" value={visit.csrf} />
      <input type="hidden" name="deed" value={deed} />
      <p id={`deed-${deed}`}>{text}</p>
      <Button kind={deed === 'disable' ? 'danger-outline' : 'outline'} describedBy={`deed-${deed}`}>
        {label}
      </Button>
    </form>
  )
}
