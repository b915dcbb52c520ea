import type { VNode } from 'preact'
import { page } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { japaneseOnly } from '../../../kernel/language'
import { Button, ButtonLink } from '../../../ui/button/button'
import { DoorLayout } from '../../../ui/layout/door-layout'
import { PageHead } from '../../../ui/layout/page-parts'
import { url } from '../../../urls'
import { accountRoutes } from '../desk/account-routes'
import { identityRoutes } from '../desk/identity-routes'
import { identitySettingsRoutes } from '../desk/identity-settings-routes'
import { membersRoutes } from '../desk/members-routes'
import { staffPasskeyRoutes } from '../desk/passkeys-side'
import { proofRoutes } from '../desk/proof-routes'
import { settingsRoutes } from '../desk/settings-routes'
import { acceptInvitation, type Invitation, invitationOf, invitationPasswordProblem } from '../invite'
import { NewPasswordFields, type NewPasswordProblem, problemOfPair } from '../new-password-fields'
import { ja } from '../words.ja'
import { loginRoutes } from './login-routes'
import { oidcRoutes } from './oidc-routes'
import { passkeyLoginRoutes } from './passkey-login-routes'

const words = japaneseOnly({ ja })

/** 職員の入口, with the one-time link with which somebody chooses a password; their account; who manages staff. */
export function staffRoutes(surface: Surface): void {
  loginRoutes(surface)
  passkeyLoginRoutes(surface)
  accountRoutes(surface)
  staffPasskeyRoutes(surface)
  proofRoutes(surface)
  membersRoutes(surface)
  settingsRoutes(surface)
  identityRoutes(surface)
  identitySettingsRoutes(surface)
  oidcRoutes(surface)
  surface.get('staffInvitation', async (scope, visit) => {
    const invitation = await invitationOf(scope, param(visit, 'token'))
    return invitation ? page(invitationPage(visit, invitation)) : page(endPage(visit, 'invalid'), 404)
  })
  surface.post('staffInvitation', async (scope, visit, form) => {
    const invitation = await invitationOf(scope, param(visit, 'token'))
    if (!invitation) return page(endPage(visit, 'invalid'), 404)
    const typed = { password: form.text('password'), again: form.text('again') }
    const problem = problemOfPair(visit.lang, typed, (password) =>
      invitationPasswordProblem(scope, invitation, password),
    )
    if (problem) return page(invitationPage(visit, invitation, problem), 422)
    await acceptInvitation(scope, invitation, typed.password)
    return page(endPage(visit, 'done'))
  })
}

function invitationPage(visit: Visit, invitation: Invitation, problem?: NewPasswordProblem): VNode {
  const w = words(visit.lang).invitation
  return (
    <DoorLayout frame={visit.frame} title={w.title} errors={problem ? [problem] : []}>
      <PageHead title={w.title} />
      <p class="lead">{w.lead(invitation.name, invitation.login)}</p>
      <form
        action={url('staffInvitation', { tenant: visit.tenant.slug, token: param(visit, 'token') })}
        method="post"
        noValidate
      >
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="text" name="username" value={invitation.login} autocomplete="username" hidden />
        <NewPasswordFields lang={visit.lang} problem={problem} />
        <div class="stack-actions">
          <Button kind="main">{w.save}</Button>
        </div>
      </form>
    </DoorLayout>
  )
}

function endPage(visit: Visit, end: 'done' | 'invalid'): VNode {
  const w = words(visit.lang).invitation
  return (
    <DoorLayout frame={visit.frame} title={w[end]}>
      <PageHead title={w[end]} />
      <p class="lead">{end === 'done' ? w.doneText : w.invalidText}</p>
      <p class="stack-actions">
        <ButtonLink
          kind={end === 'done' ? 'main' : 'outline'}
          href={url('staff', { tenant: visit.tenant.slug })}
        >
          {w.toLogin}
        </ButtonLink>
      </p>
    </DoorLayout>
  )
}
