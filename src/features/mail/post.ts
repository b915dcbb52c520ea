import { type House, inScope, mine, type Scope } from '../../database/scope'
import type { Tenant } from '../../kernel/tenant'
import { MailRefused } from '../../outside/mail/mail'

/** 手紙: one mail as its slice wrote it. */
export type Letter = { to: string; subject: string; text: string; applicationId?: string }

export type Posting = { id: string; kind: string; letter: Letter }

/** Who a tenant's mails come from: its own sender, or the operator's under the system's name. */
export const senderOf = (house: Pick<House, 'mailFrom'>, tenant: Tenant): { name: string; address: string } =>
  tenant.sender ?? { name: tenant.systemName, address: house.mailFrom }

/**
 * Sends a letter, once. Its id is the job's: a worker that dies between the server's "250" and our commit sends the
 * same Message-ID again, which mail programs show once (R4). A server that refuses for good parks the mail for staff
 * to see; any other failure is thrown, and the queue tries again.
 */
export async function post(house: House, tenant: Tenant, posting: Posting): Promise<void> {
  const actor = { kind: 'system', task: posting.kind } as const
  const done = await inScope(house, tenant, actor, (scope) => isSettled(scope, posting.id))
  if (done) return
  try {
    const { to, subject, text } = posting.letter
    const replyTo = tenant.sender?.replyTo
    await house.mailer.send({
      id: posting.id,
      from: senderOf(house, tenant),
      ...(replyTo ? { replyTo } : {}),
      to,
      subject,
      text,
    })
    await inScope(house, tenant, actor, (scope) => note(scope, posting, 'sent', null))
  } catch (error) {
    const refused = error instanceof MailRefused
    const problem = error instanceof Error ? error.message.slice(0, 300) : 'unknown'
    await inScope(house, tenant, actor, (scope) =>
      note(scope, posting, refused ? 'refused' : 'waiting', problem),
    )
    if (!refused) throw error
  }
}

async function isSettled(scope: Scope, id: string): Promise<boolean> {
  const row = await mine(scope, 'messages').select('state').where('message_id', '=', id).executeTakeFirst()
  return row !== undefined && row.state !== 'waiting'
}

async function note(
  scope: Scope,
  { id, kind, letter }: Posting,
  state: 'sent' | 'refused' | 'waiting',
  problem: string | null,
): Promise<void> {
  await scope.db
    .insertInto('messages')
    .values({
      tenant_id: scope.tenant.id,
      message_id: id,
      kind,
      recipient: letter.to,
      subject: letter.subject,
      application_id: letter.applicationId ?? null,
      state,
      problem,
      tries: 1,
      at: scope.now,
    })
    .onConflict((conflict) =>
      conflict.columns(['tenant_id', 'message_id']).doUpdateSet((set) => ({
        state,
        problem,
        tries: set('messages.tries', '+', 1),
        at: scope.now,
      })),
    )
    .execute()
}
