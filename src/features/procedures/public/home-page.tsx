import type { VNode } from 'preact'
import { fullDate } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { ButtonLink } from '../../../ui/button/button'
import { Entrance, Tile } from '../../../ui/entrance/entrance'
import { Hero, Popular } from '../../../ui/hero/hero'
import type { IconName } from '../../../ui/icon/icon'
import { TicketPicture } from '../../../ui/illustration/ticket-picture'
import type { Frame } from '../../../ui/layout/frame'
import { Band, Section } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link } from '../../../ui/link/link'
import { LinkRows } from '../../../ui/link-row/link-row'
import { type NewsItem, NewsStrip } from '../../../ui/news/news'
import { NumberedSteps, Panel } from '../../../ui/panel/panel'
import { SearchBox } from '../../../ui/search-box/search-box'
import { url } from '../../../urls'
import type { Category } from '../../tenants/organization'
import type { CatalogueEntry, Found } from '../catalogue'
import { doorOf } from '../way'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })

export type HomePageProps = {
  frame: Frame
  popularWords: readonly string[]
  news: readonly NewsItem[]
  found: Found<CatalogueEntry>
  categories: readonly Category[]
  downloads: number
}

/** ホーム: search first, then news, the two ways in, and what comes after an application. */
export function HomePage(props: HomePageProps): VNode {
  const { frame, news } = props
  const w = words(frame.lang).home
  const tenant = { tenant: frame.tenant.slug }
  return (
    <PublicLayout frame={frame} title={frame.tenant.systemName} width="flush">
      <Hero kicker={w.kicker} lines={w.lines}>
        <HomeSearch {...props} />
      </Hero>
      <div class="container">
        <NewsStrip
          title={w.notices}
          items={news}
          more={
            <Link href={url('notices', tenant)} mark="next">
              {w.allNotices}
            </Link>
          }
        />
      </div>
      <Band tone="sand">
        <Ways {...props} />
      </Band>
      <Band>
        <Newest {...props} />
        <Afterwards frame={frame} />
      </Band>
    </PublicLayout>
  )
}

function HomeSearch({ frame, popularWords }: HomePageProps): VNode {
  const w = words(frame.lang).home
  const list = (keyword: string) =>
    url('procedures', { tenant: frame.tenant.slug }, { keyword, synonyms: '1' })
  return (
    <>
      <form action={url('procedures', { tenant: frame.tenant.slug })} method="get" role="search">
        <input type="hidden" name="synonyms" value="1" />
        <SearchBox name="keyword" hint={w.searchHint} lifted />
      </form>
      {popularWords.length > 0 && (
        <Popular label={w.popular} words={popularWords.map((word) => ({ label: word, href: list(word) }))} />
      )}
    </>
  )
}

function Ways({ frame, found, categories, downloads }: HomePageProps): VNode {
  const w = words(frame.lang).home
  const tenant = { tenant: frame.tenant.slug }
  const filed = categories.map((one) => ({ ...one, count: found.facets.categories.get(one.id) ?? 0 }))
  return (
    <Section title={w.find}>
      <p class="lead">{w.findLead}</p>
      <div class="grid-2">
        <Entrance
          href={url('procedures', tenant)}
          title={w.online}
          note={w.onlineNote(found.total)}
          icon="search"
          tinted
        />
        <Entrance
          href={url('forms', tenant)}
          title={w.downloads}
          note={w.downloadsNote(downloads)}
          icon="download"
        />
      </div>
      {filed.length > 0 && <h3>{w.byCategory}</h3>}
      <div class="grid-4">
        {filed.map((one) => (
          <Tile
            key={one.id}
            href={url('procedures', tenant, { category: one.id })}
            icon={one.icon as IconName}
            title={one.name}
            note={w.count(one.count)}
          />
        ))}
      </div>
      <div class="cluster">
        <Link href={url('procedures', tenant, { audience: 'individual' })} mark="next">
          {w.individual}
        </Link>
        <Link href={url('procedures', tenant, { audience: 'corporate' })} mark="next">
          {w.corporate}
        </Link>
        <Link href={`${url('procedures', tenant)}#unit`} mark="next">
          {w.byUnit}
        </Link>
        <Link href={`${url('procedures', tenant)}#row`} mark="next">
          {w.byRow}
        </Link>
      </div>
    </Section>
  )
}

function Newest({ frame, found }: HomePageProps): VNode {
  const w = words(frame.lang)
  const rows = found.entries.slice(0, 6).map((entry) => ({
    href: doorOf(frame, entry.slug),
    title: entry.title,
    note: `${entry.audience.map((one) => w.list.chip[one]).join(w.list.chipsJoin)}　|　${
      entry.closesAt ? w.home.until(fullDate(entry.closesAt, frame.lang)) : w.home.anytime
    }`,
  }))
  return (
    <Section title={w.home.newest}>
      <LinkRows rows={rows} />
    </Section>
  )
}

function Afterwards({ frame }: { frame: Frame }): VNode {
  const w = words(frame.lang).home
  return (
    <div class="grid-2">
      <Panel tone="sand" title={w.after}>
        <p>{w.afterText}</p>
        <div class="panel-foot">
          <ButtonLink href={url('status', { tenant: frame.tenant.slug })} icon="chevron-right" iconAt="end">
            {w.status}
          </ButtonLink>
          <TicketPicture />
        </div>
      </Panel>
      <Panel tone="mist" title={w.first}>
        <NumberedSteps steps={w.firstSteps} />
      </Panel>
    </div>
  )
}
