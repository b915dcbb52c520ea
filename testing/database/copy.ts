import { randomBytes } from 'node:crypto'
import { Client, type ClientConfig } from 'pg'
import { inject } from 'vitest'
import { administrator } from '../../src/database/embedded/cluster'

type Role = 'admin' | 'owner' | 'app'

const users: Record<Role, string> = {
  admin: administrator,
  owner: 'madoguchi_owner',
  app: 'madoguchi_app',
}

export type DatabaseCopy = {
  connection(role: Role): ClientConfig
  drop(): Promise<void>
}

/** A database of one's own, copied from a template of the tests' PostgreSQL. */
export async function copyOf(template: 'empty' | 'demo'): Promise<DatabaseCopy> {
  const { host, port, ...names } = inject('database')
  const database = `copy_${randomBytes(6).toString('hex')}`
  const connection = (role: Role) => ({ host, port, user: users[role], database })
  const administer = async (statement: string) => {
    const client = new Client({ ...connection('admin'), database: 'postgres' })
    await client.connect()
    await client.query(statement).finally(() => client.end())
  }
  await administer(`create database ${database} owner madoguchi_owner template ${names[template]}`)
  return { connection, drop: () => administer(`drop database ${database} with (force)`) }
}
