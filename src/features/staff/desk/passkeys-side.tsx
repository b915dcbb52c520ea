import type { VNode } from 'preact'
import type { Surface } from '../../../http/surface'
import { StaffLayout } from '../../../ui/layout/staff-layout'
import { recordAccess } from '../../history/access-log'
import { passkeyRoutes } from '../../passkeys/passkey-routes'
import type { PasskeyPageProps, PasskeySide } from '../../passkeys/side'
import { isProven, ownRow } from '../prove-again'
import { endHalfOpenSessions, staffOf } from '../session'

/** パスキー of a member of staff. */
export const staffPasskeyRoutes = (surface: Surface): void => passkeyRoutes(surface, staffSide)

const staffSide: PasskeySide = {
  side: 'staff',
  places: {
    list: 'staffPasskeys',
    one: 'staffPasskey',
    options: 'staffPasskeyOptions',
    proof: 'staffProof',
    home: 'staffAccount',
  },
  lead: 'staffLead',
  back: 'staffBack',
  async person(scope) {
    const { staffId, login, name } = staffOf(scope)
    return { owner: { kind: 'staff', id: staffId }, login, name }
  },
  isProven,
  async holdOtherWays(scope) {
    return (await ownRow(scope)).passwordHash !== null
  },
  async changed(scope, _visit, what) {
    await recordAccess(scope, { kind: 'staff.changed', object: 'passkey' })
    // A login that waits to set up a first second factor waits in vain: there is one now.
    if (what === 'added') await endHalfOpenSessions(scope, staffOf(scope).staffId)
  },
  Page: StaffPasskeyPage,
}

function StaffPasskeyPage({ scope, visit, title, problems, children }: PasskeyPageProps): VNode {
  return (
    <StaffLayout
      frame={visit.frame}
      title={title}
      me={staffOf(scope)}
      current="account"
      csrf={visit.csrf}
      errors={problems ?? []}
    >
      <h1>{title}</h1>
      <div class="narrow stack">{children}</div>
    </StaffLayout>
  )
}
