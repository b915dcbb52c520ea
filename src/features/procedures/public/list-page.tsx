import type { VNode } from 'preact'
import { fullDateTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Card, CardList } from '../../../ui/card/card'
import { Checkbox } from '../../../ui/choice/choices'
import { Select } from '../../../ui/field/select'
import { Icon } from '../../../ui/icon/icon'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead, Section, Split } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Phone } from '../../../ui/link/link'
import { Pager } from '../../../ui/pager/pager'
import { Panel } from '../../../ui/panel/panel'
import { SearchBox } from '../../../ui/search-box/search-box'
import { Chip, StatusBadge } from '../../../ui/status/status'
import { url } from '../../../urls'
import type { Category, Unit } from '../../tenants/organization'
import type { CatalogueEntry, Found } from '../catalogue'
import { type CatalogueQuery, catalogueParams, sizes, sorts } from '../catalogue-query'
import { closesText, opensText, periodState } from '../period'
import { doorOf } from '../way'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { Filters } from './filters'
import { NothingFound } from './nothing-found'

const words = byLanguage({ ja, en })

export type ListPageProps = {
  frame: Frame
  query: CatalogueQuery
  found: Found<CatalogueEntry>
  units: readonly Unit[]
  categories: readonly Category[]
  /** もしかして, where nothing was found. */
  suggestion: { keyword: string; total: number } | null
}

/** オンライン申請手続き: search across the top, conditions aside, a card each. */
export function ListPage(props: ListPageProps): VNode {
  const { frame, query, found } = props
  const w = words(frame.lang).list
  const now = (
    <>
      <Icon name="clock" size={18} />
      {w.now(fullDateTime(frame.now, frame.lang))}
    </>
  )
  return (
    <PublicLayout frame={frame} title={w.title} crumbs={[{ label: w.title }]}>
      <PageHead title={w.title} aside={now} />
      <form action={url('procedures', { tenant: frame.tenant.slug })} method="get" role="search">
        <SearchBox name="keyword" value={query.keyword}>
          <Checkbox id="synonyms" name="synonyms" checked={query.synonyms} label={w.synonyms} />
        </SearchBox>
        <Split side={<Filters {...props} />} sideWidth="filters" sideAt="first">
          {found.total > 0 ? <Results {...props} /> : <NothingFound {...props} />}
        </Split>
      </form>
    </PublicLayout>
  )
}

function Results({ frame, query, found }: ListPageProps): VNode {
  const w = words(frame.lang).list
  const from = (found.page - 1) * query.size + 1
  const hrefOf = (page: number) =>
    url('procedures', { tenant: frame.tenant.slug }, catalogueParams({ ...query, page }))
  return (
    <Section
      title={query.keyword ? w.found(query.keyword, found.total) : w.heading}
      tools={<Tools frame={frame} query={query} />}
    >
      <CardList>
        {found.entries.map((entry) => (
          <ProcedureCard key={entry.slug} frame={frame} entry={entry} />
        ))}
      </CardList>
      <p class="centred number">{w.shown(found.total, from, from + found.entries.length - 1)}</p>
      <Pager page={found.page} pages={found.pages} hrefOf={hrefOf} />
      <Panel tone="mist" title={w.notFoundTitle} level="h3">
        <p>{w.notFoundText}</p>
        {frame.tenant.phone && <Phone number={frame.tenant.phone} />}
      </Panel>
    </Section>
  )
}

/** 並べ替え and 表示件数. */
function Tools({ frame, query }: Pick<ListPageProps, 'frame' | 'query'>): VNode {
  const w = words(frame.lang).list
  return (
    <div class="tools">
      <Select
        id="sort"
        name="sort"
        compact
        label={w.sortLabel}
        value={query.sort}
        options={sorts.map((sort) => ({ value: sort, label: w.sorts[sort] }))}
      />
      <Select
        id="size"
        name="size"
        compact
        label={w.sizeLabel}
        value={String(query.size)}
        options={sizes.map((size) => ({ value: String(size), label: w.size(size) }))}
      />
      <Button size="sm" busy={false}>
        {w.change}
      </Button>
    </div>
  )
}

function ProcedureCard({ frame, entry }: { frame: Frame; entry: CatalogueEntry }): VNode {
  const w = words(frame.lang).list
  const state = periodState(entry, frame.now)
  return (
    <Card
      href={doorOf(frame, entry.slug)}
      title={entry.title}
      chips={
        <>
          <StatusBadge status={state === 'upcoming' ? 'notYetOpen' : state} />
          {entry.audience.map((one) => (
            <Chip key={one}>{w.chip[one]}</Chip>
          ))}
        </>
      }
      dates={[w.opens(opensText(entry, frame.lang)), w.closes(closesText(entry, frame.lang))]}
      note={w.unit(entry.unit.name)}
    />
  )
}
