import type { VNode } from 'preact'
import type { Scope } from '../../../database/scope'
import type { Visit } from '../../../http/visit'
import type { Way } from '../../../http/way'
import { offerOf } from '../second-factor'
import { halfOpenSession } from '../session'
import { staffById } from '../staff'
import { CodePage, SetUpPage } from './code-page'

/**
 * What somebody sees after the password was right: the code is asked for, or a second factor set up.
 * @returns null where no half-open session is
 */
export async function secondStepPage(
  scope: Scope,
  visit: Visit,
  { way, problem }: { way: Way; problem?: string },
): Promise<VNode | null> {
  const half = await halfOpenSession(scope, visit.staffToken)
  const staff = half && (await staffById(scope, half.staffId))
  if (!staff) return null
  const props = { visit, way, login: staff.login, problem }
  return staff.secondFactor ? (
    <CodePage {...props} />
  ) : (
    <SetUpPage {...props} offer={await offerOf(scope, { ...half, login: staff.login })} />
  )
}
