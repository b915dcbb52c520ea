import type { Scope } from '../../../database/scope'
import { type Answer, page, seeOther } from '../../../http/answer'
import type { FormInput } from '../../../http/form-input'
import type { Surface } from '../../../http/surface'
import { param, type Visit } from '../../../http/visit'
import { refuse } from '../../../kernel/refusal'
import { url } from '../../../urls'
import { isAdministrator } from '../../staff/policy'
import { staffOf } from '../../staff/session'
import { defaultTemplates } from '../default-templates.ja'
import { isMailKind, type MailKind, mailKinds } from '../mail-kinds'
import { resetTemplate, saveTemplate } from '../save-template'
import { type MailTemplate, type TemplateProblem, templateProblems } from '../template'
import { tenantTemplate, tenantTemplates } from '../templates'
import { TemplatePage } from './template-page'
import { TemplatesPage } from './templates-page'

/** メールの文面, for システム管理者 alone. */
export function templateRoutes(surface: Surface): void {
  surface.get('mailTemplates', getTemplates)
  surface.get('mailTemplate', async (scope, visit) => templatePage(scope, visit, {}))
  surface.post('mailTemplate', postTemplate)
}

async function getTemplates(scope: Scope, visit: Visit): Promise<Answer> {
  if (!isAdministrator(scope.actor)) refuse('not-found')
  const own = await tenantTemplates(scope)
  const rows = (Object.keys(mailKinds) as MailKind[]).map((kind) => ({
    kind,
    template: own.get(kind) ?? defaultTemplates[kind],
    own: own.has(kind),
  }))
  return page(<TemplatesPage frame={visit.frame} me={staffOf(scope)} csrf={visit.csrf} rows={rows} />)
}

function kindIn(scope: Scope, visit: Visit): MailKind {
  const kind = param(visit, 'kind')
  return isAdministrator(scope.actor) && isMailKind(kind) ? kind : refuse('not-found')
}

async function templatePage(
  scope: Scope,
  visit: Visit,
  { typed, problems = [] }: { typed?: MailTemplate; problems?: readonly TemplateProblem[] },
): Promise<Answer> {
  const kind = kindIn(scope, visit)
  const own = await tenantTemplate(scope, kind)
  const template = typed ?? own ?? defaultTemplates[kind]
  const said = (['saved', 'reset'] as const).find((one) => one === visit.query.get('done'))
  return page(
    <TemplatePage
      frame={visit.frame}
      me={staffOf(scope)}
      csrf={visit.csrf}
      {...{ kind, template, problems, said }}
      own={own !== null}
    />,
    problems.length > 0 ? 422 : 200,
  )
}

async function postTemplate(scope: Scope, visit: Visit, form: FormInput): Promise<Answer> {
  const kind = kindIn(scope, visit)
  const back = (done: 'saved' | 'reset') =>
    seeOther(url('mailTemplate', { tenant: visit.tenant.slug, kind }, { done }))
  if (form.text('action') === 'reset') {
    await resetTemplate(scope, kind)
    return back('reset')
  }
  const typed = { subject: form.text('subject').trim(), body: form.text('body').replace(/\r\n?/g, '\n') }
  if (form.text('action') === 'preview')
    return templatePage(scope, visit, { typed, problems: templateProblems(kind, typed) })
  const outcome = await saveTemplate(scope, kind, typed)
  return 'saved' in outcome
    ? back('saved')
    : templatePage(scope, visit, { typed, problems: outcome.problems })
}
