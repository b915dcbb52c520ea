import type { Scope } from '../../database/scope'
import { newId } from '../../kernel/ids'
import { filesNotOffered } from '../forms/form-files'
import { ownTemplateProblems } from '../mail/template'
import { raiseVersion } from '../tenants/raise-version'
import type { Procedure } from './procedure'
import { insertProcedure } from './store'

/**
 * Publishes a new procedure as its version 1, listed.
 * @throws {Error} when a mail in its own words is wrong, or its form leads to a file that it does not offer
 */
export async function publishFirst(
  scope: Scope,
  procedure: Omit<Procedure, 'id' | 'version' | 'published' | 'listed'>,
): Promise<void> {
  const problems = ownTemplateProblems(procedure.content.mails ?? {})
  if (problems.length > 0) throw new Error(`the mails of ${procedure.slug}: ${problems.join(' ')}`)
  const lost = filesNotOffered(procedure.content.form, procedure.content.files)
  if (lost.length > 0) throw new Error(`the form of ${procedure.slug}: ${JSON.stringify(lost)}`)
  await insertProcedure(scope, { ...procedure, id: newId(), version: 1, published: 1, listed: true })
  await raiseVersion(scope)
}
