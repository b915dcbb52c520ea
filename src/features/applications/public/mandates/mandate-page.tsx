import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { fullDateTime } from '../../../../kernel/japanese-date'
import { Actions, Button, ButtonLink } from '../../../../ui/button/button'
import { Facts } from '../../../../ui/facts/facts'
import { PageHead } from '../../../../ui/layout/page-parts'
import { Link } from '../../../../ui/link/link'
import { Marked } from '../../../../ui/marked'
import { Note } from '../../../../ui/note/note'
import { Panel } from '../../../../ui/panel/panel'
import { url } from '../../../../urls'
import { isOpen } from '../../mandates/mandate'
import type { NamedWhat } from '../../mandates/mandate-names'
import type { OwnMandate } from '../../mandates/own-mandates'
import { MyLayout } from '../my-page/my-layout'
import { mandateWords as words } from './mandate-words'
import { otherName, otherSide, StateBadge, untilWords, whatWords } from './mandates-page'

type MandatePageProps = { visit: Visit; own: OwnMandate; what: NamedWhat }

/** One 委任状, and what can be done with it now. */
export function MandatePage(props: MandatePageProps): VNode {
  const { visit, own } = props
  const w = words(visit.lang)
  const { mandate, side, state } = own
  const tenant = { tenant: visit.tenant.slug }
  return (
    <MyLayout visit={visit} title={w.one} width="confirm">
      <PageHead title={w.one} />
      <MandateFacts {...props} />
      {side === 'agent' && state === 'offered' && <TakeUp {...props} />}
      {isOpen(state) && !own.mayTakeUp && (
        <p class="below">
          <ButtonLink href={url('mandate', { ...tenant, mandate: mandate.id }, { revoke: '1' })} icon="close">
            {w.revoke}
          </ButtonLink>
        </p>
      )}
      <p class="below">
        <Link href={url('mandates', tenant)}>{w.back}</Link>
      </p>
    </MyLayout>
  )
}

function MandateFacts({ visit, own, what }: MandatePageProps): VNode {
  const { lang } = visit
  const w = words(lang)
  const { mandate, side, state } = own
  const { revokedBy, decisionReason } = mandate
  return (
    <Facts
      facts={[
        { term: w.state, value: <StateBadge lang={lang} state={state} /> },
        { term: w.who[otherSide(side)], value: <Marked>{otherName(own)}</Marked> },
        { term: w.what, value: <Marked>{whatWords(lang, what)}</Marked> },
        { term: w.until, value: <span class="number">{untilWords(lang, mandate)}</span> },
        { term: w.grantedAt, value: <span class="number">{fullDateTime(mandate.grantedAt, lang)}</span> },
        ...(revokedBy ? [{ term: w.states.revoked, value: w.revokedBy[revokedBy] }] : []),
        ...(state === 'refused' && decisionReason
          ? [{ term: w.reason, value: <Marked>{decisionReason}</Marked> }]
          : []),
      ]}
    />
  )
}

/** 引き受ける: in a frame of its own, with what follows from it. */
function TakeUp({ visit, own }: MandatePageProps): VNode {
  const w = words(visit.lang)
  const { mandate, mayTakeUp } = own
  const here = { tenant: visit.tenant.slug, mandate: mandate.id }
  if (!mayTakeUp)
    return (
      <Note tone="warn">
        <p>{w.onlyAgents}</p>
      </Note>
    )
  return (
    <Panel tone="choice" title={w.takeUpTitle}>
      <p>
        <Marked>{w.takeUpText(mandate.principalName)}</Marked>
      </p>
      {mandate.approval === 'pending' && <p>{w.takeUpPending}</p>}
      <form action={url('mandate', here)} method="post">
        <input type="hidden" name="csrf" value={visit.csrf} />
        <Actions>
          <Button kind="main" name="deed" value="take-up">
            {w.takeUp}
          </Button>
          <ButtonLink href={url('mandate', here, { revoke: '1' })}>{w.decline}</ButtonLink>
        </Actions>
      </form>
    </Panel>
  )
}

/** 取り消す: its own confirmation; the red button is here and nowhere else. */
export function RevocationPage(props: MandatePageProps): VNode {
  const { visit, own } = props
  const w = words(visit.lang)
  const here = { tenant: visit.tenant.slug, mandate: own.mandate.id }
  return (
    <MyLayout visit={visit} title={w.revokeTitle} crumb={w.title} width="confirm">
      <PageHead title={w.revokeTitle} />
      <MandateFacts {...props} />
      <p class="below">{w.revokeText}</p>
      <p>{w.revokeStays}</p>
      <form action={url('mandate', here)} method="post">
        <input type="hidden" name="csrf" value={visit.csrf} />
        <Actions>
          <Button kind="danger" name="deed" value="revoke">
            {w.revokeYes}
          </Button>
          <ButtonLink href={url('mandate', here)}>{w.revokeNo}</ButtonLink>
        </Actions>
      </form>
    </MyLayout>
  )
}
