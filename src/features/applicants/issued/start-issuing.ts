import { randomBytes } from 'node:crypto'
import type { Scope } from '../../../database/scope'
import { refuse } from '../../../kernel/refusal'
import { changeImport, chooseRows, importHereHeld, rowsOf } from './import'
import { judged } from './preview'

/**
 * まとめて発行する: begins, by a job, to issue the rows that are right. Pressed twice it begins once.
 * @param seen how many rows the page said would be issued, and whether leaving the others out was chosen
 * @returns what keeps it from beginning: numbers that are others by now, or wrong rows that nobody chose to leave out
 */
export async function startIssuing(
  scope: Scope,
  importId: string,
  seen: { count: number; withoutWrong: boolean },
): Promise<'changed' | 'undecided' | null> {
  const found = await importHereHeld(scope, importId)
  if (found.state !== 'preview') return null
  const rows = await judged(scope, await rowsOf(scope, importId))
  const right = rows.filter(({ details }) => details !== null)
  if (right.length === 0) refuse('bad-request')
  if (right.length !== seen.count) return 'changed'
  if (right.length < rows.length && !seen.withoutWrong) return 'undecided'
  await chooseRows(
    scope,
    importId,
    right.map(({ row }) => row.line),
  )
  await changeImport(scope, importId, { state: 'issuing', seed: randomBytes(16) })
  await enqueueIssuing(scope, importId)
  return null
}

export const enqueueIssuing = (scope: Scope, importId: string): Promise<void> =>
  scope.house.enqueue(scope.db, {
    kind: 'accounts.issue',
    tenantId: scope.tenant.id,
    data: { importId },
  })
