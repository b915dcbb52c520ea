import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { fullDateTime } from '../../../../kernel/japanese-date'
import { Button, ButtonLink } from '../../../../ui/button/button'
import { Empty } from '../../../../ui/empty/empty'
import { Field } from '../../../../ui/field/field'
import { Select } from '../../../../ui/field/select'
import { TextInput } from '../../../../ui/field/text-input'
import { Filters as FilterFold } from '../../../../ui/fold/fold'
import { PageHead, Split } from '../../../../ui/layout/page-parts'
import { Link } from '../../../../ui/link/link'
import { StepPager } from '../../../../ui/pager/step-pager'
import { StatusBadge } from '../../../../ui/status/status'
import { Table } from '../../../../ui/table/table'
import { url } from '../../../../urls'
import type { OwnApplication, OwnPage } from '../../accounts/own-applications'
import { isFiltered, type OwnQuery, ownQueryAt } from '../../accounts/own-query'
import { accountWords } from '../../accounts/words'
import { isUndecided } from '../../drafts/reapply'
import { type Status, statuses } from '../../moves'
import { spokenNumber } from '../../receipt-number'
import { badgeOf } from '../../status-track'
import { PrincipalLine } from '../both-names'
import { deadline } from './account-waiting'
import { MyLayout } from './my-layout'

type OwnListProps = { visit: Visit; query: OwnQuery; found: OwnPage }

/** 申込一覧 of an account: all of its applications, by 処理状況 and 手続き名. */
export function OwnListPage({ visit, query, found }: OwnListProps): VNode {
  const w = accountWords(visit.lang).list
  const tenant = { tenant: visit.tenant.slug }
  const at = (side: 'after' | 'before', cursor: OwnPage['after']): string | null =>
    cursor && url('applications', tenant, ownQueryAt(query, { side, cursor }))
  const nothingYet = found.rows.length === 0 && !isFiltered(query)
  return (
    <MyLayout visit={visit} title={w.title}>
      <PageHead title={w.title} />
      {nothingYet ? (
        <NothingYet visit={visit} />
      ) : (
        <Split side={<Filters visit={visit} query={query} />} sideAt="first" sideWidth="filters">
          <p class="lead">{w.lead}</p>
          {found.rows.length === 0 ? (
            <NothingFound visit={visit} />
          ) : (
            <Rows visit={visit} rows={found.rows} />
          )}
          <StepPager previous={at('before', found.before)} next={at('after', found.after)} />
        </Split>
      )}
      <p class="section">
        <Link href={url('status', tenant)} mark="next">
          {w.otherNumber}
        </Link>
      </p>
    </MyLayout>
  )
}

function NothingYet({ visit }: Pick<OwnListProps, 'visit'>): VNode {
  const w = accountWords(visit.lang).page
  return (
    <Empty
      icon="file"
      title={w.noApplications}
      action={
        <ButtonLink href={url('procedures', { tenant: visit.tenant.slug })} kind="main" icon="search">
          {w.find}
        </ButtonLink>
      }
    >
      <p>{w.noApplicationsText}</p>
    </Empty>
  )
}

function NothingFound({ visit }: Pick<OwnListProps, 'visit'>): VNode {
  const w = accountWords(visit.lang).list
  return (
    <Empty
      icon="search"
      title={w.none}
      action={<ButtonLink href={url('applications', { tenant: visit.tenant.slug })}>{w.showAll}</ButtonLink>}
    >
      <p>{w.noneText}</p>
    </Empty>
  )
}

function Filters({ visit, query }: Pick<OwnListProps, 'visit' | 'query'>): VNode {
  const w = accountWords(visit.lang).list
  return (
    <form action={url('applications', { tenant: visit.tenant.slug })} method="get" role="search">
      <FilterFold summary={w.filters}>
        <Field id="status" label={w.status}>
          {(wiring) => (
            <Select
              {...wiring}
              name="status"
              value={query.status ?? ''}
              emptyLabel={w.allStatuses}
              options={(Object.keys(statuses) as Status[]).map((value) => ({
                value,
                label: w.statuses[value],
              }))}
            />
          )}
        </Field>
        <Field id="q" label={w.keyword}>
          {(wiring) => <TextInput {...wiring} name="q" type="search" width="full" value={query.keyword} />}
        </Field>
        <div class="below">
          <Button icon="filter" block busy={false}>
            {w.filter}
          </Button>
        </div>
      </FilterFold>
    </form>
  )
}

function Rows({ visit, rows }: { visit: Visit; rows: readonly OwnApplication[] }): VNode {
  const w = accountWords(visit.lang).list
  const tenant = { tenant: visit.tenant.slug }
  return (
    <Table
      caption={w.title}
      heads={[w.name, w.arrivedAt, w.status]}
      rows={rows.map((one) => ({
        key: one.id,
        cells: [
          <span key="name">
            <a href={url('application', { ...tenant, number: one.number })}>{one.title}</a>
            <PrincipalLine lang={visit.lang} name={one.principal} />
            <br />
            <small class="number whole">
              {w.number} {spokenNumber(one.number)}
            </small>
          </span>,
          <span class="number" key="at">
            {fullDateTime(one.arrivedAt)
              .split(' ')
              .flatMap((part) => [<span class="whole">{part}</span>, ' '])}
          </span>,
          <div key="status">
            <StatusBadge status={badgeOf(one.status)} label={w.statuses[one.status]} />
            <Can visit={visit} one={one} />
          </div>,
        ],
      }))}
    />
  )
}

/** What the applicant can do, or has to. */
function Can({ visit, one }: { visit: Visit; one: OwnApplication }): VNode | null {
  const w = accountWords(visit.lang).list
  if (one.status === 'returned') return <p>{deadline(visit, one)}</p>
  if (isUndecided(one.status)) return null
  return (
    <p>
      <a href={url('reapplication', { tenant: visit.tenant.slug, number: one.number })}>
        {w.again}
        <span class="visually-hidden">{w.which(spokenNumber(one.number))}</span>
      </a>
    </p>
  )
}
