import type { ComponentChildren, VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { nearDate, nearDateTime } from '../../../kernel/near-date'
import { Button, ButtonLink } from '../../../ui/button/button'
import { DataTable } from '../../../ui/data-table/data-table'
import { Empty } from '../../../ui/empty/empty'
import { Field } from '../../../ui/field/field'
import { Select } from '../../../ui/field/select'
import { TextInput } from '../../../ui/field/text-input'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { ListHead } from '../../../ui/list-head/list-head'
import { Said } from '../../../ui/said/said'
import { Tag } from '../../../ui/tag/tag'
import { type Query, url } from '../../../urls'
import { staffOf } from '../../staff/session'
import type { Unit } from '../../tenants/organization'
import { firstPasswordEnds, isFirstPasswordOver } from '../issued/first-password'
import {
  type IssuedAccount,
  type IssuedPage,
  type IssuedQuery,
  type IssuedState,
  issuedStates,
  stateOf,
} from '../issued/issued-account'
import { unitsToIssueIn } from './issue-page'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

export type IssuedListProps = {
  scope: Scope
  visit: Visit
  units: readonly Unit[]
  query: IssuedQuery
  shown: IssuedPage
  said?: string | undefined
}

/** 特定利用者: the IDs of the units that somebody looks after. */
export function IssuedListPage(props: IssuedListProps): VNode {
  const { scope, visit, shown, said } = props
  const w = words(visit.lang).list
  const tenant = { tenant: visit.tenant.slug }
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="issuedAccounts"
      csrf={visit.csrf}
      kind="panes"
      said={said && <Said tone="done">{said}</Said>}
    >
      <ListHead
        title={w.title}
        count={w.count(shown.count)}
        sentence={w.sentence}
        tools={
          <>
            <ButtonLink icon="upload" href={url('issuedImports', tenant)}>
              {w.import}
            </ButtonLink>
            <ButtonLink kind="main" icon="plus" href={url('issuedAccounts', tenant, { issue: '1' })}>
              {w.issue}
            </ButtonLink>
          </>
        }
      />
      <Search {...props} />
      {shown.accounts.length > 0 ? <Table {...props} /> : <Nothing {...props} />}
      <Pages {...props} />
    </StaffLayout>
  )
}

function Search({ scope, visit, units, query }: IssuedListProps): VNode {
  const w = words(visit.lang).list
  const own = unitsToIssueIn(scope, units)
  return (
    <form
      class="bar members-search"
      action={url('issuedAccounts', { tenant: visit.tenant.slug })}
      method="get"
    >
      <Field id="q" label={w.search}>
        {(wiring) => <TextInput {...wiring} name="q" type="search" width="m" value={query.sought} />}
      </Field>
      <Field id="state" label={w.state}>
        {(wiring) => (
          <Select
            {...wiring}
            name="state"
            compact
            value={query.state ?? ''}
            emptyLabel={w.everyState}
            options={issuedStates.map((value) => ({ value, label: w.states[value] }))}
          />
        )}
      </Field>
      {own.length > 1 && (
        <Field id="unit" label={w.unit}>
          {(wiring) => (
            <Select
              {...wiring}
              name="unit"
              compact
              value={query.unit ?? ''}
              emptyLabel={w.everyUnit}
              options={own.map(({ id, name }) => ({ value: id, label: name }))}
            />
          )}
        </Field>
      )}
      <Button icon="search" busy={false}>
        {w.find}
      </Button>
    </form>
  )
}

const isWhole = ({ sought, state, unit }: IssuedQuery): boolean => sought === '' && !state && !unit

function Nothing({ visit, query }: IssuedListProps): VNode {
  const w = words(visit.lang).list
  if (isWhole(query))
    return (
      <Empty icon="user" title={w.empty}>
        <p>{w.emptyText}</p>
      </Empty>
    )
  const all = url('issuedAccounts', { tenant: visit.tenant.slug })
  return (
    <Empty icon="user" title={w.none} action={<ButtonLink href={all}>{w.all}</ButtonLink>}>
      <p>{w.noneText}</p>
    </Empty>
  )
}

function Table({ scope, visit, units, shown }: IssuedListProps): VNode {
  const w = words(visit.lang).list
  const tenant = { tenant: visit.tenant.slug }
  return (
    <DataTable
      caption={w.title}
      look="issued"
      heads={[
        { key: 'name', label: w.name },
        { key: 'login', label: w.login },
        { key: 'unit', label: w.unit },
        { key: 'firstPassword', label: w.firstPassword },
        { key: 'lastLogin', label: w.lastLogin },
        { key: 'state', label: w.state },
      ]}
      groups={[
        {
          key: 'all',
          rows: shown.accounts.map((account) => ({
            key: account.id,
            cells: {
              name: (
                <a class="row-link" href={url('issuedAccount', { ...tenant, account: account.id })}>
                  <b>{account.profile.name}</b>
                </a>
              ),
              login: <span class="code">{account.login}</span>,
              unit: units.find(({ id }) => id === account.issuedByUnit)?.name ?? '',
              firstPassword: <FirstPasswordWords {...{ account, now: scope.now }} />,
              lastLogin: account.lastLoginAt ? (
                nearDateTime(account.lastLoginAt, scope.now)
              ) : (
                <Quiet>{w.never}</Quiet>
              ),
              state: <IssuedStateTag state={stateOf(account)} />,
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

/** Until when the first password lets somebody in, or that there is none any more. */
export function FirstPasswordWords({ account, now }: { account: IssuedAccount; now: Date }): VNode {
  const w = words('ja').list
  if (!account.mustChangePassword || !account.passwordMadeAt) return <Quiet>{w.changed}</Quiet>
  if (isFirstPasswordOver(account, now)) return <Tag tone="warn">{w.over}</Tag>
  return <span>{w.until(nearDate(firstPasswordEnds(account.passwordMadeAt), now))}</span>
}

const tones = { unused: 'act', used: 'ok', stopped: 'grey' } as const

export const IssuedStateTag = ({ state }: { state: IssuedState }): VNode => (
  <Tag tone={tones[state]}>{words('ja').list.states[state]}</Tag>
)

function Pages({ visit, query, shown }: IssuedListProps): VNode | null {
  const w = words(visit.lang).list
  const { newer, older } = shown
  if (!newer && !older) return null
  const { sought, state, unit } = query
  const href = (from: Query) =>
    url(
      'issuedAccounts',
      { tenant: visit.tenant.slug },
      { q: sought || undefined, state: state ?? undefined, unit: unit ?? undefined, ...from },
    )
  return (
    <nav class="cluster issued-pages" aria-label={w.pages}>
      {newer && (
        <ButtonLink kind="grey" icon="chevron-left" href={href({ after: newer })}>
          {w.newer}
        </ButtonLink>
      )}
      {older && (
        <ButtonLink kind="grey" icon="chevron-right" iconAt="end" href={href({ before: older })}>
          {w.older}
        </ButtonLink>
      )}
    </nav>
  )
}
