import type { VNode } from 'preact'
import { fullDateTime, fullDateTimeSeconds } from '../../../kernel/japanese-date'
import { byLanguage } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { Done } from '../../../ui/done/done'
import { IconLine } from '../../../ui/icon/icon'
import type { Frame } from '../../../ui/layout/frame'
import { Section, Split } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Link } from '../../../ui/link/link'
import { Marked } from '../../../ui/marked'
import { Note } from '../../../ui/note/note'
import { Panel } from '../../../ui/panel/panel'
import { Ticket } from '../../../ui/ticket/ticket'
import { Timeline } from '../../../ui/timeline/timeline'
import { url } from '../../../urls'
import type { Procedure } from '../../procedures/procedure'
import type { Application } from '../application'
import { bothNamesIn } from '../applied-as'
import { spokenPassword } from '../receipt-password'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { BothNamesSection } from './both-names'
import { offerId, type ProfileOffer, ProfileOfferPanel } from './profile-offer-panel'

const words = byLanguage({ ja, en })

type CompletePageProps = {
  frame: Frame
  application: Application
  procedure: Procedure
  /** Null once the hour is over, and in every other browser. */
  password: string | null
  /** What of the answers the profile could take over. */
  offer?: ProfileOffer | null
}

/** 申込完了: the 番号札, and what happens next. */
export function CompletePage(props: CompletePageProps): VNode {
  const { frame, application, procedure, offer } = props
  const w = words(frame.lang).complete
  return (
    <PublicLayout
      frame={frame}
      title={w.title}
      width="confirm"
      crumbs={[{ label: w.title }]}
      errors={offer?.problem ? [{ id: offerId, text: offer.problem }] : []}
      noindex
    >
      <Done title={w.title}>{w.arrived(procedure.content.contact.name)}</Done>
      <Receipt {...props} />
      <BothNamesSection lang={frame.lang} both={bothNamesIn(application.appliedAs)} />
      <IconLine name="mail">{w.mailed(application.email)}</IconLine>
      <Split side={<Ways frame={frame} number={application.number} />} sideWidth="narrow">
        <Section title={w.next}>
          <Next frame={frame} application={application} procedure={procedure} />
        </Section>
        {offer && <ProfileOfferPanel frame={frame} number={application.number} offer={offer} />}
      </Split>
    </PublicLayout>
  )
}

function Receipt({ frame, application, procedure, password }: CompletePageProps): VNode {
  const w = words(frame.lang).complete
  const facts = [
    ...(password ? [{ term: w.password, value: spokenPassword(password), code: true }] : []),
    { term: w.arrivedAt, value: fullDateTimeSeconds(application.arrivedAt, frame.lang) },
  ]
  return (
    <>
      <Ticket number={application.number} facts={facts}>
        <p>
          <b>
            <Marked>{procedure.content.title}</Marked>
          </b>
        </p>
        <small>{w.keep}</small>
      </Ticket>
      {!password && (
        <Note tone="plain">
          <p>{w.hidden}</p>
        </Note>
      )}
      <div class="receipt-actions">
        <print-button>
          <Button type="button" kind="main" icon="printer">
            {w.print}
          </Button>
        </print-button>
        <copy-button data-text={application.number}>
          <Button type="button" kind="text" icon="copy">
            {w.copy}
          </Button>
        </copy-button>
      </div>
    </>
  )
}

function Next({ frame, application, procedure }: Omit<CompletePageProps, 'password'>): VNode {
  const w = words(frame.lang).complete.steps
  const { processing, nextSteps } = procedure.content
  return (
    <Timeline
      items={[
        {
          title: w.arrived,
          at: fullDateTime(application.arrivedAt, frame.lang),
          state: 'now',
          icon: 'check',
        },
        { title: w.review, note: <Marked>{nextSteps ?? w.reviewText}</Marked>, state: 'ahead' },
        {
          title: w.result,
          note: (
            <>
              {w.resultText}
              {processing && (
                <>
                  <br />
                  <Marked>{w.processing(processing)}</Marked>
                </>
              )}
            </>
          ),
          state: 'ahead',
        },
      ]}
    />
  )
}

function Ways({ frame, number }: { frame: Frame; number: string }): VNode {
  const w = words(frame.lang).complete
  const tenant = { tenant: frame.tenant.slug }
  return (
    <>
      <Panel title={w.now}>
        <p>{w.nowText}</p>
        <Link href={url('application', { ...tenant, number })} mark="next">
          {w.detail}
        </Link>
      </Panel>
      <p class="section">
        <ButtonLink href={url('procedures', tenant)} kind="text">
          {w.other}
        </ButtonLink>
      </p>
    </>
  )
}
