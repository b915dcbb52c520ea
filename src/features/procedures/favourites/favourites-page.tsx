import type { VNode } from 'preact'
import type { Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Note } from '../../../ui/note/note'
import { StatusBadge } from '../../../ui/status/status'
import { Table } from '../../../ui/table/table'
import { url } from '../../../urls'
import { periodState, periodText } from '../period'
import { en as procedureEn } from '../words.en'
import { ja as procedureJa } from '../words.ja'
import { type Favourite, mostFavourites } from './favourite'
import { en } from './words.en'
import { ja } from './words.ja'

const words = byLanguage({ ja, en })
const procedureWords = byLanguage({ ja: procedureJa, en: procedureEn })

/** 受付前, 受付中 or 受付終了 of a favourite. */
const FavouritePeriod = ({ favourite, now }: { favourite: Favourite; now: Date }): VNode => {
  const state = periodState(favourite, now)
  return <StatusBadge status={state === 'upcoming' ? 'notYetOpen' : state} />
}

type FavouritesPageProps = { visit: Visit; favourites: readonly Favourite[]; full?: boolean }

/** お気に入り with the period of each. */
export function FavouritesPage({ visit, favourites, full }: FavouritesPageProps): VNode {
  const { frame } = visit
  const w = words(visit.lang)
  const tenant = { tenant: visit.tenant.slug }
  return (
    <PublicLayout
      frame={frame}
      title={w.title}
      width="confirm"
      crumbs={[{ label: w.account, href: url('account', tenant) }, { label: w.title }]}
      noindex
    >
      <PageHead title={w.title} />
      {full && (
        <Note tone="warn" title={w.tooManyTitle}>
          <p>{w.tooMany(mostFavourites)}</p>
        </Note>
      )}
      {visit.query.get('said') === 'removed' && (
        <Note tone="ok">
          <p role="status">{w.removed}</p>
        </Note>
      )}
      {favourites.length === 0 ? (
        <Empty
          icon="star"
          title={w.none}
          action={
            <ButtonLink href={url('procedures', tenant)} kind="main" icon="search">
              {w.find}
            </ButtonLink>
          }
        >
          <p>{w.noneText}</p>
        </Empty>
      ) : (
        <>
          <p class="lead">{w.lead}</p>
          <FavouriteTable visit={visit} favourites={favourites} />
        </>
      )}
    </PublicLayout>
  )
}

function FavouriteTable({ visit, favourites }: FavouritesPageProps): VNode {
  const w = words(visit.lang)
  const p = procedureWords(visit.lang).login
  const tenant = { tenant: visit.tenant.slug }
  return (
    <Table
      caption={w.title}
      heads={[p.name, p.period, w.deed]}
      rows={favourites.map((one) => ({
        key: one.slug,
        cells: [
          <a key="name" href={url('procedure', { ...tenant, procedure: one.slug })}>
            {one.title}
          </a>,
          <span class="cluster" key="period">
            <FavouritePeriod favourite={one} now={visit.frame.now} />
            <span class="number">{periodText(one)}</span>
          </span>,
          <form key="remove" action={url('favourite', { ...tenant, procedure: one.slug })} method="post">
            <input type="hidden" name="csrf" value={visit.csrf} />
            <input type="hidden" name="from" value="list" />
            <Button size="sm" name="deed" value="remove" busy={false}>
              {w.remove}
              <span class="visually-hidden">{w.which(one.title)}</span>
            </Button>
          </form>,
        ],
      }))}
    />
  )
}
