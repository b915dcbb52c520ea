import type { VNode } from 'preact'
import { byLanguage } from '../../../kernel/language'
import { ButtonLink } from '../../../ui/button/button'
import { Facts } from '../../../ui/facts/facts'
import type { Frame } from '../../../ui/layout/frame'
import { PageHead, Split } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { Marked } from '../../../ui/marked'
import { Note } from '../../../ui/note/note'
import { NumberedTitle, Panel } from '../../../ui/panel/panel'
import { url } from '../../../urls'
import { periodState, periodText } from '../period'
import type { Procedure } from '../procedure'
import { en } from '../words.en'
import { ja } from '../words.ja'
import { PeriodNote, wayHere } from './procedure-parts'

const words = byLanguage({ ja, en })

type LoginPageProps = { frame: Frame; procedure: Procedure }

/** 利用者ログイン for a procedure: the choice of ①–④ (seed, step 4). What the tenant has not got says so. */
export function LoginPage({ frame, procedure }: LoginPageProps): VNode {
  const w = words(frame.lang).login
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
      <Split side={<Members frame={frame} />} sideWidth="wide">
        <Guests frame={frame} procedure={procedure} />
      </Split>
    </PublicLayout>
  )
}

function Guests({ frame, procedure }: LoginPageProps): VNode {
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
        <NumberedTitle number={2}>{w.register.head}</NumberedTitle>
        <p>
          {w.register.link}
          {w.colon}
          <b>{w.unavailable}</b>
        </p>
        <Note tone="plain">
          <p>
            <Marked>{procedure.content.loginNote ?? w.registerNote(frame.tenant.systemName)}</Marked>
          </p>
        </Note>
      </div>
    </>
  )
}

function Members({ frame }: { frame: Frame }): VNode {
  const w = words(frame.lang).login
  return (
    <Panel>
      <NumberedTitle number={3}>{w.member.head}</NumberedTitle>
      <p class="field-hint">{w.member.text}</p>
      <p>
        <b>{w.unavailable}</b>
      </p>
      <hr />
      <NumberedTitle number={4}>{w.gbizid.head}</NumberedTitle>
      <p class="field-hint">{w.gbizid.text}</p>
      <p>
        <b>{w.unavailable}</b>
      </p>
    </Panel>
  )
}
