import { Client, type ClientConfig, escapeLiteral } from 'pg'

export const databaseName = 'madoguchi'

/** Statements for an administrator; those of `roles` and `inside` may be repeated. */
export type RoleStatements = {
  /** Run in any database of the server. */
  roles: string[]
  /** Run where no database of that name exists, outside a transaction. */
  createDatabase: string
  /** Run in that database, and in each one made for tests. */
  inside: string[]
}

const createRoles = `do $$
begin
  if not exists (select from pg_roles where rolname = 'madoguchi_owner') then
    create role madoguchi_owner login nosuperuser nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'madoguchi_app') then
    create role madoguchi_app login nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
  if not exists (select from pg_roles where rolname = 'madoguchi_searcher') then
    create role madoguchi_searcher nologin nosuperuser nobypassrls nocreatedb nocreaterole;
  end if;
end $$`

/**
 * The owner may become the searcher (`set role`, `alter function … owner to`) without having its rights all the time:
 * otherwise the searcher's policies, which see every tenant, would hold for the owner too. PostgreSQL 15 cannot tell the
 * two apart. A managed server's administrator is no superuser and must be a member to give a database away.
 */
const grantRoles = `do $$
begin
  if current_setting('server_version_num')::int >= 160000 then
    execute 'grant madoguchi_searcher to madoguchi_owner with set true, inherit false';
  else
    execute 'grant madoguchi_searcher to madoguchi_owner';
  end if;
  if not (select rolsuper from pg_roles where rolname = current_user) then
    execute format('grant madoguchi_owner to %I', current_user);
  end if;
end $$`

const createDatabase = `create database ${databaseName} owner madoguchi_owner encoding 'UTF8' template template0`

const inside = [
  'revoke create on schema public from public',
  'grant usage on schema public to madoguchi_app',
  // PostgreSQL lets a role own a function only where it may create one.
  'grant usage, create on schema public to madoguchi_searcher',
]

/**
 * What makes the roles and the database of Madoguchi, on the embedded PostgreSQL and on a server of version 15 or later:
 * `madoguchi_owner` owns and migrates, `madoguchi_app` answers requests under row-level security, `madoguchi_searcher`
 * only owns the search functions.
 * @param passwords for a server; without them the roles log in by whatever else the server allows
 */
export function roleStatements(passwords: { owner?: string; app?: string } = {}): RoleStatements {
  const roles = [createRoles, grantRoles]
  if (passwords.owner) roles.push(`alter role madoguchi_owner password ${escapeLiteral(passwords.owner)}`)
  if (passwords.app) roles.push(`alter role madoguchi_app password ${escapeLiteral(passwords.app)}`)
  const connect = [
    `revoke all on database ${databaseName} from public`,
    `grant connect on database ${databaseName} to madoguchi_app`,
  ]
  return { roles, createDatabase, inside: [...connect, ...inside] }
}

/** Makes the roles and the database where they are missing, as an administrator of the server. May be repeated. */
export async function makeRoles(
  administrator: ClientConfig,
  passwords: { owner?: string; app?: string } = {},
): Promise<void> {
  const statements = roleStatements(passwords)
  await asClient(administrator, async (client) => {
    for (const statement of statements.roles) await client.query(statement)
    const found = await client.query('select from pg_database where datname = $1', [databaseName])
    if (found.rowCount === 0) await client.query(statements.createDatabase)
  })
  await asClient(inDatabase(administrator, databaseName), async (client) => {
    for (const statement of statements.inside) await client.query(statement)
  })
}

/** The same server and role, another database: one that an address names counts more than a setting beside it. */
function inDatabase({ connectionString, ...config }: ClientConfig, database: string): ClientConfig {
  if (!connectionString) return { ...config, database }
  const address = new URL(connectionString)
  address.pathname = `/${database}`
  return { ...config, connectionString: address.href }
}

async function asClient(config: ClientConfig, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(config)
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
