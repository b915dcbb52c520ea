import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { run } from './run.mjs'
import { requireNode, requireNpm } from './versions.mjs'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

const modules = join(root, 'node_modules')
const bin = join(modules, '.bin')

/** The Node that package.json pins, whatever the machine's own is. */
export const pinnedNode = join(modules, 'node', 'bin', 'node')

/** The machine's environment, with the pinned Node and the project's programs first. */
export function projectEnvironment() {
  return { ...process.env, PATH: [dirname(pinnedNode), bin, machinePath()].join(delimiter) }
}

/** Installs what package-lock.json names, where that has not been done, and the pinned Node. */
export async function setUp() {
  requireNode()
  await ensureInstalled()
  await ensurePinnedNode()
}

async function ensureInstalled() {
  const lock = readFileSync(join(root, 'package-lock.json'))
  const hash = createHash('sha256').update(lock).digest('hex')
  const record = join(modules, '.madoguchi-lock')
  if (existsSync(record) && readFileSync(record, 'utf8') === hash) return
  if (!isWhatTheLockNames(JSON.parse(lock))) await install()
  try {
    writeFileSync(record, hash)
  } catch (error) {
    // A folder that may only be read is asked the slower question each time.
    if (!['EROFS', 'EACCES'].includes(error.code)) throw error
  }
}

/** npm notes in a hidden file what it installed: whoever has run `npm install` need not wait for a second one. */
function isWhatTheLockNames(lock) {
  const hidden = join(modules, '.package-lock.json')
  if (!existsSync(hidden)) return false
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages
  return Object.entries(lock.packages).every(
    ([path, { version, optional, devOptional }]) =>
      path === '' || (installed[path] ? installed[path].version === version : optional || devOptional),
  )
}

async function install() {
  const env = { ...process.env, PATH: machinePath() }
  requireNpm(spawnSync('npm', ['--version'], { encoding: 'utf8', env }).stdout?.trim() ?? '')
  console.log(
    '必要な部品をインストールしています（初回は数分かかることがあります）。\nInstalling dependencies …',
  )
  const quietly = ['--no-progress', '--no-audit', '--no-fund', '--loglevel=error']
  const code = await run('npm', ['ci', '--include=dev', '--include=optional', ...quietly], { cwd: root, env })
  if (code !== 0) stop(code, '部品をインストールできませんでした。', 'npm ci failed.')
}

/** npm 12 runs only the install scripts that package.json allows, and `--ignore-scripts` none: then we run Node's. */
async function ensurePinnedNode() {
  if (isExecutable(pinnedNode)) return
  console.log(
    'Node.js（この製品が使う版）をインストールしています。\nInstalling the Node.js that Madoguchi runs on …',
  )
  const env = { ...process.env, PATH: machinePath(), npm_config_loglevel: 'error', NODE_NO_WARNINGS: '1' }
  await run(process.execPath, ['installArchSpecificPackage.js'], { cwd: join(modules, 'node'), env })
  if (isExecutable(pinnedNode)) return
  stop(1, 'Node.js をインストールできませんでした。', 'The package "node" could not install its program.')
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Without what `npm run` adds: npm must not run on a Node that it is about to replace. */
function machinePath() {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return folders
    .filter((folder) => !folder.startsWith(modules) && !folder.endsWith('node-gyp-bin'))
    .join(delimiter)
}

export function stop(code, japanese, english) {
  console.error(`${japanese}\n${english}`)
  process.exit(code)
}
