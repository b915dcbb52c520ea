import type { ComponentChildren, VNode } from 'preact'
import { nearDate, nearDateTime, nearTime } from '../../../kernel/near-date'
import { ButtonLink } from '../../../ui/button/button'
import { DataTable, type Head, type Row } from '../../../ui/data-table/data-table'
import { DeskStatus } from '../../../ui/desk-status/desk-status'
import { Empty } from '../../../ui/empty/empty'
import { Icon } from '../../../ui/icon/icon'
import { Tag } from '../../../ui/tag/tag'
import { url } from '../../../urls'
import type { InboxRow } from '../inbox/inbox'
import { everyStatus, openStatuses } from '../inbox/query'
import { spokenNumber } from '../receipt-number'
import { type ArrivalGroup, type InboxView, inboxHref, inboxWords, inGroups, isFiltered } from './inbox-view'

type Column = 'status' | 'applicant' | 'procedure' | 'arrived' | 'number' | 'moved' | 'look'

type ListProps = InboxView & { preview: string | undefined; pageFrom: { after?: string; before?: string } }

/** 申込の一覧, by day of arrival. */
export function InboxList(list: ListProps): VNode {
  const { inbox, now } = list
  const w = inboxWords('ja')
  const groups = inGroups(inbox.rows, now)
  return (
    <DataTable
      caption={w.caption}
      look="inbox"
      heads={headsOf(list)}
      groups={groups.map(({ group, rows }) => ({
        key: group,
        title: w.groups[group],
        rows: rows.map((row) => rowOf(list, row, group)),
      }))}
    />
  )
}

function headsOf(view: InboxView): Head<Column>[] {
  const { heads } = inboxWords('ja')
  const oldest = view.inbox.query.sort === 'oldest'
  const plain = (key: Column): Head<Column> => ({ key, label: heads[key] })
  return [
    plain('status'),
    plain('applicant'),
    plain('procedure'),
    {
      ...plain('arrived'),
      href: inboxHref(view, { sort: oldest ? 'newest' : 'oldest' }),
      sorted: oldest ? 'ascending' : 'descending',
    },
    plain('number'),
    plain('moved'),
    plain('look'),
  ]
}

function rowOf(list: ListProps, row: InboxRow, group: ArrivalGroup): Row<Column> {
  const { inbox, now, preview } = list
  const w = inboxWords('ja')
  const sameDay = group === 'today' || group === 'yesterday'
  return {
    key: row.number,
    current: preview === row.number,
    cells: {
      status: <DeskStatus status={row.status} />,
      applicant: <Applicant {...list} row={row} />,
      procedure: (
        <span class="two-lines" title={row.procedure.title}>
          {row.procedure.title}
          {inbox.query.unit === '' && inbox.units.length > 1 && <Quiet>　{row.unit.name}</Quiet>}
        </span>
      ),
      arrived: (
        <Time at={row.arrivedAt}>{sameDay ? nearTime(row.arrivedAt) : nearDateTime(row.arrivedAt, now)}</Time>
      ),
      number: <span class="number">{spokenNumber(row.number)}</span>,
      moved: row.replyBy ? (
        <Quiet>{w.replyBy(nearDate(new Date(`${row.replyBy}T00:00:00+09:00`), now))}</Quiet>
      ) : (
        <Time at={row.movedAt}>{nearDateTime(row.movedAt, now)}</Time>
      ),
      look: (
        <a
          class="row-tool"
          href={inboxHref(list, {}, { ...list.pageFrom, preview: row.number })}
          aria-label={w.lookAt(row.applicant)}
          data-key="v"
        >
          <Icon name="eye" size={18} />
        </a>
      ),
    },
  }
}

function Applicant({ tenant, row }: InboxView & { row: InboxRow }): VNode {
  const w = inboxWords('ja')
  const look = ['row-link', row.unread && 'unread', !row.named && 'row-nameless'].filter(Boolean).join(' ')
  return (
    <>
      <a class={look} href={url('case', { tenant, number: row.number })}>
        {row.applicant}
        {row.unread && <span class="visually-hidden">{w.unread}</span>}
      </a>
      {row.resubmitted && <Tag tone="act">{w.resubmitted}</Tag>}
    </>
  )
}

const Quiet = ({ children }: { children: ComponentChildren }): VNode => (
  <span class="data-quiet">{children}</span>
)

const Time = ({ at, children }: { at: Date; children: ComponentChildren }): VNode => (
  <time class="one-line" dateTime={at.toISOString()}>
    {children}
  </time>
)

/** Why there is nothing, and the condition to loosen. */
export function InboxEmpty(view: InboxView): VNode {
  const w = inboxWords('ja').empty
  const { query } = view.inbox
  if (query.from)
    return (
      <Empty icon="inbox" title={w.beyond} action={<ButtonLink href={inboxHref(view)}>{w.first}</ButtonLink>}>
        <p>{w.beyondText}</p>
      </Empty>
    )
  if (!isFiltered(query))
    return (
      <Empty
        icon="check-circle"
        good
        title={w.waiting}
        action={<ButtonLink href={inboxHref(view, { statuses: everyStatus })}>{w.waitingAction}</ButtonLink>}
      >
        <p>{w.waitingText}</p>
      </Empty>
    )
  return <NothingFound {...view} />
}

function NothingFound(view: InboxView): VNode {
  const words = inboxWords('ja')
  const w = words.empty
  const { query } = view.inbox
  const hidesFinished = query.statuses.length < everyStatus.length
  const without = { statuses: openStatuses, procedure: '', text: '' }
  return (
    <Empty
      icon="search"
      title={query.text === '' ? w.filtered : w.searched(query.text)}
      action={
        hidesFinished ? (
          <ButtonLink href={inboxHref(view, { statuses: everyStatus })}>{w.withFinished}</ButtonLink>
        ) : (
          <ButtonLink href={inboxHref(view, without)}>{words.withoutAll}</ButtonLink>
        )
      }
    >
      <p>{hidesFinished ? w.loosenStatus : w.loosen}</p>
    </Empty>
  )
}
