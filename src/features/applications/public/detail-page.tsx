import type { VNode } from 'preact'
import { fullDateTimeSeconds } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Banner } from '../../../ui/banner/banner'
import { Button, ButtonLink } from '../../../ui/button/button'
import { Facts } from '../../../ui/facts/facts'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead, Section, Split } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link, Phone } from '../../../ui/link/link'
import { Marked } from '../../../ui/marked'
import { Note } from '../../../ui/note/note'
import { Panel } from '../../../ui/panel/panel'
import { Timeline } from '../../../ui/timeline/timeline'
import { url } from '../../../urls'
import { AnswersView } from '../../forms/answers-view'
import type { ViewContext } from '../../forms/fields/kind'
import type { Viewer } from '../../history/viewers'
import { bothNamesIn } from '../applied-as'
import { asWords } from '../applied-as-words'
import { isUndecided } from '../drafts/reapply'
import { canMove } from '../moves'
import type { OpenApplication } from '../open-application'
import { spokenNumber } from '../receipt-number'
import { lastMoveOf } from '../standing'
import { statusName } from '../status-track'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { BothNamesSection } from './both-names'
import { historyItems } from './history-items'
import { ReturnedBanner, ReturnedMarks } from './returned-parts'
import { Standing } from './standing-panel'
import { Viewers } from './viewers-fold'

const words = byLanguage({ ja, en })

export type DetailPageProps = {
  frame: Frame
  open: OpenApplication
  csrf: string
  context: ViewContext
  /** The unit that examines it. */
  unit: string
  /** Whether history names members of staff. */
  names: boolean
  /** Null where the tenant does not tell. */
  viewers: readonly Viewer[] | null
  /** Set right after a correction. */
  corrected?: boolean
}

/** 申込詳細: state, sentence and dates before history; what was applied for; what can be done. */
export function DetailPage(props: DetailPageProps): VNode {
  const { frame, open, context } = props
  const { application, procedure } = open
  const w = words(frame.lang).detail
  const list = url('applications', { tenant: frame.tenant.slug })
  const returned = application.status === 'returned'
  return (
    <PublicLayout
      frame={frame}
      title={`${w.title} ${spokenNumber(application.number)}`}
      crumbs={[{ label: words(frame.lang).list.title, href: list }, { label: w.title }]}
      noindex
    >
      <PageHead
        title={procedure.content.title}
        kicker={
          <span class="number">
            <Marked>{w.number(spokenNumber(application.number))}</Marked>
          </span>
        }
        long
      />
      {props.corrected && <Corrected {...props} />}
      {returned && <ReturnedBanner {...props} />}
      <Standing {...props} />
      <Split side={<Side {...props} />}>
        {returned && <ReturnedMarks {...props} />}
        <BothNamesSection lang={frame.lang} both={bothNamesIn(application.appliedAs)} />
        <AnswersView
          form={procedure.content.form}
          answers={open.revision.answers}
          madeAt={open.revision.madeAt}
          audience="applicant"
          context={context}
        />
        <Section title={words(frame.lang).confirm.contact}>
          <Facts
            facts={[
              { term: asWords(frame.lang).term, value: asWords(frame.lang).said(application.appliedAs) },
              { term: words(frame.lang).confirm.email, value: application.email },
              { term: w.arrivedAt, value: fullDateTimeSeconds(application.arrivedAt, frame.lang) },
            ]}
          />
        </Section>
        <Section title={w.history}>
          <Timeline items={historyItems(props)} />
          <Viewers frame={frame} viewers={props.viewers} />
        </Section>
      </Split>
    </PublicLayout>
  )
}

/** What was just done: corrected by oneself, or sent again after 返却. */
function Corrected({ frame, open }: DetailPageProps): VNode | null {
  const w = words(frame.lang).detail
  const kind = lastMoveOf(open.history)?.kind
  if (kind === 'application.resubmitted')
    return (
      <Banner tone="ok" title={w.resubmittedTitle} announce>
        <p>{w.resubmitted}</p>
      </Banner>
    )
  // The address may have been kept until staff decided.
  return kind === 'application.corrected' ? (
    <Note tone="ok">
      <p role="status">{w.corrected}</p>
    </Note>
  ) : null
}

/** What can be done as the status allows, and whom to call. */
function Side(props: DetailPageProps): VNode {
  const { frame, open } = props
  const { application, procedure } = open
  const w = words(frame.lang).detail
  return (
    <>
      <Panel title={w.can}>
        <Moves {...props} />
        {!isUndecided(application.status) && (
          <div>
            <ButtonLink
              href={url('reapplication', { tenant: frame.tenant.slug, number: application.number })}
              icon="copy"
              block
            >
              {w.again}
            </ButtonLink>
            <p class="field-hint">{w.againText}</p>
          </div>
        )}
        <print-button>
          <Button type="button" kind="text" icon="printer">
            {w.print}
          </Button>
        </print-button>
      </Panel>
      <Panel title={w.contact}>
        <p>
          <Marked>{procedure.content.contact.name}</Marked>
        </p>
        <Phone number={procedure.content.contact.phone} />
        <p>
          <small>
            <Marked>{w.tellNumber}</Marked>
          </small>
        </p>
      </Panel>
    </>
  )
}

/** 修正する and 取下げる; 直す stands with what is to be put right. */
function Moves({ frame, open, csrf }: DetailPageProps): VNode {
  const { status, number } = open.application
  const w = words(frame.lang).detail
  const here = { tenant: frame.tenant.slug, number }
  const may = { correct: canMove(status, 'correct'), withdraw: canMove(status, 'withdraw') }
  return (
    <>
      {may.correct && (
        <form action={url('correction', here)} method="post">
          <input type="hidden" name="csrf" value={csrf} />
          <Button icon="pencil" block>
            {w.correct}
          </Button>
        </form>
      )}
      {may.withdraw && (
        <p>
          <Link href={url('withdrawal', here)} icon="close">
            {w.withdraw}
          </Link>
        </p>
      )}
      {!may.correct && !may.withdraw && <p>{w.cannot(statusName(status, frame.lang))}</p>}
    </>
  )
}
