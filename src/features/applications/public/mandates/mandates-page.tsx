import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { plainDate } from '../../../../kernel/japanese-date'
import type { Language } from '../../../../kernel/language'
import { ButtonLink } from '../../../../ui/button/button'
import { Empty } from '../../../../ui/empty/empty'
import { PageHead, Section } from '../../../../ui/layout/page-parts'
import { Marked } from '../../../../ui/marked'
import { Note } from '../../../../ui/note/note'
import { Badge } from '../../../../ui/status/status'
import { Table } from '../../../../ui/table/table'
import { url } from '../../../../urls'
import { startOf } from '../../decisions/reply-deadline'
import type { Mandate, MandateState } from '../../mandates/mandate'
import type { NamedWhat } from '../../mandates/mandate-names'
import type { OwnMandate, Side } from '../../mandates/own-mandates'
import { MyLayout } from '../my-page/my-layout'
import { mandateWords as words } from './mandate-words'

type MandatesPageProps = {
  visit: Visit
  given: readonly OwnMandate[]
  received: readonly OwnMandate[]
  named: (what: Mandate['what']) => NamedWhat
}

const said = ['offered', 'accepted', 'revoked', 'late'] as const

/** 委任状: what somebody gave and what they received, with how each stands. */
export function MandatesPage(props: MandatesPageProps): VNode {
  const { visit, given, received } = props
  const w = words(visit.lang)
  const told = said.find((one) => one === visit.query.get('said'))
  return (
    <MyLayout visit={visit} title={w.title}>
      <PageHead title={w.title} />
      {told && (
        <Note tone={told === 'late' ? 'warn' : 'ok'}>
          <p role="status">{w[told]}</p>
        </Note>
      )}
      <p class="lead">{w.lead}</p>
      <Section title={w.given}>
        {given.length > 0 ? (
          <MandateTable {...props} rows={given} side="principal" />
        ) : (
          <Empty icon="user" title={w.noneGiven}>
            <p>{w.noneGivenText}</p>
          </Empty>
        )}
        <p class="below">
          <ButtonLink
            kind={given.length > 0 ? 'outline' : 'main'}
            icon="plus"
            href={url('mandateOffer', { tenant: visit.tenant.slug })}
          >
            {w.offer}
          </ButtonLink>
        </p>
      </Section>
      <Section title={w.received}>
        {received.length > 0 ? (
          <MandateTable {...props} rows={received} side="agent" />
        ) : (
          <Empty icon="inbox" title={w.noneReceived}>
            <p>{w.noneReceivedText}</p>
          </Empty>
        )}
      </Section>
    </MyLayout>
  )
}

/** The other side, as somebody knows them. */
export const otherName = ({ mandate, side }: Pick<OwnMandate, 'mandate' | 'side'>): string =>
  side === 'agent' ? mandate.principalName : mandate.agentName || mandate.agentLogin

export const otherSide = (side: Side): Side => (side === 'agent' ? 'principal' : 'agent')

export const whatWords = (lang: Language, { kind, name }: NamedWhat): string =>
  kind === 'category' ? words(lang).category(name) : name

export const untilWords = (lang: Language, { endsOn }: Mandate): string =>
  endsOn ? plainDate(startOf(endsOn), lang) : words(lang).untilRevoked

const looks: Record<MandateState, Pick<Parameters<typeof Badge>[0], 'tone' | 'icon'>> = {
  offered: { tone: 'warn', icon: 'clock' },
  pending: { tone: 'act', icon: 'clock' },
  active: { tone: 'ok', icon: 'check' },
  refused: { tone: 'ng', icon: 'close' },
  revoked: { tone: 'grey', icon: 'minus' },
  ended: { tone: 'grey', icon: 'calendar' },
}

export const StateBadge = ({ lang, state }: { lang: Language; state: MandateState }): VNode => (
  <Badge {...looks[state]}>{words(lang).states[state]}</Badge>
)

type TableProps = MandatesPageProps & { rows: readonly OwnMandate[]; side: Side }

function MandateTable({ visit, rows, side, named }: TableProps): VNode {
  const { lang } = visit
  const w = words(lang)
  return (
    <Table
      caption={side === 'principal' ? w.given : w.received}
      heads={[w.who[otherSide(side)], w.what, w.until, w.state, w.deed]}
      rows={rows.map((own) => {
        const { mandate, state } = own
        return {
          key: mandate.id,
          cells: [
            <b key="who">
              <Marked>{otherName(own)}</Marked>
            </b>,
            <Marked key="what">{whatWords(lang, named(mandate.what))}</Marked>,
            <span class="number" key="until">
              {untilWords(lang, mandate)}
            </span>,
            <StateBadge key="state" lang={lang} state={state} />,
            <ButtonLink
              key="deed"
              size="sm"
              href={url('mandate', { tenant: visit.tenant.slug, mandate: mandate.id })}
            >
              {own.mayTakeUp ? w.takeUp : w.see}
              <span class="visually-hidden">
                <Marked>{w.which(otherName(own))}</Marked>
              </span>
            </ButtonLink>,
          ],
        }
      })}
    />
  )
}
