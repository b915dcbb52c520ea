import { parseArgs } from 'node:util'
import { ConfigProblem, readConfig } from './config'
import { EmbeddedRefusal } from './database/embedded/embedded-refusal'
import { createStaff, createTenantCommand, migrateCommand, printRoutes } from './operator/commands'
import { serve } from './operator/serve'

const usage = `madoguchi <command>

  serve            serve this deployment (settings: docs/operations/settings.md)
  demo             the same, with the demo tenants where there is nothing yet
  migrate          bring DATABASE_OWNER_URL to the newest schema
                   --make-roles   with an administrator's DATABASE_URL: make the database and both roles
  tenant create    --slug SLUG --name NAME
  staff create     --tenant SLUG --login LOGIN --name NAME
                   prints a link, good once and for a day, with which the person makes a password
  routes           print the site map
`

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  slug: { type: 'string' },
  name: { type: 'string' },
  tenant: { type: 'string' },
  login: { type: 'string' },
  gallery: { type: 'boolean' },
  'make-roles': { type: 'boolean' },
  help: { type: 'boolean' },
} as const

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options, allowPositionals: true })
  const env = {
    ...process.env,
    ...(values.port ? { PORT: values.port } : {}),
    ...(values.host ? { HOST: values.host } : {}),
  }
  const command = positionals.join(' ')
  if (values.help || command === '' || command === 'help') return void process.stdout.write(usage)
  switch (command) {
    case 'serve':
      return serve(readConfig(env), { gallery: values.gallery ?? false })
    case 'demo':
      return serve({ ...readConfig(env), demo: true }, { gallery: values.gallery ?? false })
    case 'migrate':
      return migrateCommand(readConfig(env), { makeRoles: values['make-roles'] ?? false })
    case 'tenant create':
      return createTenantCommand(readConfig(env), { slug: values.slug, name: values.name })
    case 'staff create':
      return createStaff(readConfig(env), { tenant: values.tenant, login: values.login, name: values.name })
    case 'routes':
      return printRoutes()
    default:
      throw new ConfigProblem(`There is no command "${command}".\n\n${usage}`)
  }
}

main().catch((error: unknown) => {
  const known = error instanceof ConfigProblem || error instanceof EmbeddedRefusal
  const code = (error as { code?: string }).code
  const message = known
    ? (error as Error).message
    : code === 'EADDRINUSE'
      ? 'The port is taken: another program listens there. Choose one with PORT or --port.'
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error)
  process.stderr.write(`${message}\n`)
  process.exit(1)
})
