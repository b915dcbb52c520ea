import { spawn } from 'node:child_process'
import { mkdtempSync, openSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pinnedNode, projectEnvironment, root } from '../tools/environment.mjs'
import { onServerCore } from './cores.mjs'

/**
 * Starts the built server with the demo in a folder of its own; its PostgreSQL inherits the core.
 * @param env settings besides those of the default deployment
 */
export async function startProduct(env = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  const port = await freePort()
  const log = openSync(join(dataDir, 'server.log'), 'w')
  const [program, args] = onServerCore(pinnedNode, [join(root, 'dist', 'server', 'main.js'), 'demo'])
  const child = spawn(program, args, {
    cwd: root,
    env: { ...settingsApart(projectEnvironment()), DATA_DIR: dataDir, PORT: String(port), ...env },
    stdio: ['ignore', log, log],
  })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const stop = async () => {
    child.kill('SIGTERM')
    await ended
    rmSync(dataDir, { recursive: true, force: true })
  }
  const isUp = await answers(`http://localhost:${port}/readyz`, child)
  if (!isUp) throw new Error(`the server did not start; see ${join(dataDir, 'server.log')}`)
  return { port, host: 'localhost', pid: child.pid, database: databaseIn(dataDir), stop }
}

/** Connection settings for pg, as the application's own role. */
const databaseIn = (dataDir) => ({
  host: join(dataDir, 'postgres-socket'),
  port: 5432,
  user: 'madoguchi_app',
  database: 'madoguchi',
})

/** What is measured is the default deployment, whatever this shell has set. */
function settingsApart(env) {
  const ours =
    /^(HOST|PORT|BASE_URL|DATA_DIR|DATABASE_.*URL|STORAGE_URL|SMTP_URL|CLAMD_URL|WEB_CONCURRENCY|MASTER_KEY|TRUST_PROXY|DEMO)$/
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)))
}

async function answers(address, child) {
  for (const until = Date.now() + 60_000; Date.now() < until && child.exitCode === null; ) {
    const ok = await fetch(address).then(
      (response) => response.ok,
      () => false,
    )
    if (ok) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => resolve(port))
    })
  })
}
