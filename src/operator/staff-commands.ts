import { type Config, ConfigProblem } from '../config'
import { inScope, type Scope } from '../database/scope'
import { loginFits } from '../features/staff/add-member'
import { noted } from '../features/staff/change-member'
import { inviteStaff, makeInvitation } from '../features/staff/invite'
import { allRoles, isRole } from '../features/staff/roles'
import { dropSecondFactor } from '../features/staff/second-factor'
import { endSessions } from '../features/staff/session'
import { staffByLogin } from '../features/staff/staff'
import { unitsOf } from '../features/tenants/organization'
import { url } from '../urls'
import { needed, say } from './commands'
import { openHouse } from './house'

type Given = { tenant?: string; login?: string }

/** `madoguchi staff create`: a member of staff, an administrator unless told otherwise, and the link for the password. */
export async function createStaff(
  config: Config,
  given: Given & { name?: string; role?: string; unit?: string },
): Promise<void> {
  const login = needed(given.login, 'login')
  const name = needed(given.name, 'name')
  const role = given.role ?? 'administrator'
  if (!isRole(role)) throw new ConfigProblem(`There is no role "${role}": ${allRoles.join(', ')}.`)
  const unit = given.unit ?? null
  if (role === 'administrator' && unit)
    throw new ConfigProblem('An administrator has the whole tenant: leave --unit out.')
  if (!loginFits(login))
    throw new ConfigProblem('--login is 2 to 40 lower-case letters, digits, dots, hyphens and underscores.')
  await printLink(config, given, async (scope) => {
    if (unit && !(await unitsOf(scope)).some(({ id }) => id === unit))
      throw new ConfigProblem(`There is no unit "${unit}".`)
    if (await staffByLogin(scope, login))
      throw new ConfigProblem(`Somebody has the login "${login}" already.`)
    return inviteStaff(scope, { login, name, roles: [{ role, unit }] })
  })
}

/** `madoguchi staff invite`: a new link for somebody who is locked out, or who lost their second factor too. */
export async function inviteStaffAgain(
  config: Config,
  given: Given & { resetSecondFactor: boolean },
): Promise<void> {
  const login = needed(given.login, 'login')
  await printLink(config, given, async (scope) => {
    const staff = await staffByLogin(scope, login)
    if (!staff) throw new ConfigProblem(`Nobody has the login "${login}".`)
    if (staff.disabledAt) throw new ConfigProblem(`The account "${login}" is disabled.`)
    if (given.resetSecondFactor) {
      await dropSecondFactor(scope, staff.id)
      await endSessions(scope, staff.id, null)
    }
    await noted(scope, staff.id)
    return makeInvitation(scope, staff)
  })
}

async function printLink(
  config: Config,
  given: Given,
  work: (scope: Scope) => Promise<string>,
): Promise<void> {
  const slug = needed(given.tenant, 'tenant')
  const opened = await openHouse(config, { worker: false, database: { by: 'either' } })
  try {
    const tenant = await opened.tenants.find(slug)
    if (!tenant) throw new ConfigProblem(`There is no tenant "${slug}".`)
    const token = await inScope(opened.house, tenant, { kind: 'system', task: 'staff.command' }, work)
    say(`${config.baseUrl}${url('staffInvitation', { tenant: slug, token })}`)
  } finally {
    await opened.close()
  }
}
