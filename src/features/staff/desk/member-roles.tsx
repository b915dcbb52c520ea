import type { VNode } from 'preact'
import { japaneseOnly } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Checkbox } from '../../../ui/choice/choices'
import { Field } from '../../../ui/field/field'
import { Select } from '../../../ui/field/select'
import { url } from '../../../urls'
import { managedUnits, mayGrant } from '../policy'
import { allRoles, postOf, roleNames, sameRole } from '../roles'
import { unitOptions } from './add-member-page'
import type { MemberPageProps } from './member-page'
import { choiceValue, rowFrom, rowValue } from './role-choice'
import { ja } from './words.ja'

const words = japaneseOnly({ ja })

/** The rows of the roles: where the member has some that are the actor's to change, and one that was asked for. */
function rowsOf({ scope, visit, units, member }: MemberPageProps): (string | null)[] {
  const managed = managedUnits(scope.actor)
  const asked = rowFrom(visit.query.get('unit') ?? '', units)
  const wanted = new Set(member.roles.map(({ unit }) => unit))
  if (asked !== undefined) wanted.add(asked)
  const inOrder = [null, ...units.map(({ id }) => id)].filter((unit) => wanted.has(unit))
  return inOrder.filter((unit) => managed === 'all' || (unit !== null && managed.includes(unit)))
}

/** 役割: one row of check boxes for each unit. */
export function RolesForm(props: MemberPageProps): VNode {
  const { scope, visit, units, member, problem } = props
  const w = words(visit.lang).member
  const rows = rowsOf(props)
  const others = member.roles.filter((one) => !rows.includes(one.unit) || !mayGrant(scope.actor, one))
  return (
    <section class="stack" id="roles" tabIndex={-1}>
      <h2>{w.roles}</h2>
      <p>{w.rolesLead}</p>
      {problem && (
        <p class="field-error">
          <span>＊</span>
          <span>{w.problems[problem]}</span>
        </p>
      )}
      {rows.length > 0 && (
        <form action={url('member', { tenant: visit.tenant.slug, member: member.id })} method="post">
          <input type="hidden" name="csrf" value={visit.csrf} />
          <input type="hidden" name="deed" value="roles" />
          {rows.map((unit) => (
            <Row key={rowValue(unit)} {...props} unit={unit} />
          ))}
          <Button kind="main">{w.save}</Button>
        </form>
      )}
      {others.length > 0 && <p>{w.otherRoles(postOf(others, units))}</p>}
      <AddRow {...props} />
    </section>
  )
}

function Row({ scope, visit, units, member, unit }: MemberPageProps & { unit: string | null }): VNode {
  const w = words(visit.lang).member
  return (
    <fieldset class="role-row">
      <legend>{unit === null ? w.everywhere : units.find(({ id }) => id === unit)?.name}</legend>
      <input type="hidden" name="shown" value={rowValue(unit)} />
      <div class="role-row-boxes">
        {allRoles
          .filter((role) => mayGrant(scope.actor, { role, unit }))
          .map((role) => (
            <Checkbox
              key={role}
              id={choiceValue(role, unit)}
              name="role"
              value={choiceValue(role, unit)}
              label={roleNames[role]}
              checked={member.roles.some((one) => sameRole(one, { role, unit }))}
            />
          ))}
      </div>
    </fieldset>
  )
}

/** Another row: a page of its own address, so that it needs no script. */
function AddRow({ scope, visit, units, member }: MemberPageProps): VNode {
  const w = words(visit.lang).member
  return (
    <form
      class="bar members-search"
      action={url('member', { tenant: visit.tenant.slug, member: member.id })}
      method="get"
    >
      <Field id="unit" label={w.addUnit}>
        {(wiring) => <Select {...wiring} name="unit" compact options={unitOptions(scope, visit, units)} />}
      </Field>
      <Button busy={false}>{w.show}</Button>
    </form>
  )
}
