import type { Scope } from '../../database/scope'
import { newId } from '../../kernel/ids'
import { raiseVersion } from '../tenants/raise-version'
import type { Procedure } from './procedure'
import { insertProcedure } from './store'

/** Publishes a new procedure as its version 1, listed. */
export async function publishFirst(
  scope: Scope,
  procedure: Omit<Procedure, 'id' | 'version' | 'listed'>,
): Promise<void> {
  await insertProcedure(scope, { ...procedure, id: newId(), version: 1, listed: true })
  await raiseVersion(scope)
}
