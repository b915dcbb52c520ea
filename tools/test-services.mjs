// `npm run test:services`: every journey on a PostgreSQL server, a mail server, clamd and an S3 store, started for it.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { findChromium } from './browser.mjs'
import { build } from './build.mjs'
import { pinnedNode, projectEnvironment, root, setUp } from './environment.mjs'
import { run } from './run.mjs'
import { ensureTestNeeds } from './test-needs.mjs'

await setUp()
const { clamdNeeds, startClamd } = await import('./services/clamd.mjs')
const { postfixNeeds, startPostfix } = await import('./services/postfix.mjs')
const { postgresNeeds, startPostgres } = await import('./services/postgres.mjs')
const { makeBucket, startSwift, swiftNeeds } = await import('./services/swift.mjs')

if (!(await ensureTestNeeds([...postgresNeeds, ...postfixNeeds, ...clamdNeeds, ...swiftNeeds])))
  process.exit(1)
const env = { ...projectEnvironment(), CHROMIUM_PATH: findChromium() ?? '' }
const built = await build()
if (built.code !== 0) {
  console.error(built.output)
  process.exit(1)
}

const running = []
try {
  const services = await startAll()
  const cli = join(root, 'node_modules', 'vitest', 'vitest.mjs')
  const args = [cli, 'run', '--config', 'journeys/vitest.config.ts', ...process.argv.slice(2)]
  process.exitCode = await run(pinnedNode, args, {
    cwd: root,
    env: { ...env, JOURNEY_SERVICES: JSON.stringify(services) },
  })
} finally {
  for (const service of running.reverse()) await service.stop()
}

async function startAll() {
  const started = async (name, starting) => {
    const service = await starting
    running.push(service)
    console.log(`${name} ${service.version ?? ''} ${service.url ?? service.endpoint}`)
    return service
  }
  const postgres = await started('PostgreSQL', startPostgres())
  const mail = await started('Postfix', startPostfix())
  const clamd = await started('clamd', startClamd())
  const { endpoint, region, accessKey, secretKey } = await started('Swift', startSwift())
  const store = { endpoint, region, accessKey, secretKey, bucket: 'madoguchi' }
  await makeBucket(store)
  return {
    database: { administratorUrl: postgres.url, ...makeRoles(postgres.url) },
    mail: { url: mail.url, maildir: mail.maildir },
    clamd: { url: clamd.url },
    store,
  }
}

/** As docs/operations/deployment.md tells the operator: one command makes both roles and the database. */
function makeRoles(administratorUrl) {
  const program = join(root, 'dist', 'server', 'main.js')
  const made = spawnSync(pinnedNode, [program, 'migrate', '--make-roles'], {
    env: { ...env, DATABASE_URL: administratorUrl },
    encoding: 'utf8',
  })
  const urlOf = (name) => new RegExp(`^${name}=(.*)$`, 'm').exec(made.stdout)?.[1]
  const [ownerUrl, appUrl] = [urlOf('DATABASE_OWNER_URL'), urlOf('DATABASE_URL')]
  if (!ownerUrl || !appUrl) throw new Error(`migrate --make-roles: ${made.stdout}${made.stderr}`)
  return { ownerUrl, appUrl }
}
