import { mine, type Scope } from '../../database/scope'

/** 利用規約: one version of a tenant's terms. */
export type Terms = { version: number; title: string; body: string; publishedAt: Date }

const termsOf = (row: { version: number; title: string; body: string; published_at: Date }): Terms => ({
  version: row.version,
  title: row.title,
  body: row.body,
  publishedAt: row.published_at,
})

/** The terms in force. */
export async function currentTerms(scope: Scope): Promise<Terms | null> {
  const row = await mine(scope, 'terms')
    .select(['version', 'title', 'body', 'published_at'])
    .where('published_at', '<=', scope.now)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row ? termsOf(row) : null
}

export async function insertTerms(scope: Scope, terms: Terms): Promise<void> {
  await scope.db
    .insertInto('terms')
    .values({
      tenant_id: scope.tenant.id,
      version: terms.version,
      title: terms.title,
      body: terms.body,
      published_at: terms.publishedAt,
    })
    .execute()
}
