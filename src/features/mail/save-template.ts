import type { Scope } from '../../database/scope'
import { refuse } from '../../kernel/refusal'
import { recordAccess } from '../history/access-log'
import { isAdministrator } from '../staff/policy'
import type { MailKind } from './mail-kinds'
import { type MailTemplate, type TemplateProblem, templateProblems } from './template'
import { deleteTenantTemplate, putTenantTemplate } from './templates'

/**
 * 文面を保存する: from now on the tenant's mails of this kind have these words.
 * @throws {Refusal} not-found for whoever is no システム管理者
 */
export async function saveTemplate(
  scope: Scope,
  kind: MailKind,
  template: MailTemplate,
): Promise<{ saved: true } | { problems: TemplateProblem[] }> {
  if (!isAdministrator(scope.actor)) refuse('not-found')
  const problems = templateProblems(kind, template)
  if (problems.length > 0) return { problems }
  await putTenantTemplate(scope, kind, template)
  await recordAccess(scope, { kind: 'settings.changed', object: `mail-template:${kind}` })
  return { saved: true }
}

/**
 * 標準の文面に戻す.
 * @throws {Refusal} not-found for whoever is no システム管理者
 */
export async function resetTemplate(scope: Scope, kind: MailKind): Promise<void> {
  if (!isAdministrator(scope.actor)) refuse('not-found')
  await deleteTenantTemplate(scope, kind)
  await recordAccess(scope, { kind: 'settings.changed', object: `mail-template:${kind}` })
}
