import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { ButtonLink } from '../../../ui/button/button'
import { Facts } from '../../../ui/facts/facts'
import { PageHead, Split } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Marked } from '../../../ui/marked'
import { Note } from '../../../ui/note/note'
import { NumberedTitle, Panel } from '../../../ui/panel/panel'
import { url } from '../../../urls'
import { BarrierPanel } from '../barrier-panel'
import { periodState, periodText } from '../period'
import { GbizidWay, MemberWay, RegisterWay, type WaysInProps } from '../ways-in'
import { type Barrier, demandOf } from '../who-may-apply'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { PeriodNote, wayHere } from './procedure-parts'

const words = byLanguage({ ja, en })

/** 利用者ログイン for a procedure: the choice of ①–④ (seed, step 4). What the tenant has not got says so. */
export function LoginPage(props: WaysInProps): VNode {
  const { frame, procedure } = props
  const w = words(frame.lang).login
  const demand = demandOf(procedure.content)
  return (
    <PublicLayout
      frame={frame}
      title={w.titleOf(procedure.content.title)}
      crumbs={wayHere(frame, procedure, 'login')}
      steps={{ current: 1 }}
    >
      <PageHead title={w.title} />
      <Facts
        facts={[
          { term: w.name, value: <Marked>{procedure.content.title}</Marked> },
          { term: w.period, value: periodText(procedure, frame.lang) },
        ]}
      />
      <PeriodNote frame={frame} procedure={procedure} />
      {procedure.content.identity?.gbizid && demand ? (
        <Demanded {...props} demand={demand} />
      ) : (
        <Split side={<Members {...props} />} sideWidth="wide">
          {demand ? <Demanded {...props} demand={demand} /> : <Guests {...props} />}
        </Split>
      )}
    </PublicLayout>
  )
}

/** Instead of ① where guests are not taken: who may apply, and ② where registering is enough. ③ is no help against GビズID. */
function Demanded(props: WaysInProps & { demand: Barrier }): VNode {
  const { frame, procedure, features, demand } = props
  const next = url('procedure', { tenant: frame.tenant.slug, procedure: procedure.slug })
  return (
    <>
      <BarrierPanel frame={frame} barrier={demand} features={features} next={next} />
      {demand === 'login' && (
        <div class="panel">
          <RegisterWay {...props} />
        </div>
      )}
    </>
  )
}

function Guests(props: WaysInProps): VNode {
  const { frame, procedure } = props
  const w = words(frame.lang).login
  const open = periodState(procedure, frame.now) === 'open'
  return (
    <>
      <Panel tone="choice">
        <NumberedTitle number={1} level="p">
          {w.guest.head}
        </NumberedTitle>
        <h2>{w.guest.title}</h2>
        <p>{w.guest.text}</p>
        <ButtonLink
          kind={open ? 'main' : 'outline'}
          size="lg"
          href={url('procedure', { tenant: frame.tenant.slug, procedure: procedure.slug })}
          icon="chevron-right"
          iconAt="end"
        >
          {w.guest.button}
        </ButtonLink>
      </Panel>
      <div class="panel">
        <RegisterWay {...props} />
        <Note tone="plain">
          <p>
            <Marked>{procedure.content.loginNote ?? w.registerNote(frame.tenant.systemName)}</Marked>
          </p>
        </Note>
      </div>
    </>
  )
}

const Members = (props: WaysInProps): VNode => (
  <Panel>
    <MemberWay {...props} />
    <hr />
    <GbizidWay {...props} />
  </Panel>
)
