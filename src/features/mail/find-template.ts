import type { Scope } from '../../database/scope'
import type { MailKind } from './mail-kinds'
import type { MailTemplate, OwnTemplates } from './template'
import { tenantTemplate } from './templates'

/** The words of a mail that a procedure has of its own, else the tenant's; null where the default stands. */
export async function ownTemplate(
  scope: Scope,
  kind: MailKind,
  own: OwnTemplates | undefined,
): Promise<MailTemplate | null> {
  return own?.[kind] ?? tenantTemplate(scope, kind)
}
