import { join } from 'node:path'
import { type Config, ConfigProblem } from '../config'
import { migrate, readMigrations } from '../database/migrate'
import { makeRoles } from '../database/roles'
import { createTenant, plainTenant } from '../features/tenants/create'
import { defaultTerms } from '../features/tenants/default-terms'
import { insertTerms } from '../features/terms/terms'
import { packageRoot } from '../kernel/package-root'
import { randomToken } from '../kernel/secrets'
import { siteMap, url } from '../urls'
import { openHouse } from './house'

export const say = (text: string) => void process.stdout.write(`${text}\n`)

export const needed = (value: string | undefined, name: string): string => {
  if (!value) throw new ConfigProblem(`--${name} is needed.`)
  return value
}

/** `madoguchi routes`: every address, who may see something there. */
export function printRoutes(): Promise<void> {
  const width = Math.max(...Object.values(siteMap).map(({ path }) => path.length))
  for (const [place, { path, reach }] of Object.entries(siteMap))
    say(`${path.padEnd(width)}  ${reach.padEnd(9)}  ${place}`)
  return Promise.resolve()
}

/** `madoguchi migrate`, as the owner; with `--make-roles` first as an administrator. */
export async function migrateCommand(
  config: Config,
  { makeRoles: make }: { makeRoles: boolean },
): Promise<void> {
  if (make) {
    const administrator = { connectionString: config.databaseUrl ?? '' }
    if (!config.databaseUrl)
      throw new ConfigProblem('DATABASE_URL must name an administrator for --make-roles.')
    const passwords = { owner: randomToken(24), app: randomToken(24) }
    await makeRoles(administrator, passwords)
    const at = new URL(config.databaseUrl)
    const urlOf = (user: string, password: string) =>
      `postgres://${user}:${password}@${at.host}/madoguchi${at.search}`
    say(`DATABASE_OWNER_URL=${urlOf('madoguchi_owner', passwords.owner)}`)
    say(`DATABASE_URL=${urlOf('madoguchi_app', passwords.app)}`)
    return
  }
  if (!config.databaseOwnerUrl) throw new ConfigProblem('DATABASE_OWNER_URL must be set for migrate.')
  const ran = await migrate(
    { connectionString: config.databaseOwnerUrl },
    await readMigrations(join(packageRoot(), 'migrations')),
  )
  say(ran.length > 0 ? ran.join('\n') : 'The database is up to date.')
}

/** `madoguchi tenant create`: a tenant with the default texts, ready to be furnished. */
export async function createTenantCommand(
  config: Config,
  given: { slug?: string; name?: string },
): Promise<void> {
  const slug = needed(given.slug, 'slug')
  const name = needed(given.name, 'name')
  const opened = await openHouse(config, { worker: false, database: { by: 'either' } })
  try {
    const tenant = plainTenant(slug, name)
    await createTenant(opened.house, tenant, (scope) =>
      insertTerms(scope, { version: 1, ...defaultTerms(tenant), publishedAt: scope.now }),
    )
    say(`${config.baseUrl}${url('home', { tenant: slug })}`)
  } catch (error) {
    throw error instanceof Error ? new ConfigProblem(error.message) : error
  } finally {
    await opened.close()
  }
}
