import type { VNode } from 'preact'
import { page } from '../../../http/answer'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { byLanguage } from '../../../kernel/language'
import { Button } from '../../../ui/button/button'
import { Field } from '../../../ui/field/field'
import { TextInput } from '../../../ui/field/text-input'
import { PageHead } from '../../../ui/layout/page-parts'
import { PublicLayout } from '../../../ui/layout/public-layout'
import { StatusPage } from '../../../ui/status-page/status-page'
import { url } from '../../../urls'
import { acceptInvitation, type Invitation, invitationOf } from '../invite'
import { ja } from '../words.ja'

const words = byLanguage({ ja })

/** The one-time link of `madoguchi staff create`. */
export function staffRoutes(surface: Surface): void {
  surface.get('staffInvitation', async (scope, visit) => {
    const invitation = await invitationOf(scope, param(visit, 'token'))
    return invitation ? page(invitationPage(visit, invitation)) : page(endPage(visit, 'invalid'), 404)
  })
  surface.post('staffInvitation', async (scope, visit, form) => {
    const invitation = await invitationOf(scope, param(visit, 'token'))
    if (!invitation) return page(endPage(visit, 'invalid'), 404)
    const password = form.text('password')
    const w = words(visit.lang)
    if (form.text('again') !== password && password !== '')
      return page(invitationPage(visit, invitation, { id: 'again', text: w.problems.mismatch }), 422)
    const problem = await acceptInvitation(scope, invitation, password)
    return problem
      ? page(invitationPage(visit, invitation, { id: 'password', text: w.problems[problem] }), 422)
      : page(endPage(visit, 'done'))
  })
}

type Problem = { id: 'password' | 'again'; text: string }

function invitationPage(visit: Visit, invitation: Invitation, problem?: Problem): VNode {
  const w = words(visit.lang)
  const errorOf = (id: Problem['id']) => (problem?.id === id ? problem.text : undefined)
  const field = (id: Problem['id'], label: string, hint?: string) => (
    <Field id={id} label={label} requirement="required" hint={hint} error={errorOf(id)}>
      {(wiring) => <TextInput {...wiring} name={id} type="password" autocomplete="new-password" />}
    </Field>
  )
  return (
    <PublicLayout frame={visit.frame} title={w.title} width="mail" errors={problem ? [problem] : []} noindex>
      <PageHead title={w.title} />
      <p class="lead">{w.lead(invitation.name, invitation.login)}</p>
      <form
        action={url('staffInvitation', { tenant: visit.tenant.slug, token: param(visit, 'token') })}
        method="post"
        noValidate
      >
        <input type="hidden" name="csrf" value={visit.csrf} />
        <input type="text" name="username" value={invitation.login} autocomplete="username" hidden />
        {field('password', w.password, w.hint)}
        {field('again', w.again)}
        <div class="stack-actions">
          <Button kind="main">{w.save}</Button>
        </div>
      </form>
    </PublicLayout>
  )
}

function endPage(visit: Visit, end: 'done' | 'invalid'): VNode {
  const w = words(visit.lang)
  const text = end === 'done' ? w.doneText : w.invalidText
  return (
    <PublicLayout frame={visit.frame} title={w[end]} noindex>
      <StatusPage picture={end === 'done' ? 'closed' : 'lost'} title={w[end]}>
        <p>{text}</p>
      </StatusPage>
    </PublicLayout>
  )
}
