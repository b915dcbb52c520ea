import type { Scope } from '../../database/scope'
import { newId } from '../../kernel/ids'
import { ownTemplateProblems } from '../mail/template'
import { raiseVersion } from '../tenants/raise-version'
import type { Procedure } from './procedure'
import { insertProcedure } from './store'

/**
 * Publishes a new procedure as its version 1, listed.
 * @throws {Error} when a mail in its own words is wrong
 */
export async function publishFirst(
  scope: Scope,
  procedure: Omit<Procedure, 'id' | 'version' | 'published' | 'listed'>,
): Promise<void> {
  const problems = ownTemplateProblems(procedure.content.mails ?? {})
  if (problems.length > 0) throw new Error(`the mails of ${procedure.slug}: ${problems.join(' ')}`)
  await insertProcedure(scope, { ...procedure, id: newId(), version: 1, published: 1, listed: true })
  await raiseVersion(scope)
}
