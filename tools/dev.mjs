// `npm run dev`: builds at every change and restarts the demonstration, with the gallery of components.
import { existsSync, mkdirSync, watch } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode, projectEnvironment, root, setUp } from './environment.mjs'
import { begin, run } from './run.mjs'

await setUp()

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const dist = join(root, 'dist')
const main = join(dist, 'server', 'main.js')
const needed = [main, join(dist, 'client', 'manifest.json')]
const env = projectEnvironment()
env.DATA_DIR ||= join(root, 'data', 'dev')
/** Both builds, and an editor's several writes, end within this time of each other. */
const quietMs = 300

let ending = false
let server
let restartWanted = false
let timer

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    ending = true
  })

mkdirSync(dist, { recursive: true })
for (const folder of ['dist', 'migrations', 'seeds'])
  watch(join(root, folder), { recursive: true }, restartSoon)
const builds = ['vite.config.ts', 'vite.server.config.ts'].map(watchingBuild)
await Promise.all(builds)
await server?.ended
process.exit()

/** Ends when this program is told to; by itself only where its configuration is broken, and then everything ends. */
async function watchingBuild(config) {
  const args = [vite, 'build', '--watch', '--logLevel', 'warn', '--config', config]
  await run(pinnedNode, args, { cwd: root, env })
  if (!ending) process.kill(process.pid, 'SIGTERM')
}

function restartSoon() {
  clearTimeout(timer)
  timer = setTimeout(restart, quietMs)
}

/** The next server starts when this one has left its data folder. */
function restart() {
  if (ending || !needed.every((file) => existsSync(file))) return
  restartWanted = server !== undefined
  if (server) server.child.kill('SIGTERM')
  else serve()
}

async function serve() {
  server = begin(pinnedNode, [main, 'demo', '--gallery'], { cwd: root, env })
  console.log(`部品見本 / gallery  ${env.BASE_URL || `http://localhost:${env.PORT || 3000}`}/_gallery`)
  await server.ended
  server = undefined
  if (restartWanted) restart()
  else if (!ending) console.log('変更を待っています。\nThe server has ended; waiting for a change.')
}
