import type { VNode } from 'preact'
import { plainDateTime } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import type { Crumb } from '../../../ui/breadcrumb/breadcrumb'
import type { Frame } from '../../../ui/layout/frame'
import { Phone } from '../../../ui/link/link'
import { Marked } from '../../../ui/marked'
import { Note } from '../../../ui/note/note'
import { SideFacts, TickList } from '../../../ui/panel/panel'
import { Chip, StatusBadge } from '../../../ui/status/status'
import { periodState, periodText } from '../period'
import type { Procedure } from '../procedure'
import { wayTo } from '../way'
import { agentRuleOf, demandOf } from '../who-may-apply'
import { en as whoEn } from '../who-words.en'
import { ja as whoJa } from '../who-words.ja'
import { en } from '../words.en'
import { ja } from '../words.ja'

const words = byLanguage({ ja, en })
const whoWords = byLanguage({ ja: whoJa, en: whoEn })

type Props = { frame: Frame; procedure: Procedure }

/** The way to 利用者ログイン and 手続き説明; the last place is the page itself. */
export function wayHere(frame: Frame, procedure: Procedure, here: 'login' | 'detail'): Crumb[] {
  const way = wayTo(frame, procedure).slice(0, here === 'login' ? 2 : undefined)
  return way.map((crumb, index) => (index === way.length - 1 ? { label: crumb.label } : crumb))
}

/** 受付中 and for whom. */
export function StateChips({ frame, procedure }: Props): VNode {
  const state = periodState(procedure, frame.now)
  return (
    <>
      <StatusBadge status={state === 'upcoming' ? 'notYetOpen' : state} />
      {procedure.content.audience.map((one) => (
        <Chip key={one}>{words(frame.lang).list.chip[one]}</Chip>
      ))}
    </>
  )
}

/** Before 受付開始 or after 受付終了: the period, and no way to begin. */
export function PeriodNote({ frame, procedure }: Props): VNode | null {
  const w = words(frame.lang).detail
  const state = periodState(procedure, frame.now)
  if (state === 'open') return null
  if (state === 'upcoming')
    return (
      <Note tone="warn" icon="calendar" title={w.notYet(plainDateTime(procedure.opensAt, frame.lang))}>
        <p>{w.notYetText}</p>
      </Note>
    )
  return (
    <Note
      tone="warn"
      icon="calendar"
      title={w.closed(plainDateTime(procedure.closesAt ?? procedure.opensAt, frame.lang))}
    >
      <p>{w.closedText}</p>
    </Note>
  )
}

/** 申し込める人, where it is not everybody; 代理人, where it is not any. */
function whoFacts({ frame, procedure }: Props) {
  const who = whoWords(frame.lang)
  const demand = demandOf(procedure.content)
  const agents = agentRuleOf(procedure.content)
  return [
    demand && { term: who.term, value: who.demands[demand] },
    agents !== 'named' && { term: who.agentTerm, value: who.agents[agents] },
  ]
}

/** この手続きのあらまし: when, how much, how long, what one needs, whom to call. */
export function Outline({ frame, procedure }: Props): VNode {
  const w = words(frame.lang).detail
  const { content } = procedure
  const facts = [
    {
      term: w.period,
      value: (
        <>
          {periodText(procedure, frame.lang)}
          {!procedure.closesAt && (
            <>
              <br />
              {w.noEnd}
            </>
          )}
        </>
      ),
    },
    ...whoFacts({ frame, procedure }),
    content.fee && { term: w.fee, value: content.fee },
    content.processing && { term: w.processing, value: content.processing },
    content.needed.length > 0 && { term: w.needed, value: <TickList items={content.needed} /> },
    {
      term: w.contact,
      value: (
        <>
          <p>
            <Marked>{content.contact.name}</Marked>
          </p>
          <Phone number={content.contact.phone} />
        </>
      ),
    },
    content.otherWays && { term: w.otherWays, value: content.otherWays },
  ]
  return (
    <SideFacts title={w.outline} facts={facts.filter((fact) => typeof fact === 'object' && fact !== null)} />
  )
}
