import { mine, type Scope } from '../../database/scope'
import type { MailKind } from './mail-kinds'
import type { MailTemplate } from './template'

/** The tenant's own template, or null where the default stands. */
export async function tenantTemplate(scope: Scope, kind: MailKind): Promise<MailTemplate | null> {
  const row = await mine(scope, 'mail_templates')
    .select(['subject', 'body'])
    .where('kind', '=', kind)
    .executeTakeFirst()
  return row ?? null
}

/** Every template of the tenant's own, by kind. */
export async function tenantTemplates(scope: Scope): Promise<ReadonlyMap<string, MailTemplate>> {
  const rows = await mine(scope, 'mail_templates').select(['kind', 'subject', 'body']).execute()
  return new Map(rows.map(({ kind, subject, body }) => [kind, { subject, body }]))
}

export async function putTenantTemplate(scope: Scope, kind: MailKind, own: MailTemplate): Promise<void> {
  const { subject, body } = own
  await scope.db
    .insertInto('mail_templates')
    .values({ tenant_id: scope.tenant.id, kind, subject, body })
    .onConflict((conflict) => conflict.columns(['tenant_id', 'kind']).doUpdateSet({ subject, body }))
    .execute()
}

export async function deleteTenantTemplate(scope: Scope, kind: MailKind): Promise<void> {
  await scope.db
    .deleteFrom('mail_templates')
    .where('tenant_id', '=', scope.tenant.id)
    .where('kind', '=', kind)
    .execute()
}
