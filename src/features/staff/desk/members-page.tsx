import type { ComponentChildren, VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { nearDateTime } from '../../../kernel/near-date'
import { Button, ButtonLink } from '../../../ui/button/button'
import { DataTable } from '../../../ui/data-table/data-table'
import { Empty } from '../../../ui/empty/empty'
import { Field } from '../../../ui/field/field'
import { TextInput } from '../../../ui/field/text-input'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { ListHead } from '../../../ui/list-head/list-head'
import { Pager } from '../../../ui/pager/pager'
import { Tag } from '../../../ui/tag/tag'
import { url } from '../../../urls'
import type { Unit } from '../../tenants/organization'
import { postOf } from '../roles'
import { staffOf } from '../session'
import { hasSecondFactor, type Staff } from '../staff'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

/** One page of the list. */
export type MembersShown = {
  members: readonly Staff[]
  count: number
  page: number
  pages: number
  sought: string
}

type MembersPageProps = { scope: Scope; visit: Visit; units: readonly Unit[]; shown: MembersShown }

/** 職員: those whom somebody manages. */
export function MembersPage({ scope, visit, units, shown }: MembersPageProps): VNode {
  const w = words(visit.lang).members
  const tenant = { tenant: visit.tenant.slug }
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="members"
      csrf={visit.csrf}
      kind="panes"
    >
      <ListHead
        title={w.title}
        count={w.count(shown.count)}
        tools={
          <ButtonLink kind="main" icon="plus" href={url('members', tenant, { add: '1' })}>
            {w.add}
          </ButtonLink>
        }
      />
      <form class="bar members-search" action={url('members', tenant)} method="get">
        <Field id="q" label={w.search}>
          {(wiring) => <TextInput {...wiring} name="q" type="search" width="m" value={shown.sought} />}
        </Field>
        <Button icon="search" busy={false}>
          {w.find}
        </Button>
      </form>
      {shown.members.length > 0 ? (
        <MembersTable scope={scope} visit={visit} units={units} shown={shown} />
      ) : (
        <Empty
          icon="user"
          title={w.none}
          action={<ButtonLink href={url('members', tenant)}>{w.all}</ButtonLink>}
        >
          <p>{w.noneText}</p>
        </Empty>
      )}
      <Pager
        page={shown.page}
        pages={shown.pages}
        hrefOf={(page) => url('members', tenant, { q: shown.sought || undefined, page })}
      />
    </StaffLayout>
  )
}

function MembersTable({ scope, visit, units, shown }: MembersPageProps): VNode {
  const w = words(visit.lang).members
  return (
    <DataTable
      caption={w.title}
      look="members"
      heads={[
        { key: 'name', label: w.name },
        { key: 'login', label: w.login },
        { key: 'post', label: w.post },
        { key: 'secondFactor', label: w.secondFactor },
        { key: 'lastLogin', label: w.lastLogin },
        { key: 'state', label: w.state },
      ]}
      groups={[
        {
          key: 'all',
          rows: shown.members.map((member) => ({
            key: member.id,
            cells: {
              name: (
                <a class="row-link" href={url('member', { tenant: visit.tenant.slug, member: member.id })}>
                  <b>{member.name}</b>
                </a>
              ),
              login: <span class="code">{member.login}</span>,
              post: postOf(member.roles, units),
              secondFactor: hasSecondFactor(member) ? w.on : <Quiet>{w.off}</Quiet>,
              lastLogin: member.lastLoginAt ? (
                nearDateTime(member.lastLoginAt, scope.now)
              ) : (
                <Quiet>{w.never}</Quiet>
              ),
              state: <StateTag visit={visit} state={stateOf(member)} />,
            },
          })),
        },
      ]}
    />
  )
}

const Quiet = ({ children }: { children: ComponentChildren }): VNode => (
  <span class="data-quiet">{children}</span>
)

type State = keyof typeof ja.members.states

const tones = { active: 'ok', invited: 'act', locked: 'warn', disabled: 'grey' } as const

const stateOf = (member: Staff): State =>
  member.disabledAt ? 'disabled' : member.passwordHash ? 'active' : 'invited'

/** 状態 of an account. */
export function StateTag({ visit, state }: { visit: Visit; state: State }): VNode {
  return <Tag tone={tones[state]}>{words(visit.lang).members.states[state]}</Tag>
}

/** The state of one member, for whom it is known whether the login waits. */
export const stateWithLock = (member: Staff, locked: boolean): State =>
  stateOf(member) === 'active' && locked ? 'locked' : stateOf(member)
