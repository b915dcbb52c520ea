import { isDatabaseAway } from '../../database/away'
import type { Database } from '../../database/database'
import type { Tenant } from '../../kernel/tenant'
import { allTenants, tenantById, tenantBySlug } from './store'

/**
 * The tenants in memory, so that a page from memory needs no question to the database. Whoever raises a tenant's
 * version tells every process (see database/listen.ts), and the process forgets.
 */
export class TenantDirectory {
  private readonly database: Database
  private bySlug = new Map<string, Tenant>()
  /** False while nobody would tell us of changes: then every look-up asks. */
  private trusted: () => boolean

  constructor(database: Database, trusted: () => boolean) {
    this.database = database
    this.trusted = trusted
  }

  async find(slug: string): Promise<Tenant | null> {
    if (!/^[a-z0-9][a-z0-9-]{1,62}$/.test(slug)) return null
    const known = this.known(slug)
    if (known) return known
    // A change told of while the database answers leaves an answer that may be old in the map that was forgotten.
    const into = this.bySlug
    const tenant = await this.database
      .outside((db) => tenantBySlug(db, slug))
      .catch((error: unknown) => {
        const last = into.get(slug)
        // Nothing can be done for it now; but what somebody sent can be shown to them again on its page.
        if (last && isDatabaseAway(error)) return last
        throw error
      })
    if (tenant) into.set(slug, tenant)
    return tenant
  }

  /** A tenant without a question to the database, where it is known and nobody told of a change. */
  known(slug: string): Tenant | undefined {
    return this.trusted() ? this.bySlug.get(slug) : undefined
  }

  byId(id: string): Promise<Tenant | null> {
    return this.database.outside((db) => tenantById(db, id))
  }

  all(): Promise<Tenant[]> {
    return this.database.outside(allTenants)
  }

  /** Something of a tenant changed; the next look-up asks the database. */
  forget(): void {
    this.bySlug = new Map()
  }
}
