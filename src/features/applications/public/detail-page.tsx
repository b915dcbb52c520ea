import type { VNode } from 'preact'
import { fullDateTime, fullDateTimeSeconds } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { Facts } from '../../../ui/facts/facts'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead, Section, Split } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link, Phone } from '../../../ui/link/link'
import { Note } from '../../../ui/note/note'
import { Panel } from '../../../ui/panel/panel'
import { StatusBadge } from '../../../ui/status/status'
import { Timeline, type TimelineItem } from '../../../ui/timeline/timeline'
import { url } from '../../../urls'
import { AnswersView } from '../../forms/answers-view'
import type { ViewContext } from '../../forms/fields/kind'
import type { RecordedHappening } from '../../history/happening'
import type { Application } from '../application'
import { canMove, statuses } from '../moves'
import type { OpenApplication } from '../open-application'
import { spokenNumber } from '../receipt-number'
import { badgeOf, StatusTrack } from '../status-track'
import { ja } from '../words.ja'

const words = byLanguage({ ja })

type DetailPageProps = {
  frame: Frame
  open: OpenApplication
  csrf: string
  context: ViewContext
  /** Set right after a correction. */
  corrected?: boolean
}

/** 申込詳細: state, sentence and dates before history; what was applied for; what can be done. */
export function DetailPage(props: DetailPageProps): VNode {
  const { frame, open, context } = props
  const { application, procedure } = open
  const w = words(frame.lang).detail
  const list = url('applications', { tenant: frame.tenant.slug })
  return (
    <PublicLayout
      frame={frame}
      title={`${w.title} ${spokenNumber(application.number)}`}
      crumbs={[{ label: words(frame.lang).list.title, href: list }, { label: w.title }]}
      noindex
    >
      <PageHead
        title={procedure.content.title}
        kicker={<span class="number">{w.number(spokenNumber(application.number))}</span>}
        long
      />
      {props.corrected && (
        <Note tone="ok">
          <p role="status">{w.corrected}</p>
        </Note>
      )}
      <Panel tone="sky">
        <div class="cluster">
          <StatusBadge status={badgeOf(application.status)} large />
          <p>{w.says[application.status]}</p>
        </div>
        <StatusTrack application={application} words={w.track} />
      </Panel>
      <Split side={<Side {...props} />}>
        <AnswersView
          form={procedure.content.form}
          answers={open.revision.answers}
          audience="applicant"
          context={context}
        />
        <Section title={words(frame.lang).confirm.contact}>
          <Facts
            facts={[
              { term: words(frame.lang).confirm.email, value: application.email },
              { term: w.arrivedAt, value: fullDateTimeSeconds(application.arrivedAt) },
            ]}
          />
        </Section>
        <Section title={w.history}>
          <Timeline items={historyItems(frame, application, open.history)} />
        </Section>
      </Split>
    </PublicLayout>
  )
}

function historyItems(
  frame: Frame,
  application: Application,
  history: readonly RecordedHappening[],
): TimelineItem[] {
  const w = words(frame.lang).detail
  return [...history].reverse().map((one, index) => {
    const first = one.kind === 'application.submitted'
    const reason = typeof one.detail.reason === 'string' ? w.reason(one.detail.reason) : undefined
    return {
      title: w.happened[one.kind as keyof typeof w.happened] ?? one.kind,
      // 到達日時 is the application's own, to the second (L1).
      at: first ? fullDateTimeSeconds(application.arrivedAt) : fullDateTime(one.at),
      note: reason,
      state: index === 0 ? ('now' as const) : ('done' as const),
      icon: one.kind === 'application.withdrawn' ? ('minus' as const) : ('check' as const),
    }
  })
}

/** 修正する, 取下げる as the status allows, and whom to call. */
function Side({ frame, open, csrf }: DetailPageProps): VNode {
  const { application, procedure } = open
  const w = words(frame.lang).detail
  const here = { tenant: frame.tenant.slug, number: application.number }
  const may = {
    correct: canMove(application.status, 'correct'),
    withdraw: canMove(application.status, 'withdraw'),
  }
  return (
    <>
      <Panel title={w.can}>
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
        {!may.correct && !may.withdraw && <p>{w.cannot(statuses[application.status])}</p>}
        <print-button>
          <Button type="button" kind="text" icon="printer">
            {w.print}
          </Button>
        </print-button>
      </Panel>
      <Panel title={w.contact}>
        <p>{procedure.content.contact.name}</p>
        <Phone number={procedure.content.contact.phone} />
        <p>
          <small>{w.tellNumber}</small>
        </p>
      </Panel>
      {application.status === 'withdrawn' && (
        <ButtonLink
          kind="main"
          href={url('procedure', { tenant: frame.tenant.slug, procedure: procedure.slug })}
        >
          {procedure.content.title}
        </ButtonLink>
      )}
    </>
  )
}
