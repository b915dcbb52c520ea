import type { Scope } from '../../database/scope'
import { defaultTemplates } from './default-templates.ja'
import type { MailKind } from './mail-kinds'
import type { MailTemplate, OwnTemplates } from './template'
import { tenantTemplate } from './templates'

/** The words of a mail: the procedure's own, else the tenant's, else the default. */
export async function findTemplate(
  scope: Scope,
  kind: MailKind,
  own: OwnTemplates | undefined,
): Promise<MailTemplate> {
  return own?.[kind] ?? (await tenantTemplate(scope, kind)) ?? defaultTemplates[kind]
}
