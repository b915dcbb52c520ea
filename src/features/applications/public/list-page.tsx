import type { VNode } from 'preact'
import { fullDateTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { ButtonLink } from '../../../ui/button/button'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Marked } from '../../../ui/marked'
import { StatusBadge } from '../../../ui/status/status'
import { Table } from '../../../ui/table/table'
import { url } from '../../../urls'
import type { Application } from '../application'
import { spokenNumber } from '../receipt-number'
import { badgeOf } from '../status-track'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })

type ListPageProps = { frame: Frame; rows: readonly { application: Application; title: string }[] }

/** What waits for the applicant stands before everything else. */
const returnedFirst = (rows: ListPageProps['rows']) =>
  rows.toSorted(
    (a, b) => Number(b.application.status === 'returned') - Number(a.application.status === 'returned'),
  )

const ToPut = ({ title, words }: { title: string; words: string }): VNode => (
  <span>
    <Marked>{title}</Marked>
    <br />
    <b>{words}</b>
  </span>
)

/** 申込一覧 of this browser. */
export function ApplicationListPage({ frame, rows }: ListPageProps): VNode {
  const w = words(frame.lang).list
  const tenant = { tenant: frame.tenant.slug }
  return (
    <PublicLayout frame={frame} title={w.title} crumbs={[{ label: w.title }]} noindex>
      <PageHead title={w.title} />
      <p class="lead">{rows.length > 0 ? w.lead : w.none}</p>
      {rows.length > 0 && (
        <Table
          caption={w.title}
          heads={[w.number, w.name, w.arrivedAt, w.status]}
          rows={returnedFirst(rows).map(({ application, title }) => ({
            key: application.id,
            cells: [
              <a
                class="number whole"
                key="number"
                href={url('application', { ...tenant, number: application.number })}
              >
                {spokenNumber(application.number)}
              </a>,
              application.status === 'returned' ? <ToPut key="title" title={title} words={w.toPut} /> : title,
              <span class="number" key="at">
                {fullDateTime(application.arrivedAt, frame.lang)}
              </span>,
              <StatusBadge key="status" status={badgeOf(application.status)} />,
            ],
          }))}
        />
      )}
      <p class="section">
        <ButtonLink href={url('status', tenant)}>{w.toStatus}</ButtonLink>
      </p>
    </PublicLayout>
  )
}
