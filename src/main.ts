import { parseArgs } from 'node:util'
import { ConfigProblem, readConfig } from './config'
import { EmbeddedRefusal } from './database/embedded/embedded-refusal'
import { createTenantCommand, migrateCommand, printRoutes } from './operator/commands'
import { checkForm, printFormSchema } from './operator/form-commands'
import { ChildNotStarted } from './operator/kept-child'
import { printRoutines, runRoutine } from './operator/routine-commands'
import { serve } from './operator/serve'
import { createStaff, inviteStaffAgain } from './operator/staff-commands'
import { work } from './operator/worker'

const usage = `madoguchi <command>

  serve            serve this deployment (settings: docs/operations/settings.md)
                   --web-only     leave jobs (mails, scans, purges) to workers
  demo             the same, with the demo tenants where there is nothing yet
  worker           work on jobs only, beside such a serve
                   --port PORT    answer /healthz and /readyz there
  migrate          bring DATABASE_OWNER_URL to the newest schema
                   --make-roles   with an administrator's DATABASE_URL: make the database and both roles
  tenant create    --slug SLUG --name NAME
  staff create     --tenant SLUG --login LOGIN --name NAME [--role ROLE] [--unit UNIT]
                   prints a link, good once and for a day, with which the person makes a password;
                   without --role an administrator, without --unit everywhere
  staff invite     --tenant SLUG --login LOGIN
                   prints a new link for somebody who is locked out
                   --reset-second-factor   for somebody who lost that too
  routine list     print what runs by itself, and when, in Japan's time
  routine run      --kind KIND   have one of these done now, by who works on jobs
  form check       --file FILE   say what is wrong with a form document, and where
  form schema      print the JSON Schema of form documents
  routes           print the site map
`

const options = {
  port: { type: 'string' },
  host: { type: 'string' },
  slug: { type: 'string' },
  name: { type: 'string' },
  file: { type: 'string' },
  kind: { type: 'string' },
  tenant: { type: 'string' },
  login: { type: 'string' },
  role: { type: 'string' },
  unit: { type: 'string' },
  'reset-second-factor': { type: 'boolean' },
  gallery: { type: 'boolean' },
  'web-only': { type: 'boolean' },
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
  const serving = { gallery: values.gallery ?? false, webOnly: values['web-only'] ?? false }
  switch (command) {
    case 'serve':
      return serve(readConfig(env), serving)
    case 'demo':
      return serve({ ...readConfig(env), demo: true }, serving)
    case 'worker':
      return work(readConfig(env), { probes: values.port !== undefined })
    case 'migrate':
      return migrateCommand(readConfig(env), { makeRoles: values['make-roles'] ?? false })
    case 'tenant create':
      return createTenantCommand(readConfig(env), { slug: values.slug, name: values.name })
    case 'staff create':
      return createStaff(readConfig(env), values)
    case 'staff invite':
      return inviteStaffAgain(readConfig(env), {
        ...values,
        resetSecondFactor: values['reset-second-factor'] ?? false,
      })
    case 'routine list':
      return printRoutines()
    case 'routine run':
      return runRoutine(readConfig(env), { kind: values.kind })
    case 'form check':
      return checkForm({ file: values.file })
    case 'form schema':
      return printFormSchema()
    case 'routes':
      return printRoutes()
    default:
      throw new ConfigProblem(`There is no command "${command}".\n\n${usage}`)
  }
}

main().catch((error: unknown) => {
  if (error instanceof ChildNotStarted) process.exit(1)
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
