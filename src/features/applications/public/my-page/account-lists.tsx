import type { ComponentChildren, VNode } from 'preact'
import { fullDate, plainDate } from '../../../../kernel/japanese-date'
import { ButtonLink } from '../../../../ui/button/button'
import { Card, CardList } from '../../../../ui/card/card'
import { Empty } from '../../../../ui/empty/empty'
import { Section } from '../../../../ui/layout/page-parts'
import { Link } from '../../../../ui/link/link'
import { LinkRows } from '../../../../ui/link-row/link-row'
import { StatusBadge } from '../../../../ui/status/status'
import { url } from '../../../../urls'
import { periodText } from '../../../procedures/period'
import { accountWords } from '../../accounts/words'
import { spokenNumber } from '../../receipt-number'
import { badgeOf } from '../../status-track'
import { principalNote } from '../both-names'
import type { AccountPageProps } from './account-page'

/** So many of each stand on マイページ. */
const most = 5

const Below = ({ children }: { children: ComponentChildren }): VNode => <p class="below">{children}</p>

/** 申込一覧, the newest few. */
export function MyApplications({ visit, newest }: Pick<AccountPageProps, 'visit' | 'newest'>): VNode {
  const w = accountWords(visit.lang).page
  const list = accountWords(visit.lang).list
  const tenant = { tenant: visit.tenant.slug }
  if (newest.length === 0)
    return (
      <Section title={w.applications}>
        <Empty
          icon="file"
          title={w.noApplications}
          action={
            <ButtonLink href={url('procedures', tenant)} kind="main" icon="search">
              {w.find}
            </ButtonLink>
          }
        >
          <p>{w.noApplicationsText}</p>
        </Empty>
      </Section>
    )
  return (
    <Section title={w.applications}>
      <CardList>
        {newest.slice(0, most).map((one) => (
          <Card
            key={one.id}
            href={url('application', { ...tenant, number: one.number })}
            title={one.title}
            chips={<StatusBadge status={badgeOf(one.status)} label={list.statuses[one.status]} />}
            note={`${principalNote(visit.lang, one.principal)}${list.number} ${spokenNumber(one.number)}　${list.arrivedAt} ${fullDate(one.arrivedAt)}`}
          />
        ))}
      </CardList>
      <Below>
        <Link href={url('applications', tenant)} mark="next">
          {w.allApplications}
        </Link>
      </Below>
    </Section>
  )
}

/** 下書き, those that are gone first. */
export function MyDrafts({ visit, drafts }: Pick<AccountPageProps, 'visit' | 'drafts'>): VNode {
  const w = accountWords(visit.lang).page
  const tenant = { tenant: visit.tenant.slug }
  return (
    <Section title={w.drafts}>
      {drafts.length === 0 ? (
        <p>{w.noDrafts}</p>
      ) : (
        <>
          <LinkRows
            one
            rows={drafts.slice(0, most).map((one) => ({
              href: url('draft', { ...tenant, draft: one.id }),
              title: one.title,
              note: principalNote(visit.lang, one.principal) + w.draftUntil(plainDate(one.expiresAt)),
            }))}
          />
          <Below>
            <Link href={url('accountDrafts', tenant)} mark="next">
              {w.allDrafts}
            </Link>
          </Below>
        </>
      )}
    </Section>
  )
}

export function MyFavourites({ visit, favourites }: Pick<AccountPageProps, 'visit' | 'favourites'>): VNode {
  const w = accountWords(visit.lang).page
  const tenant = { tenant: visit.tenant.slug }
  return (
    <Section title={w.favourites}>
      {favourites.length === 0 ? (
        <>
          <p>{w.noFavourites}</p>
          <Link href={url('procedures', tenant)} mark="next">
            {w.find}
          </Link>
        </>
      ) : (
        <>
          <LinkRows
            one
            rows={favourites.slice(0, most).map((one) => ({
              href: url('procedure', { ...tenant, procedure: one.slug }),
              title: one.title,
              note: periodText(one),
            }))}
          />
          <Below>
            <Link href={url('favourites', tenant)} mark="next">
              {w.allFavourites}
            </Link>
          </Below>
        </>
      )}
    </Section>
  )
}
