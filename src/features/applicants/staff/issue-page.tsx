import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { Select } from '../../../ui/field/select'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { url } from '../../../urls'
import { staffOf } from '../../staff/session'
import type { Unit } from '../../tenants/organization'
import { issuingUnits } from '../issued/policy'
import type { IssuedProblem, IssuedTyped } from '../issued/read-issued'
import { DetailFields, LoginFields, shownProblems } from './issued-fields'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

type IssuePageProps = {
  scope: Scope
  visit: Visit
  units: readonly Unit[]
  /** What makes pressing twice issue once. */
  issueKey: string
  typed?: IssuedTyped & { unit: string }
  problems?: readonly IssuedProblem[]
  noUnit?: boolean
}

/** 利用者IDを発行する, one. */
export function IssuePage(props: IssuePageProps): VNode {
  const { scope, visit, units, issueKey, typed, problems = [], noUnit } = props
  const w = words(visit.lang).issue
  const tenant = { tenant: visit.tenant.slug }
  const unitError = noUnit ? w.unitProblem : undefined
  const errors = [...shownProblems(problems), ...(unitError ? [{ id: 'unit', text: unitError }] : [])]
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="issuedAccounts"
      csrf={visit.csrf}
      errors={errors}
    >
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      <form class="narrow" action={url('issuedAccounts', tenant)} method="post" noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="hidden" name="key" value={issueKey} />
        <LoginFields typed={typed} problems={problems} />
        <DetailFields typed={typed} problems={problems} />
        <UnitField {...{ scope, units, value: typed?.unit, error: unitError }} hint={w.unitHint} />
        <div class="cluster">
          <Button kind="main">{w.save}</Button>
          <Link href={url('issuedAccounts', tenant)}>{w.back}</Link>
        </div>
      </form>
    </StaffLayout>
  )
}

type UnitFieldProps = {
  scope: Scope
  units: readonly Unit[]
  value: string | undefined
  hint?: string
  error: string | undefined
}

/** 所属: those whose IDs somebody issues. Whoever has one only need not choose. */
export function UnitField({ scope, units, value, hint, error }: UnitFieldProps): VNode {
  const w = words('ja').issue
  const own = unitsToIssueIn(scope, units)
  return (
    <Field id="unit" label={w.unit} requirement="required" hint={hint} error={error}>
      {(wiring) => (
        <Select
          {...wiring}
          name="unit"
          value={value}
          emptyLabel={own.length === 1 ? undefined : w.choose}
          options={own.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </Field>
  )
}

export function unitsToIssueIn({ actor }: Scope, units: readonly Unit[]): readonly Unit[] {
  const own = issuingUnits(actor)
  return own === 'all' ? units : units.filter(({ id }) => own.includes(id))
}
