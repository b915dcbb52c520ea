import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { plainDate } from '../../../kernel/japanese-date'
import { japaneseOnly } from '../../../kernel/language'
import { nearDateTime } from '../../../kernel/near-date'
import { Actions, Button } from '../../../ui/button/button'
import { Empty } from '../../../ui/empty/empty'
import { Facts } from '../../../ui/facts/facts'
import { Field } from '../../../ui/field/field'
import { TextArea } from '../../../ui/field/text-input'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Panel } from '../../../ui/panel/panel'
import { Said } from '../../../ui/said/said'
import { url } from '../../../urls'
import { staffOf } from '../../staff/session'
import { startOf } from '../decisions/reply-deadline'
import { mandateReasonLength } from '../mandates/decide-mandate'
import type { Mandate } from '../mandates/mandate'
import type { NamedWhat } from '../mandates/mandate-names'
import { ja } from './mandates-words.ja'

const words = japaneseOnly({ ja })

type MandatesDeskProps = {
  scope: Scope
  visit: Visit
  mandates: readonly Mandate[]
  named: (what: Mandate['what']) => NamedWhat
  /** A reason that was typed, kept with what is wrong with it. */
  typed?: { mandate: string; reason: string; problem: string }
}

/** 委任状 that wait for this member of staff. */
export function MandatesDeskPage(props: MandatesDeskProps): VNode {
  const { scope, visit, mandates, typed } = props
  const w = words(visit.lang)
  const said = (['approved', 'refused', 'late'] as const).find((one) => one === visit.query.get('said'))
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="mandatesDesk"
      csrf={visit.csrf}
      errors={typed ? [{ id: reasonId(typed.mandate), text: typed.problem }] : []}
      said={said && <Said tone={said === 'late' ? 'trouble' : 'done'}>{w.said[said]}</Said>}
    >
      <h1>
        {w.title} <small class="number">{w.count(mandates.length)}</small>
      </h1>
      {mandates.length === 0 ? (
        <Empty icon="check" good title={w.none}>
          <p>{w.noneText}</p>
        </Empty>
      ) : (
        <>
          <p>{w.lead}</p>
          {mandates.map((one) => (
            <Waiting key={one.id} {...props} mandate={one} />
          ))}
        </>
      )}
    </StaffLayout>
  )
}

const reasonId = (mandate: string): string => `reason-${mandate}`

function Waiting({ visit, mandate, named, typed }: MandatesDeskProps & { mandate: Mandate }): VNode {
  const w = words(visit.lang)
  const { kind, name } = named(mandate.what)
  const mine = typed?.mandate === mandate.id ? typed : undefined
  const which = <span class="visually-hidden">{w.which(mandate.principalName)}</span>
  return (
    <Panel title={w.who(mandate.principalName, mandate.agentName)}>
      <Facts
        facts={[
          { term: w.what, value: kind === 'category' ? w.category(name) : name },
          { term: w.login, value: mandate.agentLogin },
          { term: w.until, value: mandate.endsOn ? plainDate(startOf(mandate.endsOn)) : w.untilRevoked },
          {
            term: w.accepted,
            value: mandate.acceptedAt ? nearDateTime(mandate.acceptedAt, visit.frame.now) : '',
          },
        ]}
      />
      <form
        action={url('mandateDecision', { tenant: visit.tenant.slug, mandate: mandate.id })}
        method="post"
        noValidate
      >
        <input type="hidden" name="csrf" value={visit.csrf} />
        <Field
          id={reasonId(mandate.id)}
          label={
            <>
              {w.reason}
              {which}
            </>
          }
          hint={w.reasonHint(mandateReasonLength)}
          error={mine?.problem}
        >
          {(wiring) => <TextArea {...wiring} name="reason" rows={2} value={mine?.reason} />}
        </Field>
        <Actions>
          <Button kind="main" name="decision" value="approve">
            {w.approve}
            {which}
          </Button>
          <Button name="decision" value="refuse">
            {w.refuse}
            {which}
          </Button>
        </Actions>
      </form>
    </Panel>
  )
}
