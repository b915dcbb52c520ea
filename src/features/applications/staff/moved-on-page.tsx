import type { VNode } from 'preact'
import { newId } from '../../../kernel/ids'
import { nearDateTime } from '../../../kernel/near-date'
import { Button, ButtonLink } from '../../../ui/button/button'
import { DeskStatus } from '../../../ui/desk-status/desk-status'
import { Field } from '../../../ui/field/field'
import { TextArea } from '../../../ui/field/text-input'
import type { Frame } from '../../../ui/layout/frame'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import type { Me } from '../../../ui/layout/top-bar'
import { url } from '../../../urls'
import type { Decision } from '../decisions/decide'
import { mayMove, mayNote } from '../policy'
import { spokenNumber } from '../receipt-number'
import { lastMoveOf } from '../standing'
import { sentenceOf } from './case-history'
import { type DecisionPageProps, decisionWords } from './decision-parts'

/** Where the page of a decision is; 受付する is a button elsewhere. */
export const pageOfDecision = {
  take: 'case',
  accept: 'acceptance',
  reject: 'rejection',
  return: 'return',
  finish: 'completion',
} as const

/** 「きょう 10:34 に、工藤 一郎さんが受理しました」. */
function whoDidWhat({ frame, open }: Pick<DecisionPageProps, 'frame' | 'open'>): string {
  const w = decisionWords(frame.lang).movedOn
  const last = lastMoveOf(open.history)
  return last ? w.sentence(nearDateTime(last.at, frame.now), sentenceOf(last, frame.lang)) : w.changed
}

type StoppedPageProps = DecisionPageProps & {
  decision: Decision
  /** Everything that was typed, as one text. */
  typed: string
}

/** Somebody was faster: who did what, how it stands now, and what was typed, to copy or to keep as a memo. */
export function MovedOnPage(props: StoppedPageProps & { me: Parameters<typeof mayMove>[0] & Me }): VNode {
  const { frame, me, csrf, open, decision } = props
  const w = decisionWords(frame.lang)
  const { application } = open
  const here = { tenant: frame.tenant.slug, number: application.number }
  const name = w.decisionName[decision]
  const title = whoDidWhat(props)
  return (
    <StaffLayout frame={frame} title={title} me={me} current="inbox" csrf={csrf}>
      <div class="stack">
        <h1>{title}</h1>
        <p>{w.about(open.procedure.content.title, spokenNumber(application.number))}</p>
        <p>{w.movedOn.notDone(name)}</p>
        <p>
          {w.movedOn.now}：<DeskStatus status={application.status} badge />
        </p>
        <KeptText {...props} mayKeep={mayNote(me, application)} />
        <div class="cluster">
          <ButtonLink kind="main" href={url('case', here)}>
            {w.movedOn.open}
          </ButtonLink>
          {decision !== 'take' && mayMove(me, application, decision) && (
            <ButtonLink kind="grey" href={url(pageOfDecision[decision], here)}>
              {w.movedOn.again(name)}
            </ButtonLink>
          )}
        </div>
      </div>
    </StaffLayout>
  )
}

/** A role was taken away between page and post; the case may still be seen. */
export function MayNotPage(props: StoppedPageProps): VNode {
  const { frame, me, csrf, open, decision } = props
  const w = decisionWords(frame.lang)
  const title = w.mayNot.title(w.press[decision])
  const here = { tenant: frame.tenant.slug, number: open.application.number }
  return (
    <StaffLayout frame={frame} title={title} me={me} current="inbox" csrf={csrf}>
      <div class="stack">
        <h1>{title}</h1>
        <p>{w.mayNot.text}</p>
        <KeptText {...props} mayKeep={false} />
        <ButtonLink href={url('case', here)}>{w.movedOn.open}</ButtonLink>
      </div>
    </StaffLayout>
  )
}

/** The case cannot be opened any more: the page says nothing of it, and gives back what was typed. */
export function GonePage({
  frame,
  me,
  csrf,
  typed,
}: {
  frame: Frame
  me: Me
  csrf: string
  typed: string
}): VNode {
  const w = decisionWords(frame.lang)
  return (
    <StaffLayout frame={frame} title={w.mayNot.goneTitle} me={me} current="inbox" csrf={csrf}>
      <div class="stack">
        <h1>{w.mayNot.goneTitle}</h1>
        <p>{w.mayNot.goneText}</p>
        <TypedText frame={frame} typed={typed} />
        <ButtonLink href={url('inbox', { tenant: frame.tenant.slug })}>{w.inbox}</ButtonLink>
      </div>
    </StaffLayout>
  )
}

function KeptText(props: StoppedPageProps & { mayKeep: boolean }): VNode | null {
  const { frame, csrf, open, typed, mayKeep } = props
  const w = decisionWords(frame.lang).movedOn
  if (typed === '') return null
  if (!mayKeep) return <TypedText frame={frame} typed={typed} />
  const here = { tenant: frame.tenant.slug, number: open.application.number }
  return (
    <form action={url('notes', here)} method="post" class="stack">
      <input type="hidden" name="csrf" value={csrf} />
      <input type="hidden" name="note" value={newId()} />
      <TypedText frame={frame} typed={typed} />
      <div class="cluster">
        <Button icon="memo">{w.keep}</Button>
        <span>{w.keepNote}</span>
      </div>
    </form>
  )
}

function TypedText({ frame, typed }: { frame: Frame; typed: string }): VNode {
  const w = decisionWords(frame.lang).movedOn
  return (
    <div class="kept-text">
      <Field id="body" label={w.text} hint={w.textHint}>
        {(wiring) => (
          <TextArea {...wiring} name="body" rows={Math.min(12, typed.split('\n').length + 2)} value={typed} />
        )}
      </Field>
    </div>
  )
}
