import type { VNode } from 'preact'
import type { Visit } from '../../../../http/visit'
import { boxesOf } from '../../../../kernel/typed-date'
import { Actions, Button, ButtonLink } from '../../../../ui/button/button'
import type { FieldProblem } from '../../../../ui/error-summary/error-summary'
import { DateBoxes } from '../../../../ui/field/date-boxes'
import { Field } from '../../../../ui/field/field'
import { type Option, Select } from '../../../../ui/field/select'
import { TextInput } from '../../../../ui/field/text-input'
import { TypedForm } from '../../../../ui/field/typed-form'
import { PageHead } from '../../../../ui/layout/page-parts'
import { Link } from '../../../../ui/link/link'
import { Note } from '../../../../ui/note/note'
import { url } from '../../../../urls'
import { CurrentPasswordField } from '../../../applicants/prove-in-place'
import type { TypedOffer } from '../../mandates/typed-offer'
import { MyLayout } from '../my-page/my-layout'
import { mandateWords as words } from './mandate-words'

export type OfferPageProps = {
  visit: Visit
  /** What can be given: 手続き and 分類. */
  choices: readonly Option[]
  /** Without a name nobody can give a mandate. */
  nameless: boolean
  /** How who it is has to be proven again before it is made (S11). */
  proof: 'none' | 'password' | 'elsewhere'
  typed?: TypedOffer
  problems?: readonly FieldProblem[]
}

/** 委任状を作る: to whom, for what, until when; and what the agent gets to see by it. */
export function OfferPage(props: OfferPageProps): VNode {
  const { visit, nameless, problems = [] } = props
  const w = words(visit.lang)
  const tenant = { tenant: visit.tenant.slug }
  return (
    <MyLayout visit={visit} title={w.offer} width="confirm" errors={problems}>
      <PageHead title={w.offer} />
      {nameless ? (
        <Note tone="warn" title={w.form.noName}>
          <p>{w.form.noNameText}</p>
          <p class="below">
            <ButtonLink href={url('profileEdit', tenant)}>{w.form.profile}</ButtonLink>
          </p>
        </Note>
      ) : (
        <OfferForm {...props} />
      )}
      <p class="below">
        <Link href={url('mandates', tenant)}>{w.back}</Link>
      </p>
    </MyLayout>
  )
}

function OfferForm(props: OfferPageProps): VNode {
  const { visit, choices, typed, problems = [] } = props
  const w = words(visit.lang).form
  const errorOf = (id: string) => problems.find((problem) => problem.id === id)?.text
  return (
    <TypedForm action={url('mandateOffer', { tenant: visit.tenant.slug })} noValidate>
      <input type="hidden" name="csrf" value={visit.csrf} />
      <Field id="agent" label={w.agent} requirement="required" hint={w.agentHint} error={errorOf('agent')}>
        {(wiring) => (
          <TextInput
            {...wiring}
            name="agent"
            width="full"
            autocomplete="off"
            autocapitalize="none"
            spellcheck={false}
            value={typed?.agent}
          />
        )}
      </Field>
      <Field id="what" label={w.what} requirement="required" hint={w.whatHint} error={errorOf('what')}>
        {(wiring) => (
          <Select {...wiring} name="what" value={typed?.what} emptyLabel={w.choose} options={choices} />
        )}
      </Field>
      <DateBoxes
        id="day"
        name="day"
        label={w.day}
        requirement="optional"
        hint={w.dayHint}
        value={typed && boxesOf(typed.day)}
        error={errorOf('day')}
      />
      <Note title={w.givenTitle}>
        <p>{w.given}</p>
        {visit.tenant.mandateApproval && <p>{w.pending}</p>}
      </Note>
      <Proof {...props} />
      <Actions>
        <Button kind="main">{w.button}</Button>
      </Actions>
    </TypedForm>
  )
}

function Proof({ visit, proof, problems = [] }: OfferPageProps): VNode | null {
  const w = words(visit.lang).form
  const tenant = { tenant: visit.tenant.slug }
  const problem = problems.find(({ id }) => id === 'current')
  if (proof === 'password') return <CurrentPasswordField lang={visit.lang} problem={problem} />
  if (proof === 'none') return null
  return (
    <Note tone="warn" title={w.prove}>
      <p id="current">{w.proveElsewhere}</p>
      <Link href={url('accountProof', tenant, { next: url('mandateOffer', tenant) })} mark="next">
        {w.prove}
      </Link>
    </Note>
  )
}
