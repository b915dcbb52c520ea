import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { FormInput } from '../../../http/multipart'
import type { Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { Select } from '../../../ui/field/select'
import { TextInput } from '../../../ui/field/text-input'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { Link } from '../../../ui/link/link'
import { url } from '../../../urls'
import type { Unit } from '../../tenants/organization'
import type { NewMemberProblem } from '../add-member'
import { isAdministrator, managedUnits } from '../policy'
import { allRoles, roleNames } from '../roles'
import { staffOf } from '../session'
import { everywhere } from './role-choice'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

type Typed = Record<'login' | 'name' | 'unit' | 'role', string>

export const typedMember = (form: FormInput): Typed => ({
  login: form.text('login'),
  name: form.text('name'),
  unit: form.text('unit'),
  role: form.text('role'),
})

type AddMemberPageProps = {
  scope: Scope
  visit: Visit
  units: readonly Unit[]
  typed?: Typed
  problems?: readonly NewMemberProblem[]
}

const fieldOf = { login: 'login', taken: 'login', name: 'name', role: 'role', grant: 'role' } as const

/** 職員を足す */
export function AddMemberPage(props: AddMemberPageProps): VNode {
  const { scope, visit, units, typed, problems = [] } = props
  const w = words(visit.lang).add
  const tenant = { tenant: visit.tenant.slug }
  const errors = problems.map((one) => ({ id: fieldOf[one], text: w.problems[one] }))
  const frame = (id: keyof Typed) => ({
    id,
    label: w[id],
    requirement: 'required' as const,
    error: errors.find((one) => one.id === id)?.text,
  })
  return (
    <StaffLayout
      frame={visit.frame}
      title={w.title}
      me={staffOf(scope)}
      current="members"
      csrf={visit.csrf}
      errors={errors}
    >
      <h1>{w.title}</h1>
      <p>{w.lead}</p>
      <form class="narrow" action={url('members', tenant)} method="post" noValidate>
        <input type="hidden" name="csrf" value={visit.csrf} />
        <Field {...frame('name')}>
          {(wiring) => <TextInput {...wiring} name="name" autocomplete="off" value={typed?.name} />}
        </Field>
        <Field {...frame('login')} hint={w.loginHint}>
          {(wiring) => (
            <TextInput
              {...wiring}
              name="login"
              autocomplete="off"
              autocapitalize="none"
              spellcheck={false}
              value={typed?.login}
            />
          )}
        </Field>
        <Field {...frame('unit')}>
          {(wiring) => (
            <Select {...wiring} name="unit" value={typed?.unit} options={unitOptions(scope, visit, units)} />
          )}
        </Field>
        <Field {...frame('role')}>
          {(wiring) => (
            <Select
              {...wiring}
              name="role"
              value={typed?.role}
              emptyLabel={w.choose}
              options={allRoles
                .filter((role) => role !== 'administrator' || isAdministrator(scope.actor))
                .map((role) => ({ value: role, label: roleNames[role] }))}
            />
          )}
        </Field>
        <div class="cluster">
          <Button kind="main">{w.save}</Button>
          <Link href={url('members', tenant)}>{words(visit.lang).link.back}</Link>
        </div>
      </form>
    </StaffLayout>
  )
}

/** The units in which somebody may give roles, and everywhere for those who may. */
export function unitOptions(scope: Scope, visit: Visit, units: readonly Unit[]) {
  const managed = managedUnits(scope.actor)
  const own = units
    .filter(({ id }) => managed === 'all' || managed.includes(id))
    .map(({ id, name }) => ({ value: id, label: name }))
  return managed === 'all' ? [...own, { value: everywhere, label: words(visit.lang).add.everywhere }] : own
}
