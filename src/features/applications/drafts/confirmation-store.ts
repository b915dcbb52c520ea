import { mine, type Scope } from '../../../database/scope'

/** One address being confirmed by the code, or the link, of one mail. */
export type Confirmation = {
  id: string
  draftId: string
  /** Which browser asked: the page shows itself to no other. */
  visitHash: Buffer
  /** Grows with every mail; each has a code of its own. */
  round: number
  /** Wrong codes of this round. */
  tries: number
  codeExpiresAt: Date
}

export async function insertConfirmation(scope: Scope, confirmation: Confirmation): Promise<void> {
  await scope.db
    .insertInto('confirmations')
    .values({
      tenant_id: scope.tenant.id,
      confirmation_id: confirmation.id,
      draft_id: confirmation.draftId,
      visit_hash: confirmation.visitHash,
      round: confirmation.round,
      tries: confirmation.tries,
      code_expires_at: confirmation.codeExpiresAt,
    })
    .execute()
}

/** A confirmation, its row held: tries at the same moment are counted one after the other. */
export async function confirmationById(scope: Scope, id: string): Promise<Confirmation | null> {
  const row = await mine(scope, 'confirmations')
    .selectAll()
    .where('confirmation_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return null
  return {
    id: row.confirmation_id,
    draftId: row.draft_id,
    visitHash: row.visit_hash,
    round: row.round,
    tries: row.tries,
    codeExpiresAt: row.code_expires_at,
  }
}

export async function updateConfirmation(scope: Scope, confirmation: Confirmation): Promise<void> {
  await scope.db
    .updateTable('confirmations')
    .set({
      round: confirmation.round,
      tries: confirmation.tries,
      code_expires_at: confirmation.codeExpiresAt,
    })
    .where('tenant_id', '=', scope.tenant.id)
    .where('confirmation_id', '=', confirmation.id)
    .execute()
}
