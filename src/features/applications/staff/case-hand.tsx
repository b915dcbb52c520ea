import type { VNode } from 'preact'
import { japaneseOnly, type Language } from '../../../kernel/language'
import { nearDateTime } from '../../../kernel/near-date'
import { Button, ButtonLink } from '../../../ui/button/button'
import { HandBar } from '../../../ui/hand/hand'
import { url } from '../../../urls'
import { holds } from '../../staff/policy'
import { type Move, moves } from '../moves'
import { mayMove } from '../policy'
import { lastMoveOf } from '../standing'
import { sentenceOf } from './case-history'
import { dayText } from './case-side'
import { ja } from './case-words.ja'
import type { CaseFacts } from './read-case'

const words = japaneseOnly({ ja })

/** The decisions in the order of the bar, each with its page and its key; 受付する has no page. */
const decisions = [
  { move: 'reject', place: 'rejection', key: 'f' },
  { move: 'return', place: 'return', key: 'r' },
  { move: 'finish', place: 'completion', key: 's' },
  { move: 'accept', place: 'acceptance', key: 'a' },
] as const

type CaseHandProps = { lang: Language; tenant: string; facts: CaseFacts; csrf: string }

/** 手元の帯 of a case: what happened last, and what this person may do now; or why they may do nothing. */
export function CaseHand({ lang, tenant, facts, csrf }: CaseHandProps): VNode {
  const { application } = facts.open
  const here = { tenant, number: application.number }
  const may = (move: Move) => mayMove(facts.me, application, move)
  const solid = (['accept', 'finish', 'take'] as const).find(may)
  const w = words(lang).hand
  return (
    <HandBar facts={<Standing lang={lang} facts={facts} idle={solid === undefined} />}>
      {decisions
        .filter(({ move }) => may(move) && move !== solid)
        .map(({ move, place, key }) => (
          <ButtonLink key={move} kind="grey" href={url(place, here)} keyCap={key}>
            {moves[move].label}
          </ButtonLink>
        ))}
      {may('take') && (
        <form action={url('taking', here)} method="post">
          <input type="hidden" name="csrf" value={csrf} />
          <input type="hidden" name="lock" value={application.lock} />
          <Button kind={solid === 'take' ? 'main' : 'outline'} keyCap="u">
            {moves.take.label}
          </Button>
        </form>
      )}
      {decisions
        .filter(({ move }) => move === solid)
        .map(({ move, place, key }) => (
          <ButtonLink key={move} kind="main" href={url(place, here)} keyCap={key}>
            {solid && w.solid[solid]}
          </ButtonLink>
        ))}
    </HandBar>
  )
}

function Standing({ lang, facts, idle }: { lang: Language; facts: CaseFacts; idle: boolean }): VNode {
  const w = words(lang).hand
  const last = lastMoveOf(facts.open.history)
  const arrived = last?.kind === 'application.submitted'
  return (
    <>
      {last && !arrived && (
        <span class="hand-last">{w.last(sentenceOf(last, lang), nearDateTime(last.at, facts.now))}</span>
      )}
      {idle && <span>{whyIdle(lang, facts)}</span>}
    </>
  )
}

function whyIdle(lang: Language, { me, open }: CaseFacts): string {
  const w = words(lang).hand.why
  const { status, replyBy, unitId } = open.application
  if (status === 'returned') return w.returned(replyBy && dayText(replyBy))
  if (status === 'withdrawn' || status === 'rejected' || status === 'done') return w[status]
  if (!holds(me, ['receiver', 'examiner'], unitId)) return w.role
  return status === 'accepted' ? w.accepted : w.waits
}
