import { inScope, mine, type Scope } from '../../../../database/scope'
import { accountActorOf } from '../../../applicants/account'
import { ownDrafts } from '../own-drafts'
import { accountData } from './account-data'
import { applicationData, type DataPart, draftData, type Folders } from './application-data'

/** So many applications are read in one transaction: a slow line holds none of them. */
const batch = 20

/** What the file is made of: who asked, and what there was when it was begun. */
export type DataSource = { scope: Scope; folders: Folders; applications: string[]; drafts: string[] }

/** Which applications and drafts belong to whoever is logged in. */
export async function dataSource(scope: Scope, folders: Folders): Promise<DataSource> {
  const { accountId } = accountActorOf(scope)
  const own = mine(scope, 'account_reach').select('target_id').where('account_id', '=', accountId)
  const rows = await mine(scope, 'applications')
    .select('application_id')
    .where('application_id', 'in', own)
    .orderBy('arrived_at', 'desc')
    .execute()
  const drafts = await ownDrafts(scope)
  return {
    scope,
    folders,
    applications: rows.map((row) => row.application_id),
    drafts: drafts.map(({ id }) => id),
  }
}

/** In a transaction of its own: the one that began has long ended. */
const again = <T>({ scope }: DataSource, work: (scope: Scope) => Promise<T>): Promise<T> =>
  inScope(scope.house, scope.tenant, scope.actor, work)

/** The applications one after the other, read when they are asked for. */
export async function* applicationParts(source: DataSource): AsyncGenerator<DataPart> {
  for (let from = 0; from < source.applications.length; from += batch) {
    const ids = source.applications.slice(from, from + batch)
    const parts = await again(source, async (scope) => {
      const read: DataPart[] = []
      for (const id of ids) {
        const part = await applicationData(scope, id, source.folders)
        if (part) read.push(part)
      }
      return read
    })
    yield* parts
  }
}

export async function* draftParts(source: DataSource): AsyncGenerator<DataPart> {
  for (const [index, id] of source.drafts.entries()) {
    const part = await again(source, (scope) => draftData(scope, { id, place: index + 1 }, source.folders))
    if (part) yield part
  }
}

const text = (value: unknown): string => JSON.stringify(value, null, 2)

/** The JSON of my data, piece by piece: memory does not grow with what there is. */
export async function* dataJson(source: DataSource): AsyncGenerator<Uint8Array> {
  const { tenant, now } = source.scope
  const head = {
    format: 'madoguchi-my-data/1',
    madeAt: now,
    tenant: { slug: tenant.slug, name: tenant.name, systemName: tenant.systemName },
    ...(await again(source, (scope) => accountData(scope, accountActorOf(scope)))),
  }
  yield Buffer.from(`${text(head).slice(0, -2)},\n  "applications": [`)
  yield* listed(applicationParts(source))
  yield Buffer.from('],\n  "drafts": [')
  yield* listed(draftParts(source))
  yield Buffer.from(']\n}\n')
}

async function* listed(parts: AsyncIterable<DataPart>): AsyncGenerator<Uint8Array> {
  let first = true
  for await (const { facts } of parts) {
    yield Buffer.from(`${first ? '' : ', '}${text(facts)}`)
    first = false
  }
}
