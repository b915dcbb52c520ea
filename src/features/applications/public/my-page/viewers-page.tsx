import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { plainDate } from '../../../../kernel/japanese-date'
import { ButtonLink } from '../../../../ui/button/button'
import { Empty } from '../../../../ui/empty/empty'
import { PageHead } from '../../../../ui/layout/page-parts'
import { StepPager } from '../../../../ui/pager/step-pager'
import { Table } from '../../../../ui/table/table'
import { url } from '../../../../urls'
import type { OwnViewers } from '../../accounts/own-viewers'
import { accountWords } from '../../accounts/words'
import { formatCursor } from '../../inbox/cursor'
import { spokenNumber } from '../../receipt-number'
import { MyLayout } from './my-layout'

type ViewersPageProps = {
  visit: Visit
  /** Null where the tenant does not tell. */
  viewers: OwnViewers | null
}

/** 申込を見た職員 over all applications. */
export function ViewersPage({ visit, viewers }: ViewersPageProps): VNode {
  const w = accountWords(visit.lang).viewers
  const tenant = { tenant: visit.tenant.slug }
  const back = <ButtonLink href={url('account', tenant)}>{accountWords(visit.lang).adoption.back}</ButtonLink>
  const next = viewers?.after ? url('accountViewers', tenant, { after: formatCursor(viewers.after) }) : null
  return (
    <MyLayout visit={visit} title={w.title}>
      <PageHead title={w.title} />
      {!viewers && (
        <Empty icon="eye" title={w.notTold} action={back}>
          <p>{w.notToldText}</p>
        </Empty>
      )}
      {viewers?.rows.length === 0 && (
        <Empty icon="eye" title={w.none} action={back}>
          <p>{w.noneText}</p>
        </Empty>
      )}
      {viewers && viewers.rows.length > 0 && (
        <>
          <p class="lead">{w.lead}</p>
          <ViewerTable visit={visit} rows={viewers.rows} />
          <StepPager previous={null} next={next} />
        </>
      )}
    </MyLayout>
  )
}

function ViewerTable({ visit, rows }: { visit: Visit; rows: OwnViewers['rows'] }): VNode {
  const w = accountWords(visit.lang).viewers
  return (
    <Table
      caption={w.title}
      heads={[w.day, w.who, w.what]}
      rows={rows.map((one) => ({
        key: one.id,
        cells: [
          <span class="number whole" key="day">
            {plainDate(one.at)}
          </span>,
          <span key="who">
            {one.post} {one.name}
            {one.files && (
              <>
                <br />
                <small>{w.withFiles}</small>
              </>
            )}
          </span>,
          <span key="what">
            <a href={url('application', { tenant: visit.tenant.slug, number: one.number })}>{one.title}</a>
            <br />
            <small class="number">{spokenNumber(one.number)}</small>
          </span>,
        ],
      }))}
    />
  )
}
