// `npm run dev`: builds at every change and restarts the demonstration, with the gallery of components.
import { spawn } from 'node:child_process'
import { existsSync, watch } from 'node:fs'
import { join } from 'node:path'
import { pinnedNode, projectEnvironment, root, setUp } from './environment.mjs'

await setUp()

const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js')
const dist = join(root, 'dist')
const server = join(dist, 'server', 'main.js')
const built = [server, join(dist, 'client', 'manifest.json')]
const env = projectEnvironment()
env.DATA_DIR ||= join(root, 'data', 'dev')
/** Both builds and the editor's several writes end within this time of each other. */
const quietMs = 300

let ending = false
let running
let restartWanted = false
let timer

const builds = ['vite.config.ts', 'vite.server.config.ts'].map((config) =>
  start([vite, 'build', '--watch', '--logLevel', 'warn', '--config', config], () => end(1)),
)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(0))
for (const folder of ['migrations', 'seeds']) watch(join(root, folder), { recursive: true }, restartSoon)
watch(dist, { recursive: true }, restartSoon)
restartSoon()

function start(args, onEnd) {
  // A group of its own: the terminal's Ctrl-C comes to this program alone, which ends the others in order.
  const child = spawn(pinnedNode, args, { cwd: root, env, stdio: 'inherit', detached: true })
  child.once('exit', () => {
    if (!ending) onEnd(child)
  })
  return child
}

function restartSoon() {
  clearTimeout(timer)
  timer = setTimeout(restart, quietMs)
}

/** The next server starts when this one has left its data folder. */
function restart() {
  if (ending || !built.every((file) => existsSync(file))) return
  if (!running) {
    running = start([server, 'demo', '--gallery'], serverEnded)
    console.log(`\n見本 / gallery: ${addressOf('/_gallery')}`)
  } else {
    restartWanted = true
    running.kill('SIGTERM')
  }
}

function serverEnded() {
  running = undefined
  if (restartWanted) restart()
  else console.log('サーバーが終了しました。変更を待っています。\nThe server has ended; waiting for a change.')
  restartWanted = false
}

function addressOf(path) {
  return `${env.BASE_URL ?? `http://localhost:${env.PORT || 3000}`}${path}`
}

function end(code) {
  if (ending) return
  ending = true
  clearTimeout(timer)
  const children = [...builds, running].filter((child) => child && child.exitCode === null && !child.signalCode)
  let left = children.length
  if (left === 0) process.exit(code)
  for (const child of children) {
    child.once('exit', () => {
      left -= 1
      if (left === 0) process.exit(code)
    })
    child.kill('SIGTERM')
  }
}
